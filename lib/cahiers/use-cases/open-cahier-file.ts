import 'server-only';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { canReadFile } from '@/lib/cahiers/permissions.ts';
import { findScopeOfFile } from '@/lib/cahiers/repository/files.ts';
import type { FileRefusal } from '@/lib/files/errors.ts';
import { openFile, type OpenedFile } from '@/lib/files/use-cases/open-file.ts';
import type { Context } from '@/lib/identity/types.ts';
import { refuse, type Result } from '@/lib/platform/result.ts';

/**
 * Opens an attachment: anybody for a public one of a public cahier, else the delegates of its actor and the
 * managers of its call. Those who examine it are let in by the committee's own use-case.
 */
export async function openCahierFile(
  context: Context,
  input: { fileId: string },
): Promise<Result<OpenedFile, CahierRefusal | FileRefusal>> {
  const attached = await findScopeOfFile(input.fileId);
  if (!attached) return refuse('file-not-found');
  return openFile(context, { fileId: attached.fileId, mayRead: canReadFile(context.viewer, attached) });
}
