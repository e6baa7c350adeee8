import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { env } from '@/lib/platform/env.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { SignInFrame } from '../frame.tsx';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('sentTitle') };
}

export default async function SentPage() {
  const t = await getTranslations('signIn');
  const locale = await getLocale();
  return (
    <SignInFrame path="/connexion/envoye" title={t('sentTitle')} lead={t('sentText')}>
      <NoScriptPage />
      <p className="mb-6">{t('sentNothing')}</p>
      <p className="flex flex-wrap gap-3">
        <LinkButton href={localizedPath(locale, '/connexion')}>{t('again')}</LinkButton>
        {env().DEMONSTRATION ? (
          <LinkButton href={localizedPath(locale, '/connexion/demonstration/messages')}>{t('outboxLink')}</LinkButton>
        ) : null}
      </p>
    </SignInFrame>
  );
}
