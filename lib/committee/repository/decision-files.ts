import 'server-only';
import type { CallRules, CriterionKey, PerCriterion } from '@/lib/calls/types.ts';
import type { DecidedProposal } from '@/lib/committee/rules/decision-file.ts';
import { underWayStatuses } from '@/lib/committee/rules/evaluation.ts';
import type { Outcome } from '@/lib/committee/types/decision.ts';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';

/**
 * Makes two publications of one call come one after the other from here on, so that the later one sees what the
 * earlier one decided. The row of the call is left free: contributors write to it.
 */
export async function lockDecisionFiles(callId: string): Promise<void> {
  requireTransaction();
  await db().$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`decision-file ${callId}`}, 0))`;
}

/** The call that a file is about, with the rules its proposals are judged by. */
export async function findJudgedCall(callId: string): Promise<({ slug: string; title: string } & CallRules) | null> {
  const row = await db().call.findUnique({ where: { id: callId }, select: { slug: true, title: true, quorum: true, weights: true, thresholds: true } });
  return row && { ...row, weights: row.weights as PerCriterion<number>, thresholds: row.thresholds as PerCriterion<number> };
}

/** How many proposals of a call are being examined, their decision still to come. */
export async function countUndecided(callId: string): Promise<number> {
  return db().examination.count({ where: { proposal: { cahier: { callId }, status: { in: [...underWayStatuses] } } } });
}

/** Calls that wait for no decision any more and published one since their last file. */
export async function listUnfiledCalls(): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT c."callId" AS id
    FROM "Examination" x
    JOIN "Proposal" p ON p.id = x."proposalId"
    JOIN "Cahier" c ON c.id = p."cahierId"
    LEFT JOIN "Decision" d ON d."proposalId" = p.id
    GROUP BY c."callId"
    HAVING NOT bool_or(p.status::text = ANY(${[...underWayStatuses]}))
      AND max(d."publishedAt") > COALESCE((SELECT max(f."publishedAt") FROM "DecisionFile" f WHERE f."callId" = c."callId"), '-infinity')
    ORDER BY c."callId"`;
  return rows.map(({ id }) => id);
}

interface DecidedRow {
  proposalId: string;
  receiptNumber: string;
  position: number;
  title: string;
  commission: string;
  outcome: Outcome;
  recusals: number;
}

interface ScoreRow {
  proposalId: string;
  evaluationId: string;
  personId: string;
  rubricVersionId: string;
  rubricNumber: number;
  criterion: CriterionKey;
  value: number | null;
}

export interface StoredDecision extends DecidedProposal {
  proposalId: string;
  evaluations: readonly (DecidedProposal['evaluations'][number] & { rubricVersionId: string })[];
}

/**
 * The decided proposals of a call, with the latest published decision of each and the evaluations that counted for
 * it. An expert who stepped aside from the cahier after that publication still counts in it: a decision is recomputed
 * from what it was taken on.
 */
export async function listDecidedProposals(callId: string): Promise<StoredDecision[]> {
  const proposals = await db().$queryRaw<DecidedRow[]>`
    SELECT p.id AS "proposalId", c."receiptNumber", p.position, p.title, m.name AS commission, d.outcome,
      (SELECT count(*)::int FROM "Recusal" r WHERE r."cahierId" = c.id AND r."declaredAt" <= d."publishedAt") AS recusals
    FROM "Examination" x
    JOIN "Commission" m ON m.id = x."commissionId"
    JOIN "Proposal" p ON p.id = x."proposalId"
    JOIN "Cahier" c ON c.id = p."cahierId"
    JOIN LATERAL (
      SELECT outcome, "publishedAt" FROM "Decision" d
      WHERE d."proposalId" = p.id AND d."publishedAt" IS NOT NULL ORDER BY d."publishedAt" DESC LIMIT 1
    ) d ON true
    WHERE c."callId" = ${callId}::uuid AND c."receiptNumber" IS NOT NULL
      AND p.status::text <> 'withdrawn' AND p.status::text <> ALL(${[...underWayStatuses]})
    ORDER BY c."receiptNumber", p.position`;
  const scores = await db().$queryRaw<ScoreRow[]>`
    SELECT e."proposalId", e.id AS "evaluationId", e."personId", e."rubricVersionId", v.number AS "rubricNumber", s.criterion, s.value
    FROM "Evaluation" e
    JOIN "RubricVersion" v ON v.id = e."rubricVersionId"
    JOIN "Score" s ON s."evaluationId" = e.id AND (s.value IS NOT NULL OR s.insufficient)
    JOIN "Proposal" p ON p.id = e."proposalId"
    JOIN LATERAL (SELECT max("publishedAt") AS "publishedAt" FROM "Decision" d WHERE d."proposalId" = p.id) d ON true
    WHERE e."proposalId" = ANY(${proposals.map(({ proposalId }) => proposalId)}::uuid[]) AND e.status = 'submitted'
      AND NOT EXISTS (
        SELECT FROM "Recusal" r
        WHERE r."cahierId" = p."cahierId" AND r."personId" = e."personId" AND r."declaredAt" <= d."publishedAt")`;
  const byProposal = Map.groupBy(scores, ({ proposalId }) => proposalId);
  return proposals.map(({ receiptNumber, position, ...proposal }) => ({
    ...proposal,
    reference: `${receiptNumber}/${position}`,
    evaluations: [...Map.groupBy(byProposal.get(proposal.proposalId) ?? [], ({ evaluationId }) => evaluationId).values()].map((given) => ({
      personId: given[0]!.personId,
      status: 'submitted' as const,
      rubricNumber: given[0]!.rubricNumber,
      rubricVersionId: given[0]!.rubricVersionId,
      scores: given.map(({ criterion, value }) => ({ criterion, value })),
    })),
  }));
}

export interface DecisionFileRecord {
  number: number;
  publishedAt: Date;
  sha256: string;
}

/** The files of a call, newest first, without their content. */
export async function listDecisionFiles(callId: string): Promise<DecisionFileRecord[]> {
  return db().decisionFile.findMany({ where: { callId }, orderBy: { number: 'desc' }, select: { number: true, publishedAt: true, sha256: true } });
}

export async function findLastDecisionFile(callId: string): Promise<(DecisionFileRecord & { content: string }) | null> {
  return db().decisionFile.findFirst({
    where: { callId },
    orderBy: { number: 'desc' },
    select: { number: true, publishedAt: true, sha256: true, content: true },
  });
}

/** The bytes of a file of a public call, as they were hashed. */
export async function findDecisionFileContent(callSlug: string, number: number): Promise<{ content: string; sha256: string } | null> {
  return db().decisionFile.findFirst({
    where: { number, call: { slug: callSlug, status: { in: ['published', 'cancelled'] } } },
    select: { content: true, sha256: true },
  });
}

export async function insertDecisionFile(file: DecisionFileRecord & { callId: string; content: string }): Promise<void> {
  requireTransaction();
  await db().decisionFile.create({ data: file, select: { id: true } });
}
