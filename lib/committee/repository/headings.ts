import 'server-only';
import type { LocalizedText, PerCriterion } from '@/lib/calls/types.ts';
import type { ExaminationHeading } from '@/lib/committee/types/examination.ts';
import { db } from '@/lib/platform/database.ts';

/** What pages and mails say of an examination; null when the proposal has none. */
export async function findHeading(proposalId: string): Promise<ExaminationHeading | null> {
  const row = await db().examination.findUnique({
    where: { proposalId },
    select: {
      proposalId: true,
      openedAt: true,
      deliberatedAt: true,
      commission: { select: { id: true, slug: true, name: true } },
      proposal: {
        select: {
          title: true,
          position: true,
          status: true,
          themeId: true,
          cahier: {
            select: {
              receiptNumber: true,
              title: true,
              actor: { select: { name: true } },
              call: {
                select: { id: true, slug: true, title: true, quorum: true, weights: true, thresholds: true, rubricVersionId: true },
              },
            },
          },
        },
      },
    },
  });
  if (!row) return null;
  const { proposal, ...examination } = row;
  const { rubricVersionId, weights, thresholds, ...call } = proposal.cahier.call;
  const theme = proposal.themeId
    ? await db().theme.findUnique({ where: { id: proposal.themeId }, select: { name: true } })
    : null;
  return {
    ...examination,
    title: proposal.title,
    position: proposal.position,
    status: proposal.status,
    themeId: proposal.themeId,
    themeName: theme ? (theme.name as unknown as LocalizedText).fr : '',
    receiptNumber: proposal.cahier.receiptNumber ?? '',
    cahierTitle: proposal.cahier.title,
    actorName: proposal.cahier.actor.name,
    call: { ...call, weights: weights as PerCriterion<number>, thresholds: thresholds as PerCriterion<number> },
    rubricVersionId,
  };
}
