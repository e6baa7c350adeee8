import 'server-only';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWritePublication } from '@/lib/content/permissions.ts';
import { findConsentByEvidence } from '@/lib/content/repository/consents.ts';
import type { FileRefusal } from '@/lib/files/errors.ts';
import { openFile, type OpenedFile } from '@/lib/files/use-cases/open-file.ts';
import type { Context } from '@/lib/identity/types.ts';
import { isUuid } from '@/lib/platform/uuid.ts';
import { refuse, type Result } from '@/lib/platform/result.ts';

/** Opens the signed paper of a consent, for those who keep what it allows. */
export async function openConsentEvidence(
  context: Context,
  { fileId }: { fileId: string },
): Promise<Result<OpenedFile, ContentRefusal | FileRefusal>> {
  const consent = isUuid(fileId) ? await findConsentByEvidence(fileId) : null;
  if (!consent) return refuse('file-not-found');
  return openFile(context, { fileId, mayRead: canWritePublication(context.viewer, consent.publication) });
}
