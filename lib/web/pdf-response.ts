import type { Result } from '@/lib/platform/result.ts';
import { attachmentDisposition } from '@/lib/web/content-disposition.ts';

/** Sends a PDF that was just made, or 404 when it was refused, 429 when it was asked too often. */
export function pdfResponse(result: Result<{ fileName: string; pdf: Buffer }>): Response {
  if (!result.ok) {
    const often = result.code === 'too-many-requests';
    return new Response(often ? 'Trop de demandes en peu de temps. Réessayez dans une heure.' : 'Ce document n’existe pas ou n’est pas accessible avec votre compte.', {
      status: often ? 429 : 404,
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
