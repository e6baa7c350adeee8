import type { ProposalStatus } from '@/lib/cahiers/types/cahier.ts';

/**
 * States in which a decision has been published. An adjourned proposal that comes back is under examination
 * again, and veiled again.
 */
export const openBookStatuses: readonly ProposalStatus[] = ['selected', 'adjourned', 'not_selected', 'lapsed'];

/**
 * Whoever is recused from a cahier, or tied to it as a delegate, sees nothing of its examination until the
 * decision is published.
 */
export function isVeiled(examination: { status: ProposalStatus; recused: boolean; tied: boolean }): boolean {
  return (examination.recused || examination.tied) && !openBookStatuses.includes(examination.status);
}
