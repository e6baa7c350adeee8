import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { rubricVersion } from '@/lib/calls/loaders.ts';
import { peopleNames } from '@/lib/identity/loaders.ts';
import { commissionPeople, isExpert } from '@/lib/committee/loaders/people.ts';
import { canPrepare, canPreside, canReadScores } from '@/lib/committee/permissions.ts';
import { listCommissions } from '@/lib/committee/repository/commissions.ts';
import { listDecisions, listOpinions } from '@/lib/committee/repository/decisions.ts';
import { listSubmittedEvaluations } from '@/lib/committee/repository/evaluations.ts';
import { listQuestions } from '@/lib/committee/repository/questions.ts';
import { listRecusals } from '@/lib/committee/repository/recusals.ts';
import { findScope } from '@/lib/committee/repository/scope.ts';
import { currentOpinion } from '@/lib/committee/rules/decision.ts';
import { takesEvaluations } from '@/lib/committee/rules/evaluation.ts';
import { countedEvaluations, readEvaluations } from '@/lib/committee/rules/reading.ts';
import type { ChairDesk } from '@/lib/committee/types/desk.ts';

/** One examination for its chair and its secretary: progress, figures, questions, opinion, decision. */
export async function readDeliberation(context: Context, input: { proposalId: string }): Promise<Result<ChairDesk, CommitteeRefusal>> {
  const { viewer, now } = context;
  const scope = await findScope(input.proposalId);
  if (!scope || !canPrepare(viewer, scope)) return refuse('examination-not-found');
  const { heading, commissionId, recusedIds } = scope;
  const [rubric, submitted, questions, recusals, opinions, decisions, people, commissions] = await Promise.all([
    rubricVersion(heading.rubricVersionId),
    listSubmittedEvaluations(scope.proposalId),
    listQuestions(scope.proposalId),
    listRecusals(scope.cahierId),
    listOpinions(scope.proposalId),
    listDecisions(scope.proposalId),
    commissionPeople(commissionId, now),
    listCommissions(),
  ]);
  if (!rubric) return refuse('examination-not-found');
  const counted = countedEvaluations(submitted, new Set(recusedIds));
  const reading = readEvaluations(submitted, recusedIds, heading.call);
  const assigned = scope.assignments.filter(({ personId }) => !recusedIds.includes(personId));
  const names = await peopleNames([
    ...recusedIds,
    ...counted.map(({ personId }) => personId),
    ...questions.map(({ askedById }) => askedById),
  ]);
  const nameOf = (personId: string) => names.get(personId) ?? '';
  const presides = canPreside(viewer, scope);
  return ok({
    proposalId: scope.proposalId,
    status: scope.status,
    heading,
    commissionId,
    callId: scope.callId,
    deliberatedAt: scope.deliberatedAt,
    rubric,
    presides,
    open: takesEvaluations(scope, reading.quorate),
    assigned: assigned.map(({ personId }) => ({
      personId,
      evaluation: scope.evaluators.find((evaluator) => evaluator.personId === personId)?.status ?? 'none',
    })),
    candidates: people.filter(isExpert).map(({ personId, name }) => ({ personId, name })),
    recusals: recusals.map(({ personId, tie, note, declaredAt }) => ({ personId, name: nameOf(personId), tie, note: presides ? note : '', declaredAt })),
    scores: canReadScores(viewer, scope)
      ? { reading, evaluations: counted.map((evaluation) => ({ ...evaluation, name: nameOf(evaluation.personId) })) }
      : null,
    questions: questions.map((question) => ({ ...question, askedBy: nameOf(question.askedById) })),
    opinion: currentOpinion(opinions, scope.deliberatedAt),
    held: decisions.find(({ publishedAt }) => publishedAt === null) ?? null,
    published: decisions.filter(({ publishedAt }) => publishedAt !== null),
    otherCommissions: commissions.filter(({ id }) => id !== commissionId).map(({ id, name }) => ({ id, name })),
  });
}
