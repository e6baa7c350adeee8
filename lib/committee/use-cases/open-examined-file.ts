import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { refuse, type Result } from '@/lib/platform/result.ts';
import type { FileRefusal } from '@/lib/files/errors.ts';
import { openFile, type OpenedFile } from '@/lib/files/use-cases/open-file.ts';
import { canSeeExamination } from '@/lib/committee/permissions.ts';
import { listAttachedFiles } from '@/lib/committee/repository/files.ts';
import { findScope } from '@/lib/committee/repository/scope.ts';

/** Opens an attachment of a cahier, committee-only ones included, for those who examine one of its proposals. */
export async function openExaminedFile(
  context: Context,
  input: { proposalId: string; attachmentId: string },
): Promise<Result<OpenedFile, FileRefusal>> {
  const scope = await findScope(input.proposalId);
  if (!scope || !canSeeExamination(context.viewer, scope)) return refuse('file-not-found');
  const attached = (await listAttachedFiles(scope.cahierId)).find(({ id }) => id === input.attachmentId);
  if (!attached) return refuse('file-not-found');
  return openFile(context, { fileId: attached.fileId, mayRead: true });
}
