import NextAuth from 'next-auth';
import { NextRequest } from 'next/server';
import { returnPathSchema } from '@/lib/identity/schema.ts';
import { env } from '@/lib/platform/env.ts';
import { authOptions } from '@/lib/web/authentication.ts';
import { isSameOrigin } from '@/lib/web/same-origin.ts';

/**
 * Uses a sign-in link up. Only the button of `/connexion/lien` posts here: a mail scanner that follows links
 * (GET, HEAD) consumes nothing, and another site cannot sign somebody in.
 */
export async function POST(request: NextRequest): Promise<Response> {
  const { SITE_URL } = env();
  if (!isSameOrigin(request, SITE_URL)) return new Response(null, { status: 404 });
  const form = await request.formData();
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const url = new URL('/api/auth/callback/email', SITE_URL);
  url.search = new URLSearchParams({
    email: text('email'),
    token: text('token'),
    callbackUrl: new URL(returnPathSchema.parse(text('retour')), SITE_URL).href,
  }).toString();
  // next-auth reads its own address from the environment and nowhere else.
  process.env.NEXTAUTH_URL = SITE_URL;
  const inner = new NextRequest(url, { headers: request.headers });
  return NextAuth(inner, { params: Promise.resolve({ nextauth: ['callback', 'email'] }) }, authOptions()) as Promise<Response>;
}
