import 'server-only';
import { appendLine } from '@/lib/audit/repository.ts';
import type { Act } from '@/lib/audit/types.ts';
import type { Context } from '@/lib/identity/types.ts';

/**
 * Keeps who did what when, with what changed, in the transaction of the act.
 * @throws when no transaction is open: an act and its line commit together or not at all.
 */
export async function recordAct(context: Context, act: Act): Promise<void> {
  await appendLine(context, act);
}
