import type { CriterionKey } from '@/lib/calls/types.ts';
import type { Outcome } from '@/lib/committee/types/decision.ts';
import type { AttachmentKind } from '@/lib/identity/types.ts';

/** The four criteria as the documents of a sitting name them. */
export const criterionNames: Readonly<Record<CriterionKey, string>> = {
  useful: 'Utile',
  impactful: 'Impactante',
  bearable: 'Financièrement supportable',
  feasible: 'Réalisable en 3 ans',
};

export const outcomeNames: Readonly<Record<Outcome, string>> = { selected: 'Retenir', adjourned: 'Ajourner', not_selected: 'Ne pas retenir' };

const capacities: Partial<Record<AttachmentKind, string>> = {
  commission_chair: 'présidence',
  commission_secretary: 'secrétariat',
  commission_member: 'membre',
  commission_alternate: 'suppléance',
};

export function capacityNames(kinds: readonly AttachmentKind[]): string {
  return kinds.map((kind) => capacities[kind] ?? '').filter(Boolean).join(', ');
}

const halves = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

/** « 3,5 », or that there are not enough scores. */
export function medianInWords(value: number | null): string {
  return value === null ? 'à compléter' : halves.format(value);
}

const hour = new Intl.DateTimeFormat('fr-FR', { timeStyle: 'short', timeZone: 'Europe/Paris' });

/** « 14:02 » in Paris; empty for no instant. */
export function hourInParis(at: Date | string | null): string {
  return at === null ? '' : hour.format(new Date(at));
}
