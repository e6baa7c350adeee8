import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { HomeBlocks } from '@/components/home/home-blocks.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { composedHome } from '@/lib/content/loaders.ts';
import { fillHome } from '@/lib/web/home-content.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { siteData } from '@/lib/web/site-data.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return publicMetadata({ locale: await getLocale(), path: '/', description: t('description'), feed: '/actualites/atom.xml' });
}

export default async function HomePage() {
  const locale = await getLocale();
  const home = await composedHome();
  if (!home) throw new Error('The home has not been loaded with the reference content.');
  const blocks = await fillHome(home, locale, new Date());
  return (
    <VitrinePage path="/" data={siteData(locale)}>
      <NoScriptPage />
      <HomeBlocks blocks={blocks} locale={locale} />
    </VitrinePage>
  );
}
