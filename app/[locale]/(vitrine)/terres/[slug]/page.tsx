import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { asTerre } from '@/components/brand/terre.ts';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { Section } from '@/components/layout/section.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { Alive } from '@/components/page/alive.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { KeyFigures } from '@/components/vision/key-figures.tsx';
import { Prose } from '@/components/vision/prose.tsx';
import { SwotLists } from '@/components/vision/swot-lists.tsx';
import { ThemeCards } from '@/components/vision/theme-cards.tsx';
import { UntranslatedNotice } from '@/components/vision/untranslated-notice.tsx';
import { terrePage } from '@/lib/vision/loaders.ts';
import { aliveOnThemes } from '@/lib/web/alive.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';

export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const locale = await getLocale();
  const terre = await terrePage(locale, slug);
  if (!terre) return notFoundMetadata();
  return publicMetadata({ locale, path: `/terres/${slug}`, title: terre.name, description: terre.objective, terre: slug });
}

export default async function TerrePage({ params }: Props) {
  const { slug } = await params;
  const locale = await getLocale();
  const [t, alive, terre] = await Promise.all([getTranslations('vision'), getTranslations('alive'), terrePage(locale, slug)]);
  if (!terre) return <NotFoundPage />;
  const { untranslated } = terre;
  const happening = await aliveOnThemes(locale, terre.themes.map((theme) => theme.slug), { terreId: slug });
  return (
    <VitrinePage path={`/terres/${slug}`} crumbs={[{ label: terre.name }]}>
      <NoScriptPage />
      <PageHeader title={terre.name} over={t('terre.over')} lead={terre.tagline} terre={asTerre(slug)} />
      <UntranslatedNotice untranslated={untranslated} />
      <div data-terre={slug}>
        <Section id="presentation" title={t('terre.presentation')}>
          <div className="beside">
            <Prose paragraphs={terre.presentation} untranslated={untranslated} />
            <aside className="aim">
              <h3>{t('terre.objective')}</h3>
              <p>{terre.objective}</p>
            </aside>
          </div>
        </Section>
        <Section id="themes" title={t('terre.themes')}>
          <ThemeCards themes={terre.themes} terre={slug} />
        </Section>
        <Section id="swot" title={t('swot.title')}>
          <SwotLists swot={terre.swot} untranslated={untranslated} />
        </Section>
        {terre.figures.length > 0 ? (
          <Section id="chiffres" title={t('figures')}>
            <KeyFigures figures={terre.figures} untranslated={untranslated} />
          </Section>
        ) : null}
        <Section id="vivant" title={t('terre.alive')}>
          <Alive {...happening} terreOf={new Map(terre.themes.map((theme) => [theme.slug, slug]))} empty={alive('emptyTerre')} labsQuery="" cahiersQuery="" />
        </Section>
      </div>
    </VitrinePage>
  );
}
