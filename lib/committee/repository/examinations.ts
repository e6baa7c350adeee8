import 'server-only';
import type { Viewer } from '@/lib/identity/types.ts';
import { unveiledFor } from '@/lib/committee/repository/veil.ts';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';

export interface OpenableProposal {
  proposalId: string;
  cahierId: string;
  callId: string;
  themeId: string | null;
}

/** Among these, the proposals of admissible cahiers that wait for a commission, held until the transaction ends. */
export async function lockAwaiting(viewer: Viewer, proposalIds: readonly string[]): Promise<OpenableProposal[]> {
  requireTransaction();
  return db().$queryRaw<OpenableProposal[]>`
    SELECT p.id AS "proposalId", c.id AS "cahierId", c."callId", p."themeId"
    FROM "Proposal" p JOIN "Cahier" c ON c.id = p."cahierId"
    WHERE p.id = ANY(${[...proposalIds]}::uuid[]) AND p.status = 'awaiting' AND c.status = 'admissible' AND ${unveiledFor(viewer)}
    ORDER BY c.id, p.position
    FOR UPDATE OF c, p`;
}

export async function insertExaminations(
  examinations: readonly { proposalId: string; commissionId: string; openedAt: Date }[],
): Promise<void> {
  requireTransaction();
  await db().examination.createMany({ data: [...examinations] });
}

/** Gives an examination to another commission, which deliberates by itself. */
export async function moveExamination(proposalId: string, commissionId: string): Promise<void> {
  requireTransaction();
  const data = { commissionId, deliberatedAt: null };
  await db().examination.update({ where: { proposalId }, data, select: { proposalId: true } });
}

/** Opens the deliberation, or lifts its lock. */
export async function setDeliberatedAt(proposalId: string, deliberatedAt: Date | null): Promise<void> {
  requireTransaction();
  await db().examination.update({ where: { proposalId }, data: { deliberatedAt }, select: { proposalId: true } });
}
