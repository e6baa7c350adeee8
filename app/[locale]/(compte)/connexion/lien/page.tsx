import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { emailSchema, returnPathSchema } from '@/lib/identity/schema.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { SignInFrame } from '../frame.tsx';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  // The address holds the token: no page that follows may learn it.
  return { title: t('linkTitle'), referrer: 'no-referrer' };
}

const linkSchema = z.object({
  email: emailSchema,
  token: z.string().regex(/^[0-9a-f]{64}$/),
  retour: returnPathSchema.default('/mon-espace'),
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LinkPage({ searchParams }: Props) {
  const t = await getTranslations('signIn');
  const locale = await getLocale();
  const link = linkSchema.safeParse(await searchParams);
  if (!link.success) redirect(localizedPath(locale, '/connexion/erreur'));
  const { email, token, retour } = link.data;
  return (
    <SignInFrame path="/connexion/lien" title={t('linkTitle')} lead={t('linkLead')}>
      <NoScriptPage />
      <p className="mb-6">{t('linkFor', { email })}</p>
      <form method="post" action="/api/auth/callback/email">
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="retour" value={retour} />
        <button className="button button-primary" type="submit">
          {t('enter')}
        </button>
      </form>
    </SignInFrame>
  );
}
