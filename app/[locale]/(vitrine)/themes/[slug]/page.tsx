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
import { ThemeCards } from '@/components/vision/theme-cards.tsx';
import { publicCahiers } from '@/lib/cahiers/loaders.ts';
import { publicCalls } from '@/lib/calls/loaders.ts';
import { callPhase } from '@/lib/calls/rules/life.ts';
import { latestLabs } from '@/lib/labs/loaders.ts';
import { themePage } from '@/lib/vision/loaders.ts';
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
  const now = new Date();
  const [calls, labs, { cahiers }] = await Promise.all([
    publicCalls(),
    latestLabs(3, { themeId: slug }),
    publicCahiers({ search: '', call: null, theme: slug, territory: null }, 1),
  ]);
  const { terre } = theme;
  const terrePath = `/terres/${terre.slug}` as const;
  return (
    <VitrinePage path={`/themes/${slug}`} crumbs={[{ label: terre.name, path: terrePath }, { label: theme.name }]}>
      <NoScriptPage />
      <PageHeader title={theme.name} over={t('theme.over')} lead={theme.objective} terre={asTerre(terre.slug)} />
      <div data-terre={terre.slug}>
        <Section id="constat" title={t('theme.diagnosis')}>
          <div className="beside">
            <div className="prose">
              {theme.diagnosis.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </div>
            <ConcernedParties parties={theme.concerned} />
          </div>
        </Section>
        <Section id="pistes" title={t('theme.leads')} lead={t('theme.leadsLead', { count: theme.leads.length })}>
          <Leads leads={theme.leads} />
        </Section>
        {theme.figures.length > 0 ? (
          <Section id="chiffres" title={t('figures')}>
            <KeyFigures figures={theme.figures} />
          </Section>
        ) : null}
        <Section id="vivant" title={t('theme.alive')}>
          <Alive
            calls={calls.filter((call) => call.themeIds.includes(slug) && callPhase(call, now) === 'open')}
            terreOf={new Map([[slug, terre.slug]])}
            labs={labs}
            cahiers={cahiers.slice(0, 3)}
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
