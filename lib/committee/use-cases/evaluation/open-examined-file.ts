import 'server-only';
import type { FileRefusal } from '@/lib/files/errors.ts';
import { openFile, type OpenedFile } from '@/lib/files/use-cases/open-file.ts';
import type { Context } from '@/lib/identity/types.ts';
import { refuse, type Result } from '@/lib/platform/result.ts';
import { canSeeExamination } from '@/lib/committee/permissions.ts';
import { listExaminedBeside } from '@/lib/committee/repository/files.ts';
import { findScope } from '@/lib/committee/repository/scope.ts';

/** Opens an attachment of a cahier, committee-only ones included, for those who examine one of its proposals. */
export async function openExaminedFile(context: Context, input: { fileId: string }): Promise<Result<OpenedFile, FileRefusal>> {
  if (!context.viewer) return refuse('file-not-found');
  for (const proposalId of await listExaminedBeside(input.fileId)) {
    const scope = await findScope(proposalId);
    if (scope && canSeeExamination(context.viewer, scope)) return openFile(context, { fileId: input.fileId, mayRead: true });
  }
  return refuse('file-not-found');
}
