import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import { currentContourOrigin, removeContours } from '@/lib/territories/repository/shapes.ts';

/**
 * Removes the official contours: the mesh computed from the centres is drawn again. From the command line, where whoever
 * holds the database already may; not exposed to the web.
 * @returns whether there were any
 */
export async function returnToMesh(context: Context): Promise<boolean> {
  return transaction(async () => {
    const before = await currentContourOrigin();
    if (!before) return false;
    await removeContours();
    await recordAct(context, {
      verb: 'contours.remove',
      objectKind: 'contours',
      objectId: before.id,
      before: { origin: before.origin, credit: before.credit, sha256: before.sha256 },
    });
    return true;
  });
}
