import { decisionFileContent } from '@/lib/committee/loaders/call-results.ts';
import { attachmentDisposition } from '@/lib/web/content-disposition.ts';

type Props = { params: Promise<{ slug: string; file: string }> };

/** « fichier-1.json »: the bytes whose fingerprint was published; they never change. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { slug, file } = await params;
  const number = /^fichier-([1-9]\d{0,5})\.json$/.exec(file)?.[1];
  const found = number === undefined ? null : await decisionFileContent(slug, Number(number));
  if (!found) return new Response('Ce fichier n’existe pas.', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  return new Response(found.content, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': attachmentDisposition(`decisions-${slug}-${file}`),
      'cache-control': 'public, max-age=31536000, immutable',
      etag: `"${found.sha256}"`,
    },
  });
}
