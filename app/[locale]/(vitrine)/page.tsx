import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { languageAlternates } from '@/lib/web/i18n/links.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { alternates: languageAlternates(await getLocale(), '/') };
}

export default async function HomePage() {
  const t = await getTranslations('home');
  return (
    <>
      <NoScriptPage />
      <h1>{t('title')}</h1>
      <p>{t('introduction')}</p>
    </>
  );
}
