import 'server-only';
import { addDays } from 'date-fns';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { conflictOutlooks } from '@/lib/committee/loaders/conflicts.ts';
import { commissionPeople } from '@/lib/committee/loaders/people.ts';
import { quorumOf } from '@/lib/committee/loaders/quorum.ts';
import { assignedMail } from '@/lib/committee/mails/assignment.ts';
import { canPrepare } from '@/lib/committee/permissions.ts';
import { assign } from '@/lib/committee/repository/assignments.ts';
import { listLoads } from '@/lib/committee/repository/distribution.ts';
import { findScopeForUpdate } from '@/lib/committee/repository/scope.ts';
import { hasOpenHint } from '@/lib/committee/rules/acceptance.ts';
import { defaultExaminationDays } from '@/lib/committee/rules/assignment.ts';
import { takesEvaluations } from '@/lib/committee/rules/evaluation.ts';
import { alternatesToCall } from '@/lib/committee/rules/quorum.ts';
import type { CallAlternates } from '@/lib/committee/schema/assignment.ts';

/** Gives a proposal that lacks experts to as many alternates as its quorum needs, the least loaded first, never one with an open hint. */
export async function callAlternates(context: Context, input: CallAlternates): Promise<Result<{ called: number; slug: string }, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const scope = await findScopeForUpdate(input.proposalId);
    if (!scope || !canPrepare(viewer, scope)) return refuse('examination-not-found');
    const forecast = await quorumOf(scope, now);
    if (!takesEvaluations(scope, forecast.state === 'met')) return refuse('examination-closed');
    const outlookOf = await conflictOutlooks([scope.cahierId], forecast.freeAlternates, now);
    const freeAlternates = forecast.freeAlternates.filter((personId) => !hasOpenHint(outlookOf(scope.cahierId, personId)));
    const loads = await listLoads(freeAlternates, viewer);
    const called = alternatesToCall({ ...forecast, freeAlternates }, (personId) => loads.get(personId)?.load ?? 0);
    if (called.length === 0) return refuse('no-alternate');
    const dueAt = addDays(now, defaultExaminationDays);
    await assign(called.map((personId) => ({ proposalId: scope.proposalId, personId, origin: 'hand' as const })), {
      assignedById: viewer.personId,
      assignedAt: now,
      dueAt,
    });
    await recordAct(context, {
      verb: 'examination.call-alternates',
      objectKind: 'proposal',
      objectId: scope.proposalId,
      after: { people: called, dueAt: dueAt.toISOString() },
    });
    const address = `${env().SITE_URL}/comite/propositions/${scope.proposalId}`;
    for (const { personId, email } of await commissionPeople(scope.commissionId, now)) {
      if (called.includes(personId)) await queueMail(context, assignedMail({ id: personId, email }, 1, dueAt, address));
    }
    return ok({ called: called.length, slug: scope.heading.commission.slug });
  });
}
