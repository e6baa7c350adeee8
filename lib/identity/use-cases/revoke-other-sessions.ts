import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { IdentityRefusal } from '@/lib/identity/errors.ts';
import { deleteOtherSessions } from '@/lib/identity/repository/sessions.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Closes every session of the viewer but the one in use; gives how many. */
export async function revokeOtherSessions(
  context: Context,
  input: { currentId: string },
): Promise<Result<number, IdentityRefusal>> {
  const { viewer } = context;
  if (!viewer) return refuse('session-not-found');
  return transaction(async () => {
    const closed = await deleteOtherSessions(viewer.personId, input.currentId);
    await recordAct(context, {
      verb: 'session.revoke-others',
      objectKind: 'person',
      objectId: viewer.personId,
      after: { closed },
    });
    return ok(closed);
  });
}
