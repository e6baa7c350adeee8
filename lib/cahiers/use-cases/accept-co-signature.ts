import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { coSignedMail, eachPersonOnce } from '@/lib/cahiers/mails.ts';
import { canCreateCahier as canSignFor } from '@/lib/cahiers/permissions.ts';
import { findCahierForUpdate } from '@/lib/cahiers/repository/cahiers.ts';
import { answerCoSignature, findCoSignatureByToken, listCoSigners } from '@/lib/cahiers/repository/co-signatures.ts';
import { findSection } from '@/lib/cahiers/repository/drafts.ts';
import { listActors } from '@/lib/cahiers/repository/surroundings.ts';
import { coSignatureTokenHash, isSignable, receivesSignatures } from '@/lib/cahiers/rules/co-signing.ts';
import type { AcceptCoSignature } from '@/lib/cahiers/schema/co-signatures.ts';
import { readDiagnosis } from '@/lib/cahiers/schema/drafts.ts';
import { attachedPeople } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Signs a cahier in the name of an actor that the viewer represents; the link is the invitation, whoever holds it. */
export async function acceptCoSignature(
  context: Context,
  input: AcceptCoSignature,
): Promise<Result<{ actorName: string }, CahierRefusal>> {
  const { viewer, now } = context;
  const tokenHash = coSignatureTokenHash(input.token);
  return transaction(async () => {
    const named = await findCoSignatureByToken(tokenHash);
    const cahier = named && (await findCahierForUpdate(named.cahierId));
    if (!viewer || !cahier) return refuse('co-signature-not-found');
    const invitation = await findCoSignatureByToken(tokenHash);
    if (!invitation || invitation.status === 'cancelled') return refuse('co-signature-not-found');
    if (!receivesSignatures(cahier.status)) return refuse('co-signature-closed');
    if (!isSignable(invitation)) return refuse('co-signatory-signed');
    const [actor] = await listActors([input.actorId]);
    if (!actor || !canSignFor(viewer, actor.id)) return refuse('actor-not-found');
    if (actor.id === cahier.actor.id) return refuse('co-signatory-is-author');
    if ((await listCoSigners(cahier.id)).some(({ actorId }) => actorId === actor.id)) return refuse('co-signatory-signed');

    await answerCoSignature(invitation.id, { status: 'accepted', actorId: actor.id, answeredById: viewer.personId, answeredAt: now });
    await recordAct(context, {
      verb: 'cahier.co-sign',
      objectKind: 'cahier',
      objectId: cahier.id,
      after: { coSignatureId: invitation.id, actorId: actor.id },
    });
    const about = {
      title: readDiagnosis((await findSection(cahier.id, 'diagnosis'))?.content).title || cahier.title,
      actorName: cahier.actor.name,
      callTitle: cahier.call.title,
      address: `${env().SITE_URL}/mon-espace/cahiers/${cahier.id}/cosignataires`,
      signer: actor.name,
    };
    for (const person of eachPersonOnce(await attachedPeople(['actor_delegate'], [cahier.actor.id], now))) {
      await queueMail(context, coSignedMail(person, about));
    }
    return ok({ actorName: actor.name });
  });
}
