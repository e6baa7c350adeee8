import 'server-only';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { findCahier } from '@/lib/cahiers/repository/cahiers.ts';
import { findCoSignatureByToken } from '@/lib/cahiers/repository/co-signatures.ts';
import { findCurrentText } from '@/lib/cahiers/repository/readable.ts';
import { listActors } from '@/lib/cahiers/repository/surroundings.ts';
import { coSignatureTokenHash, isSignable } from '@/lib/cahiers/rules/co-signing.ts';
import type { CahierActor, CahierRecord } from '@/lib/cahiers/types/cahier.ts';
import type { ReadableCahier } from '@/lib/cahiers/types/readable.ts';
import { attachedTo } from '@/lib/identity/permissions.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

export interface CoSignatureInvitation {
  cahier: CahierRecord;
  text: ReadableCahier;
  /** Name under which the inviter invited. */
  invitedName: string;
  /** Actors in whose name the viewer may sign. */
  actors: readonly CahierActor[];
  signed: boolean;
}

/** What a signed-in person reads who holds the link of an invitation: the cahier as it stands, and what they may answer. */
export async function readCoSignatureInvitation(
  context: Context,
  input: { token: string },
): Promise<Result<CoSignatureInvitation, CahierRefusal>> {
  const invitation = context.viewer && (await findCoSignatureByToken(coSignatureTokenHash(input.token)));
  if (!invitation || invitation.status === 'cancelled') return refuse('co-signature-not-found');
  const signed = invitation.status === 'accepted';
  if (!signed && !isSignable(invitation)) return refuse('co-signature-closed');
  const cahier = await findCahier(invitation.cahierId);
  const text = cahier && (await findCurrentText(cahier));
  if (!cahier || !text) return refuse('co-signature-not-found');
  const own = attachedTo(context.viewer, 'actor_delegate').filter((actorId) => actorId !== cahier.actor.id);
  return ok({ cahier, text, invitedName: invitation.actorName, actors: await listActors(own), signed });
}
