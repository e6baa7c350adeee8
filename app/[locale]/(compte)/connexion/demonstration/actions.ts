'use server';

import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { emailSchema } from '@/lib/identity/schema.ts';
import { openDemonstrationSession } from '@/lib/identity/use-cases/open-demonstration-session.ts';
import { env } from '@/lib/platform/env.ts';
import { sessionCookieName } from '@/lib/web/session-cookie.ts';
import { getContext } from '@/lib/web/viewer.ts';

/** Signs in as a person of the demonstration. */
export async function enter(data: FormData): Promise<void> {
  const email = emailSchema.safeParse(data.get('email'));
  const session = email.success ? await openDemonstrationSession(await getContext(), { email: email.data }) : null;
  if (!session?.ok) notFound();
  (await cookies()).set(sessionCookieName(), session.value.token, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: env().SITE_URL.startsWith('https:'),
    expires: session.value.expiresAt,
  });
  redirect('/mon-espace');
}
