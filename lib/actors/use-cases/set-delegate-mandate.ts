import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ActorRefusal } from '@/lib/actors/errors.ts';
import { mandateChangedMail } from '@/lib/actors/mails.ts';
import { canEditActor } from '@/lib/actors/permissions.ts';
import { findActorForUpdate } from '@/lib/actors/repository/actors.ts';
import { findDelegate, listDelegates, updateMandate } from '@/lib/actors/repository/delegates.ts';
import { leavesActorAlone } from '@/lib/actors/rules/mandates.ts';
import type { MandateInput } from '@/lib/actors/schema.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Sets the function and the dates of a delegate's mandate. A mandate that is over stays as it was,
 * and the actor is not left without a delegate.
 */
export async function setDelegateMandate(context: Context, input: MandateInput): Promise<Result<{ actorId: string }, ActorRefusal>> {
  const { viewer, now } = context;
  return transaction(async () => {
    const found = await findDelegate(input.attachmentId);
    if (!viewer || !found || !canEditActor(viewer, { id: found.actorId })) return refuse('delegate-not-found');
    const actor = await findActorForUpdate(found.actorId);
    const delegates = await listDelegates(found.actorId, now);
    // Read again now that the actor is held: somebody may have ended it meanwhile.
    const mandate = delegates.find(({ attachmentId }) => attachmentId === input.attachmentId);
    if (!actor || !mandate) return refuse('delegate-not-found');
    const { title, startsAt, endsAt } = input;
    const after = delegates.map((each) => (each === mandate ? { startsAt, endsAt } : each));
    if (leavesActorAlone(delegates, after, now)) return refuse('last-delegate');
    await updateMandate(mandate.attachmentId, { title, startsAt, endsAt });
    const dates = (from: { startsAt: Date; endsAt: Date | null }) => ({
      personId: mandate.personId,
      startsAt: from.startsAt.toISOString(),
      endsAt: from.endsAt?.toISOString() ?? null,
    });
    await recordAct(context, { verb: 'actor.set-mandate', objectKind: 'actor', objectId: actor.id, before: dates(mandate), after: dates(input) });
    if (mandate.personId !== viewer.personId) {
      await queueMail(context, mandateChangedMail(mandate.email, actor.name, new URL('/mon-espace/acteurs', env().SITE_URL).href));
    }
    return ok({ actorId: actor.id });
  });
}
