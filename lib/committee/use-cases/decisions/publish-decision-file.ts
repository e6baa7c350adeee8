import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { rubricVersion } from '@/lib/calls/loaders.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import {
  countUndecided,
  findJudgedCall,
  findLastDecisionFile,
  insertDecisionFile,
  listDecidedProposals,
  lockDecisionFiles,
  type StoredDecision,
} from '@/lib/committee/repository/decision-files.ts';
import { decisionFile, fingerprint } from '@/lib/committee/rules/decision-file.ts';
import { ordersRanking } from '@/lib/committee/rules/reading.ts';
import type { Context } from '@/lib/identity/types.ts';
import { canonicalJson } from '@/lib/platform/canonical-json.ts';
import { env } from '@/lib/platform/env.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** The file that was written, or null when there was none to write. */
export type WrittenFile = { number: number; sha256: string } | null;

/**
 * Publishes the file from which anybody recomputes the decisions of a call, once none of its examined proposals waits
 * for a decision; otherwise does nothing. An act of the portal, in the transaction that publishes decisions: it shows
 * nothing that these did not make public, and writes nothing when the last file already says it all.
 */
export async function publishDecisionFile(context: Context, input: { callId: string }): Promise<Result<WrittenFile, CommitteeRefusal>> {
  return transaction(async () => {
    await lockDecisionFiles(input.callId);
    const call = await findJudgedCall(input.callId);
    if (!call || (await countUndecided(input.callId)) > 0) return ok(null);
    const proposals = await listDecidedProposals(input.callId);
    if (proposals.length === 0) return ok(null);
    if (!ordersRanking(call)) return refuse('weights-zero');
    const last = await findLastDecisionFile(input.callId);
    const { slug, title, ...rules } = call;
    const rubrics = await rubricsOf(proposals);
    const write = (number: number, publishedAt: Date) =>
      canonicalJson(decisionFile({ number, publishedAt, call: { title, address: `${env().SITE_URL}/appels/${slug}` }, rules, rubrics, proposals }));
    if (last && write(last.number, last.publishedAt) === last.content) return ok(null);
    const number = (last?.number ?? 0) + 1;
    const content = write(number, context.now);
    const sha256 = fingerprint(content);
    await insertDecisionFile({ callId: input.callId, number, publishedAt: context.now, content, sha256 });
    await recordAct(context, {
      verb: 'decision-file.publish',
      objectKind: 'call',
      objectId: input.callId,
      after: { number, sha256, proposals: proposals.length },
    });
    return ok({ number, sha256 });
  });
}

/** The versions of the rubric under which these proposals were scored. */
async function rubricsOf(proposals: readonly StoredDecision[]) {
  const ids = new Set(proposals.flatMap(({ evaluations }) => evaluations.map(({ rubricVersionId }) => rubricVersionId)));
  const rubrics = await Promise.all([...ids].map((id) => rubricVersion(id)));
  return rubrics.filter((rubric) => rubric !== null);
}
