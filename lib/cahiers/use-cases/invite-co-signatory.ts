import 'server-only';
import { randomBytes } from 'node:crypto';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { coSignatureAskedMail } from '@/lib/cahiers/mails.ts';
import { canContribute } from '@/lib/cahiers/permissions.ts';
import { findCahierForUpdate } from '@/lib/cahiers/repository/cahiers.ts';
import { listCoSignatures, saveInvitation } from '@/lib/cahiers/repository/co-signatures.ts';
import { findSection } from '@/lib/cahiers/repository/drafts.ts';
import { coSignatureTokenHash, mostCoSignatories, receivesSignatures } from '@/lib/cahiers/rules/co-signing.ts';
import { readDiagnosis } from '@/lib/cahiers/schema/drafts.ts';
import type { InviteCoSignatory } from '@/lib/cahiers/schema/co-signatures.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { withinRate } from '@/lib/platform/rate-limit.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

const perPerson = { limit: 20, seconds: 3600 };

/**
 * Invites an actor, by the address of somebody who may speak for it, to sign a cahier whose admissibility is not
 * decided. An address that declined gets the same answer as one that has not answered: a decline is never shown.
 */
export async function inviteCoSignatory(
  context: Context,
  input: InviteCoSignatory,
): Promise<Result<{ coSignatureId: string }, CahierRefusal>> {
  const { viewer, now } = context;
  if (!viewer) return refuse('cahier-not-found');
  if (!(await withinRate(`cahier:co-sign:${viewer.personId}`, perPerson, now))) return refuse('too-many-requests');
  return transaction(async () => {
    const cahier = await findCahierForUpdate(input.cahierId);
    if (!cahier || !canContribute(viewer, cahier)) return refuse('cahier-not-found');
    if (!receivesSignatures(cahier.status)) return refuse('co-signature-closed');
    const known = await listCoSignatures(cahier.id);
    if (known.some(({ email }) => email === input.email)) return refuse('co-signatory-known');
    if (known.length >= mostCoSignatories) return refuse('too-many-co-signatories');

    const token = randomBytes(32).toString('hex');
    const coSignatureId = await saveInvitation({
      cahierId: cahier.id,
      email: input.email,
      actorName: input.actorName,
      tokenHash: coSignatureTokenHash(token),
      invitedById: viewer.personId,
      createdAt: now,
    });
    // Without the address: the audit outlives the invitation.
    await recordAct(context, { verb: 'cahier.invite-co-signatory', objectKind: 'cahier', objectId: cahier.id, after: { coSignatureId } });
    const about = {
      title: readDiagnosis((await findSection(cahier.id, 'diagnosis'))?.content).title || cahier.title,
      actorName: cahier.actor.name,
      callTitle: cahier.call.title,
      address: `${env().SITE_URL}/mon-espace/co-signatures/${token}`,
      invitedName: input.actorName,
      inviter: viewer.name || viewer.email,
    };
    await queueMail(context, coSignatureAskedMail(input.email, about));
    return ok({ coSignatureId });
  });
}
