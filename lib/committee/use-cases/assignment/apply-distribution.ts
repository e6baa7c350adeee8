import 'server-only';
import { addDays } from 'date-fns';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { distributionOf, type Distribution } from '@/lib/committee/loaders/distribution.ts';
import { assignedMail } from '@/lib/committee/mails/assignment.ts';
import { prepares } from '@/lib/committee/permissions.ts';
import { assign } from '@/lib/committee/repository/assignments.ts';
import { listExaminedCalls } from '@/lib/committee/repository/progress.ts';
import { lockExaminations } from '@/lib/committee/repository/scope.ts';
import { defaultExaminationDays } from '@/lib/committee/rules/assignment.ts';
import { movedSince } from '@/lib/committee/rules/assignment-plan.ts';
import { hintSentences, movedSentences, obstacleSentences } from '@/lib/committee/rules/plan-words.ts';
import type { AssignmentOrigin } from '@/lib/committee/types/assignment.ts';
import type { ApplyDistribution } from '@/lib/committee/schema/assignment.ts';

interface Pair {
  proposalId: string;
  personId: string;
  origin: AssignmentOrigin;
}

/**
 * Applies a plan that was read, changed or not. Had anything moved since (somebody stepped aside, another officer gave
 * a proposal, a mandate ended), nothing is written and what moved is said.
 */
export async function applyDistribution(context: Context, input: ApplyDistribution): Promise<Result<{ given: number; people: number }, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    if (!prepares(viewer, input.commissionId)) return refuse('commission-not-found');
    const call = (await listExaminedCalls(input.commissionId, viewer)).find(({ id }) => id === input.callId);
    if (!call) return refuse('commission-not-found');
    const added = input.added.map((row): Pair => ({ ...row, origin: 'hand' }));
    const pairs = [...new Map([...input.planned, ...added].map((pair) => [`${pair.proposalId} ${pair.personId}`, pair])).values()];
    if (pairs.length === 0) return refuse('nobody-to-assign');
    await lockExaminations([...new Set([...input.shown, ...pairs].map(({ proposalId }) => proposalId))].filter(isId));
    const known = await distributionOf(input.commissionId, call, viewer, now);
    const moved = [...movedSentences(movedSince(input.shown, known), known.proposals), ...obstacleSentences(pairs, known)];
    if (moved.length > 0) return refuse('plan-moved', moved.map((message) => ({ field: 'planned', message })));
    const hinted = hintSentences(added, known);
    if (hinted.length > 0 && !input.despiteHints) return refuse('plan-hinted', hinted.map((message) => ({ field: 'despiteHints', message })));

    const dueAt = input.due ?? addDays(now, defaultExaminationDays);
    await assign(pairs, { assignedById: viewer.personId, assignedAt: now, dueAt });
    await recordAct(context, {
      verb: 'examination.distribute',
      objectKind: 'commission',
      objectId: input.commissionId,
      after: { callId: input.callId, dueAt: dueAt.toISOString(), given: pairs.map(({ proposalId, personId, origin }) => ({ proposalId, personId, origin })) },
    });
    const byPerson = Map.groupBy(pairs, ({ personId }) => personId);
    await tell(context, byPerson, known, dueAt);
    return ok({ given: pairs.length, people: byPerson.size });
  });
}

async function tell(context: Context, byPerson: ReadonlyMap<string, readonly Pair[]>, { experts }: Distribution, dueAt: Date): Promise<void> {
  for (const { id, email } of experts) {
    const received = byPerson.get(id)?.length ?? 0;
    if (received > 0) await queueMail(context, assignedMail({ id, email }, received, dueAt, `${env().SITE_URL}/comite`));
  }
}

const isId = (text: string): boolean => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);
