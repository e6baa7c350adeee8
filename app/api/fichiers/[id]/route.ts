import { openCahierFile } from '@/lib/cahiers/use-cases/open-cahier-file.ts';
import { openExaminedFile } from '@/lib/committee/use-cases/evaluation/open-examined-file.ts';
import { openConsentEvidence } from '@/lib/content/use-cases/open-consent-evidence.ts';
import type { OpenedFile } from '@/lib/files/use-cases/open-file.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { Result } from '@/lib/platform/result.ts';
import { attachmentDisposition } from '@/lib/web/content-disposition.ts';
import { getContext } from '@/lib/web/viewer.ts';

/** Each domain that links files lets in those it knows; the first that says yes opens the file. */
const doors: readonly ((context: Context, input: { fileId: string }) => Promise<Result<OpenedFile>>)[] = [
  openCahierFile,
  openExaminedFile,
  openConsentEvidence,
];

/** Sends a file to those who may read it; "not yours" and "no such file" are the same answer. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const context = await getContext();
  const { id } = await params;
  for (const open of doors) {
    const opened = await open(context, { fileId: id });
    if (!opened.ok) continue;
    const { file, content } = opened.value;
    return new Response(content, {
      headers: {
        'content-type': file.mediaType,
        'content-length': String(file.byteSize),
        'content-disposition': attachmentDisposition(file.name),
        'cache-control': 'private, no-store',
      },
    });
  }
  return new Response('Ce fichier n’existe pas ou n’est pas accessible avec votre compte.', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
