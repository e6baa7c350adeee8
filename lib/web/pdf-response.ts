import type { Result } from '@/lib/platform/result.ts';
import { attachmentDisposition } from '@/lib/web/content-disposition.ts';

/** Sends a PDF that was just made, or 404 when it was refused. */
export function pdfResponse(result: Result<{ fileName: string; pdf: Buffer }>): Response {
  if (!result.ok) {
    return new Response('Ce document n’existe pas ou n’est pas accessible avec votre compte.', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  }
  const { fileName, pdf } = result.value;
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': attachmentDisposition(fileName),
      'cache-control': 'private, no-store',
    },
  });
}
