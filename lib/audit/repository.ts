import 'server-only';
import type { Act } from '@/lib/audit/types.ts';
import type { Context } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';

/** Writes one line of the audit in the open transaction. */
export async function appendLine(context: Context, act: Act): Promise<void> {
  requireTransaction();
  await db().auditLine.create({
    data: {
      at: context.now,
      personId: context.viewer?.personId ?? null,
      verb: act.verb,
      objectKind: act.objectKind,
      objectId: act.objectId,
      ...(act.before === undefined || act.before === null ? {} : { before: act.before }),
      ...(act.after === undefined || act.after === null ? {} : { after: act.after }),
      requestId: context.requestId,
    },
    select: { id: true },
  });
}
