import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { canContribute } from '@/lib/cahiers/permissions.ts';
import { findCahierForUpdate } from '@/lib/cahiers/repository/cahiers.ts';
import { answerCoSignature, findCoSignature } from '@/lib/cahiers/repository/co-signatures.ts';
import { isSignable } from '@/lib/cahiers/rules/co-signing.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Takes an invitation back, as long as nobody signed. */
export async function cancelCoSignature(context: Context, input: { id: string }): Promise<Result<{ cahierId: string }, CahierRefusal>> {
  const { viewer, now } = context;
  return transaction(async () => {
    const named = await findCoSignature(input.id);
    const cahier = named && (await findCahierForUpdate(named.cahierId));
    if (!cahier || !canContribute(viewer, cahier)) return refuse('co-signature-not-found');
    const invitation = await findCoSignature(input.id);
    if (!invitation || !isSignable(invitation)) return refuse('co-signature-not-found');
    await answerCoSignature(invitation.id, { status: 'cancelled', actorId: null, answeredById: viewer.personId, answeredAt: now });
    await recordAct(context, {
      verb: 'cahier.cancel-co-signature',
      objectKind: 'cahier',
      objectId: cahier.id,
      before: { coSignatureId: invitation.id },
    });
    return ok({ cahierId: cahier.id });
  });
}
