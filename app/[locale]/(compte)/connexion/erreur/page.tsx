import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { SignInFrame } from '../frame.tsx';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('errorTitle') };
}

export default async function SignInErrorPage() {
  const t = await getTranslations('signIn');
  const locale = await getLocale();
  return (
    <SignInFrame path="/connexion/erreur" title={t('errorTitle')} lead={t('errorText')}>
      <NoScriptPage />
      <LinkButton variant="primary" href={localizedPath(locale, '/connexion')}>
        {t('errorRetry')}
      </LinkButton>
    </SignInFrame>
  );
}
