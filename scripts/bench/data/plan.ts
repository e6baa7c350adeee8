/** How much is loaded: for N cahiers, 2.5 N proposals and 12 N evaluations, given to 60 experts whatever N. */
import { criterionKeys } from '@/lib/calls/rules/judging.ts';

export const experts = 60;
export const commissions = 3;
export const expertsPerCommission = experts / commissions;

/** Numbers of the people who are not delegates; delegates follow. */
export const people = { chair: 60, secretary: 63, callManager: 66, administrator: 67, contributor: 68, delegate: 100 } as const;

/** The call that half of the cahiers answer, the three that are decided, the open one. */
export const calls = { examined: 0, decided: [1, 2, 3], open: 4 } as const;

export type Volumes = { cahiers: number; proposals: number; experts: number; evaluations: number };

/** @param cahiers a multiple of ten */
export function volumes(cahiers: number): Volumes {
  return { cahiers, proposals: cahiers * 2.5, experts, evaluations: cahiers * 12 };
}

export type CahierFate = 'examined' | 'decided' | 'draft' | 'submitted' | 'returned' | 'inadmissible';

/** Of ten cahiers, five are examined, four decided, one is not public. */
export function fateOf(cahier: number): CahierFate {
  const place = cahier % 10;
  if (place < 5) return 'examined';
  if (place < 9) return 'decided';
  return (['draft', 'submitted', 'returned', 'inadmissible'] as const)[Math.floor(cahier / 10) % 4]!;
}

export function callOf(cahier: number): number {
  const fate = fateOf(cahier);
  if (fate === 'examined') return calls.examined;
  return fate === 'decided' ? calls.decided[cahier % calls.decided.length]! : calls.open;
}

/** An actor signs three cahiers. */
export function actorOf(cahier: number): number {
  return Math.floor(cahier / 3);
}

export function proposalCount(cahier: number): number {
  return cahier % 2 === 0 ? 2 : 3;
}

/** Numbers of the proposals of a cahier. */
export function proposalsOf(cahier: number): number[] {
  const first = 5 * Math.floor(cahier / 2) + (cahier % 2) * 2;
  return Array.from({ length: proposalCount(cahier) }, (_, place) => first + place);
}

/** Evaluations of each proposal of an examined or decided cahier: 120 for ten cahiers in a row. */
export function evaluationCount(cahier: number): number {
  return cahier % 2 === 0 ? 6 : 5;
}

export function commissionOfTheme(themeRank: number): number {
  return themeRank % commissions;
}

/** Numbers of the experts of a commission who examine a proposal, all different. */
export function expertsOf(proposal: number, commission: number, count: number): number[] {
  const from = (proposal * 7) % expertsPerCommission;
  return Array.from({ length: count }, (_, place) => commission * expertsPerCommission + ((from + place * 3) % expertsPerCommission));
}

export const criteria = criterionKeys;
