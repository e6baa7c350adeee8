import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { currentRequestId } from '@/lib/platform/request-context.ts';
import { viewerByToken } from '@/lib/identity/loaders.ts';
import type { Context, Viewer } from '@/lib/identity/types.ts';
import { sessionCookieName } from '@/lib/web/session-cookie.ts';

const readSession = cache(async () => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (!token) return null;
  return viewerByToken(token, new Date(), (await headers()).get('user-agent') ?? '');
});

/** The signed-in person, or null; one database query a request. */
export async function getViewer(): Promise<Viewer | null> {
  return (await readSession())?.viewer ?? null;
}

/** Id of the session in use; empty for nobody. */
export async function getSessionId(): Promise<string> {
  return (await readSession())?.sessionId ?? '';
}

/** What a use-case needs to know of this request. */
export async function getContext(): Promise<Context> {
  return { viewer: await getViewer(), now: new Date(), requestId: currentRequestId() ?? '' };
}

/** The signed-in person; sends anybody else to the sign-in page, from which they come back to `path`. */
export async function requireViewer(path: string): Promise<Viewer> {
  return (await getViewer()) ?? redirect(`/connexion?retour=${encodeURIComponent(path)}`);
}

/** Same as `requireViewer`, with everything a use-case needs. */
export async function requireContext(path: string): Promise<Context & { viewer: Viewer }> {
  const viewer = await requireViewer(path);
  return { ...(await getContext()), viewer };
}
