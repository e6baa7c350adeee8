import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { IdentityRefusal } from '@/lib/identity/errors.ts';
import { canRevokeSession } from '@/lib/identity/permissions.ts';
import { deleteSession, findSession } from '@/lib/identity/repository/sessions.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Closes one of the viewer's own sessions, effective at that browser's next request. */
export async function revokeSession(context: Context, input: { sessionId: string }): Promise<Result<null, IdentityRefusal>> {
  return transaction(async () => {
    const session = await findSession(input.sessionId);
    if (!session || !canRevokeSession(context.viewer, session)) return refuse('session-not-found');
    await deleteSession(session.id);
    await recordAct(context, { verb: 'session.revoke', objectKind: 'person', objectId: session.personId });
    return ok(null);
  });
}
