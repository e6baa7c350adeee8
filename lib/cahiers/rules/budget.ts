export type BudgetSide = 'cost' | 'resource';
export type BudgetMode = 'cash' | 'in_kind';

/** Kinds of cost, in the order of the form. */
export const costCategories = {
  staff: 'Personnel',
  purchases: 'Achats et fournitures',
  services: 'Prestations de services',
  premises: 'Locaux',
  equipment: 'Équipement et investissement',
  travel: 'Déplacements',
  communication: 'Communication',
  volunteering: 'Bénévolat et mises à disposition',
  other_cost: 'Autres dépenses',
} as const;

/** Kinds of resource, in the order of the form. */
export const resourceCategories = {
  own_funds: 'Fonds propres',
  earned: 'Recettes de l’action',
  state: 'État',
  region: 'Région',
  department: 'Département',
  intercommunality: 'Intercommunalité',
  commune: 'Commune',
  europe: 'Fonds européens',
  private: 'Entreprises, mécénat et fondations',
  loan: 'Emprunt',
  volunteering: 'Bénévolat et mises à disposition',
  other_resource: 'Autres ressources',
} as const;

export const budgetModes: Readonly<Record<BudgetMode, string>> = { cash: 'En numéraire', in_kind: 'En nature' };

/** Largest amount of one line, in cents: a hundred million euros. */
export const largestAmountCents = 100_000_000_00;

export type AmountRefusal = 'empty' | 'not-a-number' | 'not-positive' | 'too-large';

const spaces = /[\s\u00a0\u202f\u2009]/g;

/**
 * Reads an amount typed the French way ("12 500,50", "12500,5 €", "300"), in cents. A point is a decimal sign only
 * before one or two digits ("12.50"): "12.500" could mean two things and is refused. Never rounds.
 */
export function parseAmount(typed: string): { ok: true; cents: number } | { ok: false; reason: AmountRefusal } {
  const text = typed.trim().replace(/(?:€|euros?)$/i, '').trim().replace(spaces, ' ');
  if (text === '') return { ok: false, reason: 'empty' };
  const found = /^(\d+|\d{1,3}(?: \d{3})+)(?:[,.](\d{1,2}))?$/.exec(text);
  if (!found) return { ok: false, reason: /^-\s?\d/.test(text) ? 'not-positive' : 'not-a-number' };
  const whole = found[1] ?? '';
  const digits = whole.replaceAll(' ', '');
  if (digits.replace(/^0+/, '').length > 12) return { ok: false, reason: 'too-large' };
  const cents = Number(digits) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  if (cents === 0) return { ok: false, reason: 'not-positive' };
  return cents > largestAmountCents ? { ok: false, reason: 'too-large' } : { ok: true, cents };
}

/** "12 500,50" with narrow spaces; cents are always shown. Written by hand so that server and browser agree. */
export function formatAmount(cents: number): string {
  const absolute = Math.abs(cents);
  const whole = String(Math.trunc(absolute / 100)).replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return `${cents < 0 ? '−' : ''}${whole},${String(absolute % 100).padStart(2, '0')}`;
}

export interface AmountLine {
  side: BudgetSide;
  mode: BudgetMode;
  amountCents: number;
}

export interface Balance {
  /** Totals in cents, by side and mode. */
  cost: Readonly<Record<BudgetMode, number>> & { total: number };
  resource: Readonly<Record<BudgetMode, number>> & { total: number };
  /** Resources less costs, in cents: negative when money is missing. */
  gapCents: number;
  balanced: boolean;
}

/** Totals of a budget. It balances when there is at least one line and costs equal resources to the cent, cash and in kind together. */
export function balance(lines: readonly AmountLine[]): Balance {
  const totals = { cost: { cash: 0, in_kind: 0, total: 0 }, resource: { cash: 0, in_kind: 0, total: 0 } };
  for (const { side, mode, amountCents } of lines) {
    totals[side][mode] += amountCents;
    totals[side].total += amountCents;
  }
  const gapCents = totals.resource.total - totals.cost.total;
  return { ...totals, gapCents, balanced: gapCents === 0 && totals.cost.total > 0 };
}
