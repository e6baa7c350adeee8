import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';
import { closeOwnSession } from '@/lib/identity/use-cases/close-own-session.ts';
import { env } from '@/lib/platform/env.ts';
import { isSameOrigin } from '@/lib/web/same-origin.ts';
import { sessionCookieName } from '@/lib/web/session-cookie.ts';

/** Closes the session in use and forgets every cookie of the sign-in. */
export async function POST(request: Request): Promise<Response> {
  const { SITE_URL } = env();
  if (!isSameOrigin(request, SITE_URL)) return new Response(null, { status: 404 });
  const jar = await cookies();
  const token = jar.get(sessionCookieName())?.value;
  if (token) await closeOwnSession({ token });
  const response = NextResponse.redirect(new URL('/', SITE_URL), 303);
  for (const { name } of jar.getAll()) response.cookies.set(name, '', { path: '/', maxAge: 0, httpOnly: true });
  return response;
}
