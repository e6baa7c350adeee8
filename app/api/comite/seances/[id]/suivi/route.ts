import { cookies } from 'next/headers';
import { viewerByToken } from '@/lib/identity/loaders.ts';
import { listen } from '@/lib/platform/listen.ts';
import { followSitting } from '@/lib/sittings/use-cases/reading/follow-sitting.ts';
import { eventStreamHeaders, revisionStream } from '@/lib/web/revision-stream.ts';
import { sessionCookieName } from '@/lib/web/session-cookie.ts';
import { takeStreamPlace } from '@/lib/web/stream-places.ts';

/** Tells the page of a sitting that it changed. The session and the rights are read again each time, not only at the door. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const token = (await cookies()).get(sessionCookieName())?.value ?? '';
  const look = async () => {
    const now = new Date();
    const viewer = token === '' ? null : ((await viewerByToken(token, now, ''))?.viewer ?? null);
    const followed = await followSitting({ viewer, now, requestId: '' }, { sittingId: id });
    return followed.ok && viewer ? { personId: viewer.personId, revision: followed.value.revision } : null;
  };
  const first = await look();
  if (!first) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
  const leave = takeStreamPlace(first.personId);
  // Whose page does not follow the sitting may still ask for it again.
  if (!leave) return new Response(null, { status: 429, headers: { 'cache-control': 'no-store' } });
  const read = async () => (await look())?.revision ?? null;
  const subscribe = (changed: () => void) => {
    const stop = listen('sittings', (payload) => {
      if (payload === null || payload === id) changed();
    });
    return () => {
      stop();
      leave();
    };
  };
  return new Response(revisionStream({ read, subscribe, signal: request.signal }), { headers: eventStreamHeaders });
}
