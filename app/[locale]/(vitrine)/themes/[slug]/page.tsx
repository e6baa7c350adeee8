import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { asTerre } from '@/components/brand/terre.ts';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { Section } from '@/components/layout/section.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { Alive } from '@/components/page/alive.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { ConcernedParties } from '@/components/vision/concerned-parties.tsx';
import { KeyFigures } from '@/components/vision/key-figures.tsx';
import { Leads } from '@/components/vision/leads.tsx';
import { Prose } from '@/components/vision/prose.tsx';
import { ThemeCards } from '@/components/vision/theme-cards.tsx';
import { UntranslatedNotice } from '@/components/vision/untranslated-notice.tsx';
import { themePage } from '@/lib/vision/loaders.ts';
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
  const theme = await themePage(locale, slug);
  if (!theme) return notFoundMetadata();
  return publicMetadata({ locale, path: `/themes/${slug}`, title: theme.name, description: theme.objective, terre: theme.terre.slug });
}

export default async function ThemePage({ params }: Props) {
  const { slug } = await params;
  const locale = await getLocale();
  const [t, alive, theme] = await Promise.all([getTranslations('vision'), getTranslations('alive'), themePage(locale, slug)]);
  if (!theme) return <NotFoundPage />;
  const happening = await aliveOnThemes(locale, [slug], { themeId: slug });
  const { terre, untranslated } = theme;
  const terrePath = `/terres/${terre.slug}` as const;
  return (
    <VitrinePage path={`/themes/${slug}`} crumbs={[{ label: terre.name, path: terrePath }, { label: theme.name }]}>
      <NoScriptPage />
      <PageHeader title={theme.name} over={t('theme.over')} lead={theme.objective} terre={asTerre(terre.slug)} />
      <UntranslatedNotice untranslated={untranslated} />
      <div data-terre={terre.slug}>
        <Section id="constat" title={t('theme.diagnosis')}>
          <div className="beside">
            <Prose paragraphs={theme.diagnosis} untranslated={untranslated} />
            <ConcernedParties parties={theme.concerned} untranslated={untranslated} />
          </div>
        </Section>
        <Section id="pistes" title={t('theme.leads')} lead={t('theme.leadsLead', { count: theme.leads.length })}>
          <Leads leads={theme.leads} untranslated={untranslated} />
        </Section>
        {theme.figures.length > 0 ? (
          <Section id="chiffres" title={t('figures')}>
            <KeyFigures figures={theme.figures} untranslated={untranslated} />
          </Section>
        ) : null}
        <Section id="vivant" title={t('theme.alive')}>
          <Alive
            {...happening}
            terreOf={new Map([[slug, terre.slug]])}
            empty={alive('emptyTheme')}
            labsQuery={`?theme=${slug}`}
            cahiersQuery={`?theme=${slug}`}
          />
        </Section>
        <Section id="autres" title={t('theme.siblings')}>
          <ThemeCards themes={theme.siblings} terre={terre.slug} />
        </Section>
      </div>
    </VitrinePage>
  );
}
