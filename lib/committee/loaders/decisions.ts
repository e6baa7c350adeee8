import 'server-only';
import { criterionKeys } from '@/lib/calls/rules/judging.ts';
import { listPublished } from '@/lib/committee/repository/decisions.ts';
import { bandOf } from '@/lib/committee/rules/feedback.ts';
import type { PublishedDecision } from '@/lib/committee/types/decision.ts';

/** The latest published decision of each of these proposals: bands and words, never a figure. */
export async function publishedDecisions(proposalIds: readonly string[]): Promise<Map<string, PublishedDecision>> {
  const published = await listPublished([...new Set(proposalIds)]);
  return new Map(
    published.map(({ proposalId, outcome, reasons, adjournedFor, amendableUntil, publishedAt, commissionName, figures, sentences, improvements, wayBack }) => [
      proposalId,
      {
        proposalId,
        outcome,
        reasons,
        adjournedFor,
        amendableUntil,
        publishedAt,
        commissionName,
        wayBack,
        criteria: criterionKeys.map((criterion) => {
          const { median, threshold } = figures.criteria[criterion];
          return { criterion, band: bandOf(median, threshold), sentence: sentences[criterion], improvement: improvements[criterion] };
        }),
      },
    ]),
  );
}
