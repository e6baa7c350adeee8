import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { rubricVersion } from '@/lib/calls/loaders.ts';
import { publicCahier } from '@/lib/cahiers/loaders.ts';
import { filesById } from '@/lib/files/loaders.ts';
import { peopleNames } from '@/lib/identity/loaders.ts';
import { attachedTo } from '@/lib/identity/permissions.ts';
import { canPrepare, canReadScores, canScore, canSeeExamination, expertKinds } from '@/lib/committee/permissions.ts';
import { findEvaluation, listSubmittedEvaluations } from '@/lib/committee/repository/evaluations.ts';
import { listAttachedFiles } from '@/lib/committee/repository/files.ts';
import { listQuestions } from '@/lib/committee/repository/questions.ts';
import { findScope } from '@/lib/committee/repository/scope.ts';
import { listOwed, listOwnStages } from '@/lib/committee/repository/serving.ts';
import { takesAmendments, takesEvaluations } from '@/lib/committee/rules/evaluation.ts';
import { countedEvaluations, readEvaluations } from '@/lib/committee/rules/reading.ts';
import type { ExaminationDesk } from '@/lib/committee/types/desk.ts';

/** A proposal with its cahier, its files and its rubric at hand; colleagues' scores after own ones only. */
export async function readExamination(context: Context, input: { proposalId: string }): Promise<Result<ExaminationDesk, CommitteeRefusal>> {
  const { viewer } = context;
  const scope = await findScope(input.proposalId);
  if (!scope || !canSeeExamination(viewer, scope)) return refuse('examination-not-found');
  const { heading } = scope;
  const [cahier, attached, own, submitted, questions, stages, owed] = await Promise.all([
    publicCahier(heading.receiptNumber),
    listAttachedFiles(scope.cahierId),
    findEvaluation(scope.proposalId, viewer.personId),
    listSubmittedEvaluations(scope.proposalId),
    listQuestions(scope.proposalId),
    listOwnStages(viewer, scope.cahierId),
    listOwed(viewer, attachedTo(viewer, ...expertKinds)),
  ]);
  // What was submitted is read with the rubric it was given under; what is being written, with the one of the call.
  const rubric = await rubricVersion(own?.status === 'submitted' ? own.rubricVersionId : heading.rubricVersionId);
  if (!cahier || !rubric) return refuse('examination-not-found');
  const counted = countedEvaluations(submitted, new Set(scope.recusedIds));
  const reading = readEvaluations(submitted, scope.recusedIds, heading.call);
  const colleagues = canReadScores(viewer, scope) ? counted.filter(({ personId }) => personId !== viewer.personId) : null;
  const [files, names] = await Promise.all([
    filesById(attached.map(({ fileId }) => fileId)),
    peopleNames((colleagues ?? []).map(({ personId }) => personId)),
  ]);
  const scores = canScore(viewer, scope);
  const form = own?.status === 'submitted' ? (takesAmendments(scope) ? 'amend' : null) : takesEvaluations(scope, reading.quorate) ? 'draft' : null;
  return ok({
    proposalId: scope.proposalId,
    status: scope.status,
    heading,
    deliberating: scope.deliberatedAt !== null,
    cahier,
    files: attached.flatMap((link) => {
      const file = files.get(link.fileId);
      return file ? [{ ...link, file }] : [];
    }),
    rubric,
    sisters: cahier.text.proposals
      .filter(({ id }) => id !== scope.proposalId)
      .map(({ id, position, title, status }) => ({ proposalId: id, position, title, status, own: stages.get(id) ?? null })),
    dueAt: scope.assignments.find(({ personId }) => personId === viewer.personId)?.dueAt ?? null,
    remaining: owed.filter(({ accepted }) => accepted).length,
    own: scores ? own : null,
    form: scores ? form : null,
    mayAsk: scores && takesAmendments(scope),
    officer: canPrepare(viewer, scope),
    colleagues: colleagues?.map((evaluation) => ({ ...evaluation, name: names.get(evaluation.personId) ?? '' })) ?? null,
    // Until the chair forwards it, a question is its author's.
    questions: questions.filter(({ status, askedById }) => askedById === viewer.personId || status === 'forwarded' || status === 'answered'),
  });
}
