import { env } from '@/lib/platform/env.ts';
import { brand } from '@/lib/web/brand.ts';
import { readCardAddress } from '@/lib/web/cards/address.ts';
import { keptCard } from '@/lib/web/cards/kept-cards.ts';

type Props = { params: Promise<{ card: string }> };

/**
 * The picture that networks show beside a shared page. Only addresses that the portal signed are answered; they change
 * with what the card says, hence a long life in caches.
 */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { card: name } = await params;
  const card = readCardAddress(name, env().AUTH_SECRET);
  if (!card) return new Response(null, { status: 404 });
  const etag = `"${name.split('.')[1]}"`;
  const headers = { 'Cache-Control': 'public, max-age=31536000, immutable', ETag: etag };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const picture = await keptCard(name, card, brand());
  return new Response(new Uint8Array(picture), { headers: { ...headers, 'Content-Type': 'image/png' } });
}
