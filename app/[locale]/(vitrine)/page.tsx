import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { MeshHero } from '@/components/brand/mesh-hero.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { languageAlternates } from '@/lib/web/i18n/links.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { alternates: languageAlternates(await getLocale(), '/') };
}

export default async function HomePage() {
  const t = await getTranslations('home');
  return (
    <VitrinePage path="/">
      <NoScriptPage />
      <MeshHero title={t('title')} lead={t('introduction')} />
    </VitrinePage>
  );
}
