import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { peopleNames } from '@/lib/identity/loaders.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { commissionPeople, recipientsAround } from '@/lib/committee/loaders/people.ts';
import { recusedByChairMail, recusedMail } from '@/lib/committee/mails/examination.ts';
import { canPreside, canStepAside } from '@/lib/committee/permissions.ts';
import { removeAssignmentsOfCahier } from '@/lib/committee/repository/assignments.ts';
import { insertRecusal } from '@/lib/committee/repository/recusals.ts';
import { findScopeForUpdate } from '@/lib/committee/repository/scope.ts';
import type { DeclareRecusal } from '@/lib/committee/schema/examination.ts';

/**
 * Steps aside from a whole cahier, by oneself or, for somebody of the commission, by its chair. Notes already
 * given leave every figure and stay in the database for the audit.
 */
export async function declareRecusal(context: Context, input: DeclareRecusal): Promise<Result<{ own: boolean; commissionSlug: string }, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const scope = await findScopeForUpdate(input.proposalId);
    const own = input.personId === null || input.personId === viewer?.personId;
    if (!scope || !viewer || !(own ? canStepAside(viewer, scope) : canPreside(viewer, scope))) return refuse('examination-not-found');
    const personId = input.personId ?? viewer.personId;
    const sitting = (await commissionPeople(scope.commissionId, now)).find((person) => person.personId === personId);
    if (!own && !sitting && !scope.assignments.some((assignment) => assignment.personId === personId)) return refuse('expert-not-found');
    const recorded = await insertRecusal({
      cahierId: scope.cahierId,
      personId,
      tie: input.tie,
      note: input.note,
      declaredAt: now,
      declaredById: viewer.personId,
    });
    if (!recorded) return refuse('already-recused');
    await removeAssignmentsOfCahier(scope.cahierId, personId, now);
    await recordAct(context, {
      verb: 'examination.recuse',
      objectKind: 'cahier',
      objectId: scope.cahierId,
      after: { personId, tie: input.tie, declaredBy: own ? 'self' : 'chair' },
    });
    if (own) {
      const address = `${env().SITE_URL}/comite/commissions/${scope.heading.commission.slug}/propositions/${scope.proposalId}`;
      const name = (await peopleNames([personId])).get(personId) ?? '';
      for (const chair of await recipientsAround(scope, ['commission_chair'], now)) {
        if (chair.id !== personId) await queueMail(context, recusedMail(chair, scope.heading, name, address));
      }
    } else if (sitting) {
      await queueMail(context, recusedByChairMail({ id: personId, email: sitting.email }, scope.heading));
    }
    return ok({ own, commissionSlug: scope.heading.commission.slug });
  });
}
