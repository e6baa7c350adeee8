import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { ReferenceCount } from '@/lib/platform/reference-rows.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { VisionReference } from '@/lib/vision/reference.ts';
import { writeReference } from '@/lib/vision/repository/reference.ts';

/**
 * Brings the content of the founding document into the database; for the portal itself, at each start. What was
 * edited in the portal is left alone; a second load changes nothing and leaves no line in the audit.
 */
export async function loadVisionReference(context: Context, reference: VisionReference): Promise<ReferenceCount> {
  return transaction(async () => {
    const count = await writeReference(reference);
    if (count.written > 0) {
      await recordAct(context, { verb: 'reference.load', objectKind: 'reference', objectId: 'vision', after: { ...count } });
    }
    return count;
  });
}
