import type { Tone } from '@/components/ui/badge.tsx';
import type { Outcome } from '@/lib/committee/types/decision.ts';
import type { AttachmentKind } from '@/lib/identity/types.ts';
import type { AttendanceRecord, BallotChoice, ClosedVote, SittingStatus, VisibleItem } from '@/lib/sittings/types.ts';

export const statusWords: Readonly<Record<SittingStatus, { name: string; tone: Tone }>> = {
  planned: { name: 'En préparation', tone: 'neutral' },
  convened: { name: 'Convoquée', tone: 'info' },
  in_session: { name: 'En cours', tone: 'success' },
  closed: { name: 'Procès-verbal à confirmer', tone: 'warning' },
  confirmed: { name: 'Procès-verbal confirmé', tone: 'success' },
  cancelled: { name: 'Annulée', tone: 'error' },
};

export const itemWords: Readonly<Record<VisibleItem['state'], { name: string; tone: Tone }>> = {
  waiting: { name: 'À venir', tone: 'neutral' },
  current: { name: 'En cours', tone: 'success' },
  done: { name: 'Terminé', tone: 'info' },
  postponed: { name: 'Reporté', tone: 'warning' },
};

/** What a motion asks the commission to do. */
export const motionWords: Readonly<Record<Outcome, string>> = { selected: 'Retenir', adjourned: 'Ajourner', not_selected: 'Ne pas retenir' };

export const choiceWords: Readonly<Record<BallotChoice, string>> = { for: 'Pour', against: 'Contre', abstain: 'Abstention' };
export const choices: readonly BallotChoice[] = ['for', 'against', 'abstain'];

const capacities: Partial<Record<AttachmentKind, string>> = {
  commission_chair: 'présidence',
  commission_secretary: 'secrétariat',
  commission_member: 'membre',
  commission_alternate: 'suppléance',
};

export function capacityWords(kinds: readonly AttachmentKind[]): string {
  return kinds.map((kind) => capacities[kind] ?? '').filter(Boolean).join(', ');
}

export function presenceWords({ status, remote }: Pick<AttendanceRecord, 'status' | 'remote'>): { name: string; tone: Tone } {
  if (status === 'present') return remote ? { name: 'À distance', tone: 'success' } : { name: 'Dans la salle', tone: 'success' };
  if (status === 'left') return { name: 'A quitté la séance', tone: 'warning' };
  if (status === 'excused') return { name: 'Absence excusée', tone: 'neutral' };
  return status === 'absent' ? { name: 'Absence', tone: 'warning' } : { name: 'Attendu·e', tone: 'neutral' };
}

/** « 3 pour, 1 contre, 0 abstention » */
export function tallyInWords(count: { for: number; against: number; abstain: number }): string {
  return `${count.for} pour, ${count.against} contre, ${count.abstain} abstention${count.abstain > 1 ? 's' : ''}`;
}

export function voteInWords(vote: ClosedVote): string {
  return `${motionWords[vote.motion]} : ${tallyInWords(vote)}, motion ${vote.for > vote.against ? 'adoptée' : 'non adoptée'}`;
}
