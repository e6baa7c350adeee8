import 'server-only';
import type { CahierStatus, ProposalStatus } from '@/lib/cahiers/types/cahier.ts';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';

export interface ProposalStep {
  proposalId: string;
  cahierId: string;
  from: ProposalStatus;
  to: ProposalStatus;
  at: Date;
  actedById: string | null;
  note: string;
}

/** Moves proposals along their life and keeps the steps that the contributor reads. */
export async function moveProposals(steps: readonly ProposalStep[]): Promise<void> {
  requireTransaction();
  for (const [to, moved] of Map.groupBy(steps, (step) => step.to)) {
    await db().proposal.updateMany({ where: { id: { in: moved.map(({ proposalId }) => proposalId) } }, data: { status: to } });
  }
  await db().cahierTransition.createMany({ data: [...steps] });
}

/** Writes on the proposal what its decision says of it. */
export async function recordDecided(
  proposalId: string,
  decided: { decidedAt: Date; adjournedFor: string; amendableUntil: Date | null },
): Promise<void> {
  requireTransaction();
  await db().proposal.update({ where: { id: proposalId }, data: decided, select: { id: true } });
}

export async function findLifeOfCahier(cahierId: string): Promise<{ status: CahierStatus; proposals: { status: ProposalStatus }[] }> {
  return db().cahier.findUniqueOrThrow({
    where: { id: cahierId },
    select: { status: true, proposals: { select: { status: true } } },
  });
}

export async function moveCahier(cahierId: string, step: { from: CahierStatus; to: CahierStatus; at: Date }): Promise<void> {
  requireTransaction();
  await db().cahier.update({ where: { id: cahierId }, data: { status: step.to }, select: { id: true } });
  await db().cahierTransition.create({ data: { cahierId, ...step }, select: { id: true } });
}

export async function setDeliberatedAt(proposalId: string, deliberatedAt: Date | null): Promise<void> {
  requireTransaction();
  await db().examination.update({ where: { proposalId }, data: { deliberatedAt }, select: { proposalId: true } });
}
