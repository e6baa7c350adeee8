import { cookies } from 'next/headers';
import { viewerByToken } from '@/lib/identity/loaders.ts';
import { listen } from '@/lib/platform/listen.ts';
import { followSitting } from '@/lib/sittings/use-cases/reading/follow-sitting.ts';
import { eventStreamHeaders, revisionStream } from '@/lib/web/revision-stream.ts';
import { sessionCookieName } from '@/lib/web/session-cookie.ts';

/** Tells the page of a sitting that it changed. The session and the rights are read again each time, not only at the door. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const token = (await cookies()).get(sessionCookieName())?.value ?? '';
  const read = async () => {
    const now = new Date();
    const session = token === '' ? null : await viewerByToken(token, now, '');
    const followed = await followSitting({ viewer: session?.viewer ?? null, now, requestId: '' }, { sittingId: id });
    return followed.ok ? followed.value.revision : null;
  };
  if ((await read()) === null) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
  const subscribe = (changed: () => void) =>
    listen('sittings', (payload) => {
      if (payload === null || payload === id) changed();
    });
  return new Response(revisionStream({ read, subscribe, signal: request.signal }), { headers: eventStreamHeaders });
}
