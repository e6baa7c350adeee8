import 'server-only';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { findCahierForUpdate } from '@/lib/cahiers/repository/cahiers.ts';
import { answerCoSignature, findCoSignatureByToken } from '@/lib/cahiers/repository/co-signatures.ts';
import { coSignatureTokenHash, isSignable } from '@/lib/cahiers/rules/co-signing.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Declines an invitation to sign. It leaves neither a mail nor an audit line: those who read the audit would see it,
 * and a decline is never shown.
 */
export async function declineCoSignature(context: Context, input: { token: string }): Promise<Result<null, CahierRefusal>> {
  const { viewer, now } = context;
  const tokenHash = coSignatureTokenHash(input.token);
  return transaction(async () => {
    const named = await findCoSignatureByToken(tokenHash);
    if (!viewer || !named) return refuse('co-signature-not-found');
    await findCahierForUpdate(named.cahierId);
    const invitation = await findCoSignatureByToken(tokenHash);
    if (!invitation || !isSignable(invitation)) return refuse('co-signature-not-found');
    await answerCoSignature(invitation.id, { status: 'declined', actorId: null, answeredById: viewer.personId, answeredAt: now });
    return ok(null);
  });
}
