import { createHash, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/platform/env.ts';
import { refreshPublicPages } from '@/lib/web/refresh.ts';

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/**
 * Lets the worker refresh the cached pages after a dated change (a call that
 * closes). Expects `Authorization: Bearer <INTERNAL_SECRET>`; any other request
 * is answered as if nothing were here.
 */
export function POST(request: Request): Response {
  const given = request.headers.get('authorization') ?? '';
  if (!timingSafeEqual(digest(given), digest(`Bearer ${env().INTERNAL_SECRET}`))) {
    return new Response(null, { status: 404 });
  }
  refreshPublicPages();
  return new Response(null, { status: 204 });
}
