import 'server-only';
import { addDays } from 'date-fns';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ActorRefusal } from '@/lib/actors/errors.ts';
import { delegateInvitationMail } from '@/lib/actors/mails.ts';
import { canRepresentActor } from '@/lib/actors/permissions.ts';
import { findActorForUpdate } from '@/lib/actors/repository/actors.ts';
import { listDelegates } from '@/lib/actors/repository/delegates.ts';
import { createInvitation, listPendingInvitations, setInvitationStatus } from '@/lib/actors/repository/invitations.ts';
import { invitationDays, isAnswerable } from '@/lib/actors/rules/mandates.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { withinRate } from '@/lib/platform/rate-limit.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

const perPerson = { limit: 20, seconds: 3600 };

/** Invites somebody, known to the portal or not, to become a delegate; they answer once signed in with that address. */
export async function inviteDelegate(
  context: Context,
  input: { actorId: string; email: string },
): Promise<Result<{ invitationId: string }, ActorRefusal>> {
  const { viewer, now } = context;
  if (!viewer) return refuse('sign-in-needed');
  if (!(await withinRate(`actor:invite:${viewer.personId}`, perPerson, now))) return refuse('too-many-requests');
  return transaction(async () => {
    const actor = await findActorForUpdate(input.actorId);
    if (!actor || !canRepresentActor(viewer, actor)) return refuse('actor-not-found');
    if (actor.kind === 'habitant') return refuse('inhabitant-alone');
    const delegates = await listDelegates(actor.id, now);
    if (delegates.some(({ email }) => email === input.email)) return refuse('already-delegate');
    const former = (await listPendingInvitations(actor.id)).find(({ email }) => email === input.email);
    if (former && isAnswerable(former, now)) return refuse('already-invited');
    if (former) await setInvitationStatus(former.id, 'cancelled');
    const invitationId = await createInvitation({
      actorId: actor.id,
      email: input.email,
      invitedById: viewer.personId,
      createdAt: now,
      expiresAt: addDays(now, invitationDays),
    });
    const link = new URL('/mon-espace/acteurs', env().SITE_URL).href;
    await queueMail(context, delegateInvitationMail(input.email, actor.name, viewer.name || viewer.email, link, invitationDays));
    // Without the address: the audit outlives the invitation.
    await recordAct(context, { verb: 'actor.invite-delegate', objectKind: 'actor', objectId: actor.id, after: { invitationId } });
    return ok({ invitationId });
  });
}
