import 'server-only';
import type { SubmittedCahier, SubmittedProposal } from '@/lib/cahiers/types/submission.ts';
import { db } from '@/lib/platform/database.ts';

/**
 * Rank of the next receipt of a year. The counter's row stays locked until the transaction ends, and its growth is
 * undone with it: ranks have neither gap nor double. Ask as late as possible, since every submission waits here.
 */
export async function takeReceiptRank(year: number): Promise<number> {
  const rows = await db().$queryRaw<{ last: number }[]>`
    INSERT INTO "ReceiptCounter" (year, last) VALUES (${year}, 1)
    ON CONFLICT (year) DO UPDATE SET last = "ReceiptCounter".last + 1
    RETURNING last`;
  const rank = rows[0]?.last;
  if (rank === undefined) throw new Error('The receipt counter gave no rank.');
  return rank;
}

const numbered = <Row>(proposalId: string, rows: readonly Row[]) =>
  rows.map((row, index) => ({ ...row, proposalId, position: index + 1 }));

/** Replaces the columns and rows of a proposal by what was submitted. */
export async function materialiseProposal(proposal: SubmittedProposal): Promise<void> {
  const { id, territories, indicators, budgetLines, milestones, ...columns } = proposal;
  const ofProposal = { where: { proposalId: id } };
  await db().proposal.update({ where: { id }, data: columns, select: { id: true } });
  await db().proposalTerritory.deleteMany(ofProposal);
  await db().proposalIndicator.deleteMany(ofProposal);
  await db().budgetLine.deleteMany(ofProposal);
  await db().proposalMilestone.deleteMany(ofProposal);
  await db().proposalTerritory.createMany({ data: territories.map((territorySiren) => ({ proposalId: id, territorySiren })) });
  await db().proposalIndicator.createMany({ data: numbered(id, indicators) });
  await db().budgetLine.createMany({
    data: numbered(id, budgetLines).map(({ amountCents, ...line }) => ({ ...line, amountCents: BigInt(amountCents) })),
  });
  await db().proposalMilestone.createMany({ data: numbered(id, milestones) });
}

/** Writes the columns and rows of a cahier and of its proposals. */
export async function materialiseCahier(id: string, submitted: SubmittedCahier): Promise<void> {
  const { title, diagnosis, proposals } = submitted;
  await db().cahier.update({ where: { id }, data: { title, diagnosis }, select: { id: true } });
  for (const proposal of proposals) await materialiseProposal(proposal);
}

/** Locks a cahier as submitted, its proposals awaiting. A reopening has then served. */
export async function markSubmitted(id: string, receiptNumber: string, submittedAt: Date, proposalIds: readonly string[]): Promise<void> {
  await db().cahier.update({
    where: { id },
    data: { status: 'submitted', receiptNumber, submittedAt, reopenedUntil: null },
    select: { id: true },
  });
  await db().proposal.updateMany({ where: { id: { in: [...proposalIds] }, cahierId: id }, data: { status: 'awaiting' } });
}

/** Keeps the print of the text as it was submitted, for its receipt. */
export async function keepTextPrint(id: string, submittedPrint: string): Promise<void> {
  await db().cahier.update({ where: { id }, data: { submittedPrint }, select: { id: true } });
}
