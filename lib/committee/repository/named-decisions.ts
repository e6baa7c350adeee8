import 'server-only';
import { perCriterion } from '@/lib/calls/rules/judging.ts';
import { attachedTo } from '@/lib/identity/permissions.ts';
import type { Viewer } from '@/lib/identity/types.ts';
import type { Answer } from '@/lib/committee/rules/evaluation.ts';
import { openBookStatuses } from '@/lib/committee/rules/veil.ts';
import type { StoredNamedDecision } from '@/lib/committee/types/named-decisions.ts';
import { db } from '@/lib/platform/database.ts';
import type { Prisma } from '@/lib/platform/prisma-client/client.ts';

function answerOf(value: number | null, insufficient: boolean): Answer {
  return insufficient ? 'insufficient' : value;
}

/**
 * The proposals decided by a commission on a call. A cahier from which the viewer stepped aside, or that an actor of
 * theirs signs, is left out even after its publication: what they may read then is what everybody reads.
 */
async function decidedFor(commissionId: string, callId: string, viewer: Viewer): Promise<Prisma.ProposalWhereInput> {
  const own = attachedTo(viewer, 'actor_delegate');
  const recused = await db().recusal.findMany({ where: { personId: viewer.personId }, select: { cahierId: true } });
  return {
    status: { in: [...openBookStatuses] },
    examination: { commissionId },
    decisions: { some: { publishedAt: { not: null } } },
    cahierId: { notIn: recused.map(({ cahierId }) => cahierId) },
    cahier: { callId, actorId: { notIn: own }, coSignatures: { none: { status: 'accepted', actorId: { in: own } } } },
  };
}

/** How many decisions the file with names would hold for this viewer. */
export async function countNamedDecisions(commissionId: string, callId: string, viewer: Viewer): Promise<number> {
  return db().proposal.count({ where: await decidedFor(commissionId, callId, viewer) });
}

/** The decisions that a commission published on a call, with the scores of each expert, by receipt number. */
export async function listNamedDecisions(commissionId: string, callId: string, viewer: Viewer): Promise<StoredNamedDecision[]> {
  const rows = await db().proposal.findMany({
    where: await decidedFor(commissionId, callId, viewer),
    orderBy: [{ cahier: { receiptNumber: 'asc' } }, { position: 'asc' }],
    select: {
      title: true,
      position: true,
      cahier: { select: { id: true, receiptNumber: true } },
      decisions: {
        where: { publishedAt: { not: null } },
        orderBy: { publishedAt: 'desc' },
        take: 1,
        select: { outcome: true, reasons: true, publishedAt: true, feedback: { select: { criterion: true, sentence: true } } },
      },
      evaluations: {
        where: { status: 'submitted' },
        orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
        select: {
          personId: true,
          submittedAt: true,
          comment: true,
          scores: {
            select: { criterion: true, value: true, insufficient: true, reason: true, restatedAt: true, initialValue: true, initialInsufficient: true, initialReason: true },
          },
        },
      },
    },
  });
  const recusals = Map.groupBy(
    await db().recusal.findMany({ where: { cahierId: { in: rows.map(({ cahier }) => cahier.id) } }, select: { cahierId: true, personId: true, declaredAt: true } }),
    ({ cahierId }) => cahierId,
  );
  return rows.flatMap(({ title, position, cahier, decisions, evaluations }) =>
    decisions.map(({ outcome, reasons, publishedAt, feedback }) => {
      // As the public file has it: whoever stepped aside later still counts in what was decided.
      const aside = (recusals.get(cahier.id) ?? []).filter(({ declaredAt }) => publishedAt !== null && declaredAt <= publishedAt);
      return {
        reference: `${cahier.receiptNumber}/${position}`,
        title,
        outcome,
        reasons,
        publishedAt: publishedAt?.toISOString() ?? '',
        sentences: Object.fromEntries(feedback.map(({ criterion, sentence }) => [criterion, sentence])),
        recusals: aside.map(({ personId }) => ({ personId })),
        evaluations: evaluations.map(({ personId, submittedAt, comment, scores }) => ({
          personId,
          submittedAt: submittedAt?.toISOString() ?? '',
          counted: !aside.some((recusal) => recusal.personId === personId),
          comment,
          scores: perCriterion((key) => {
            const score = scores.find(({ criterion }) => criterion === key);
            if (!score) return { answer: null, reason: '', before: null };
            return {
              answer: answerOf(score.value, score.insufficient),
              reason: score.reason,
              before: score.restatedAt ? { answer: answerOf(score.initialValue, score.initialInsufficient), reason: score.initialReason } : null,
            };
          }),
        })),
      };
    }),
  );
}
