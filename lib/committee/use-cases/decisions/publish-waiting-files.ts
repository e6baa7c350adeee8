import 'server-only';
import { listUnfiledCalls } from '@/lib/committee/repository/decision-files.ts';
import { publishDecisionFile } from '@/lib/committee/use-cases/decisions/publish-decision-file.ts';
import type { Context } from '@/lib/identity/types.ts';

/**
 * Publishes the files that no publication of decisions could write, because the last proposal that a call waited for
 * was withdrawn afterwards; run by a job, on nobody's behalf. Answers how many were written.
 */
export async function publishWaitingFiles(now: Date): Promise<number> {
  const context: Context = { viewer: null, now, requestId: '' };
  let written = 0;
  for (const callId of await listUnfiledCalls()) {
    const file = await publishDecisionFile(context, { callId });
    if (file.ok && file.value) written += 1;
  }
  return written;
}
