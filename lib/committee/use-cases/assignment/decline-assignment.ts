import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { recipientsAround } from '@/lib/committee/loaders/people.ts';
import { declinedMail } from '@/lib/committee/mails/assignment.ts';
import { canDecline, officerKinds } from '@/lib/committee/permissions.ts';
import { declineAssignment as writeDecline } from '@/lib/committee/repository/offers.ts';
import { findScopeForUpdate } from '@/lib/committee/repository/scope.ts';
import { isUnderWay } from '@/lib/committee/rules/evaluation.ts';
import type { DeclineAssignment } from '@/lib/committee/schema/assignment.ts';

/** Gives a proposal back for another reason than a conflict: time, health, a subject one does not know. Their officers are told. */
export async function declineAssignment(context: Context, input: DeclineAssignment): Promise<Result<{ proposalId: string }, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const scope = await findScopeForUpdate(input.proposalId);
    if (!scope || !canDecline(viewer, scope)) return refuse('examination-not-found');
    if (!isUnderWay(scope)) return refuse('examination-closed');
    await writeDecline(scope.proposalId, viewer.personId, input.reason, now);
    await recordAct(context, { verb: 'assignment.decline', objectKind: 'proposal', objectId: scope.proposalId, before: { personId: viewer.personId } });
    const address = `${env().SITE_URL}/comite/commissions/${scope.heading.commission.slug}/propositions/${scope.proposalId}`;
    for (const officer of await recipientsAround(scope, officerKinds, now)) {
      if (officer.id !== viewer.personId) await queueMail(context, declinedMail(officer, scope.heading, viewer.name || viewer.email, input.reason, address));
    }
    return ok({ proposalId: scope.proposalId });
  });
}
