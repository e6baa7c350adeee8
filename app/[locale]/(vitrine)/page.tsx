import type { Metadata } from 'next';
import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { MeshHero } from '@/components/brand/mesh-hero.tsx';
import { asTerre } from '@/components/brand/terre.ts';
import { TerreParcels } from '@/components/brand/terre-parcels.tsx';
import { PublicCahierCard } from '@/components/cahiers/public-cahier-card.tsx';
import { CallBanner } from '@/components/calls/call-banner.tsx';
import { LabCard } from '@/components/labs/lab-card.tsx';
import { Section } from '@/components/layout/section.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { TerritoryList } from '@/components/territories/territory-list.tsx';
import { CardGrid } from '@/components/ui/card-grid.tsx';
import { Figure } from '@/components/ui/figure.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { publicCahiers } from '@/lib/cahiers/loaders.ts';
import { publicCalls } from '@/lib/calls/loaders.ts';
import { callPhase } from '@/lib/calls/rules/life.ts';
import { latestLabs } from '@/lib/labs/loaders.ts';
import { allTerritories, inhabitants } from '@/lib/territories/loaders.ts';
import { keyFigures, terresWithThemes } from '@/lib/vision/loaders.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { siteData } from '@/lib/web/site-data.ts';

/** Figures of the founding document that the home shows, beside the population. */
const shown = ['nouveaux-habitants-par-an', 'artisans', 'actifs-agricoles'];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return publicMetadata({ locale: await getLocale(), path: '/', description: t('description') });
}

export default async function HomePage() {
  const locale = await getLocale();
  const [t, vision, alive, format] = await Promise.all([
    getTranslations('home'),
    getTranslations('vision'),
    getTranslations('alive'),
    getFormatter(),
  ]);
  const [terres, figures, population, territories, calls, labs, { cahiers }] = await Promise.all([
    terresWithThemes(locale),
    keyFigures(locale, shown),
    inhabitants(),
    allTerritories(),
    publicCalls(),
    latestLabs(3),
    publicCahiers({ search: '', call: null, theme: null, territory: null }, 1),
  ]);
  const terreOf = new Map(terres.flatMap(({ slug, themes }) => themes.map((theme) => [theme.slug, slug] as const)));
  const now = new Date();
  const current = calls.flatMap((call) => {
    const phase = callPhase(call, now);
    return phase === 'open' || phase === 'upcoming' ? [{ call, phase }] : [];
  });
  const first = current.find(({ phase }) => phase === 'open');
  const to = (path: `/${string}`) => localizedPath(locale, path);
  return (
    <VitrinePage path="/" data={siteData(locale)}>
      <NoScriptPage />
      <MeshHero title={t('title')} lead={t('introduction')}>
        <div className="mesh-hero-actions">
          {first ? (
            <LinkButton variant="primary" href={to(`/appels/${first.call.slug}`)}>
              {t('takePart')}
            </LinkButton>
          ) : null}
          <LinkButton variant={first ? 'secondary' : 'primary'} href={to('/demarche')}>
            {t('approach')}
          </LinkButton>
        </div>
      </MeshHero>
      {current.length > 0 ? (
        <div className="night bocage">
          <Section id="appels" title={t('calls')}>
            <ul className="call-banners">
              {current.map(({ call, phase }) => (
                <CallBanner key={call.id} call={call} phase={phase} />
              ))}
            </ul>
            <p className="section-more">
              <a href={to('/appels')}>{t('allCalls')}</a>
            </p>
          </Section>
        </div>
      ) : null}
      <Section id="terres" title={t('terres')} lead={t('terresLead')}>
        <TerreParcels
          terres={terres.flatMap(({ slug, name, objective }) => {
            const terre = asTerre(slug);
            return terre ? [{ slug: terre, name, objective, href: to(`/terres/${slug}`) }] : [];
          })}
        />
      </Section>
      {labs.length > 0 ? (
        <Section id="labs" title={t('labs')}>
          <CardGrid>
            {labs.map((lab) => (
              <LabCard key={lab.id} lab={lab} terre={terreOf.get(lab.themeIds[0] ?? '')} />
            ))}
          </CardGrid>
          <p className="section-more">
            <a href={to('/labs')}>{alive('allLabs')}</a>
          </p>
        </Section>
      ) : null}
      <Section id="chiffres" title={t('figures')}>
        <div className="home-figures">
          <Figure
            value={format.number(population.inhabitants)}
            label={t('population', { communes: population.communes })}
            when={String(population.year ?? '')}
            source={t('populationSource')}
          />
          {figures.map((figure) => (
            <Figure
              key={figure.slug}
              value={figure.value}
              unit={figure.unit ?? undefined}
              label={figure.label}
              when={[figure.kind === 'observed' ? null : vision(`figureKind.${figure.kind}`), figure.date ?? vision('figureUndated')]
                .filter((part) => part !== null)
                .join(', ')}
              source={figure.source}
            />
          ))}
        </div>
      </Section>
      {cahiers.length > 0 ? (
        <Section id="cahiers" title={t('cahiers')}>
          <CardGrid>
            {cahiers.slice(0, 3).map((cahier) => (
              <PublicCahierCard key={cahier.id} cahier={cahier} terre={terreOf.get(cahier.proposals[0]?.themeId ?? '')} />
            ))}
          </CardGrid>
          <p className="section-more">
            <a href={to('/cahiers')}>{alive('allCahiers')}</a>
          </p>
        </Section>
      ) : null}
      <Section id="territoires" title={t('territories')} lead={t('territoriesLead')}>
        <TerritoryList territories={territories} />
        <p className="section-more">
          <a href={to('/territoires')}>{t('allTerritories')}</a>
        </p>
      </Section>
    </VitrinePage>
  );
}
