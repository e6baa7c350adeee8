import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PublicCahierCard } from '@/components/cahiers/public-cahier-card.tsx';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { CardGrid } from '@/components/ui/card-grid.tsx';
import { DataList } from '@/components/ui/data-list.tsx';
import { Paragraphs } from '@/components/ui/paragraphs.tsx';
import { publicActor } from '@/lib/actors/loaders.ts';
import { publicCahiersOfActor } from '@/lib/cahiers/loaders.ts';
import { publishedPlaces } from '@/lib/places/loaders/places.ts';
import { themesWithTerres } from '@/lib/vision/loaders.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { placeOf } from '@/lib/web/site-data.ts';
import { actorData } from '@/lib/web/structured-data.ts';

export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const actor = await publicActor(slug);
  if (!actor) return notFoundMetadata();
  return publicMetadata({ locale: await getLocale(), path: `/acteurs/${slug}`, title: actor.name, description: actor.presentation, kind: 'profile' });
}

export default async function PublicActorPage({ params }: Props) {
  const { slug } = await params;
  const actor = await publicActor(slug);
  if (!actor) return <NotFoundPage />;
  const locale = await getLocale();
  const [t, themes, cahiers, places] = await Promise.all([
    getTranslations('actors'),
    themesWithTerres(locale),
    publicCahiersOfActor(actor.id),
    publishedPlaces({ operatorId: actor.id }),
  ]);
  const terreOf = new Map(themes.map((theme) => [theme.slug, theme.terre.slug]));
  return (
    <VitrinePage
      path={`/acteurs/${slug}`}
      crumbs={[{ path: '/acteurs', label: t('title') }, { label: actor.name, lang: 'fr' }]}
      data={actor.kind === 'habitant' ? [] : [actorData(placeOf(locale), actor)]}
    >
      <NoScriptPage />
      <PageHeader title={actor.name} titleLang="fr" over={t(`kind.${actor.kind}`)}>
        {actor.demonstration ? (
          <p className="mt-4">
            <Badge>{t('demonstration')}</Badge>
          </p>
        ) : null}
      </PageHeader>
      <div className="container grid grid-cols-1 gap-12 pb-16 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <section>
          <h2 className="mb-5">{t('presentation')}</h2>
          {actor.presentation ? <Paragraphs text={actor.presentation} lang="fr" /> : <p className="text-ink-soft">{t('noPresentation')}</p>}
        </section>
        <DataList
          items={[
            { term: t('commune'), value: actor.communeName },
            { term: t('website'), value: actor.website ? <a href={actor.website}>{new URL(actor.website).hostname}</a> : '' },
          ]}
        />
        {places.length > 0 ? (
          <section className="lg:col-span-2">
            <h2 className="mb-5">{t('places')}</h2>
            <ul className="prose">
              {places.map(({ id, slug: place, name, communeName }) => (
                <li key={id} lang={locale === 'fr' ? undefined : 'fr'}>
                  <a href={localizedPath(locale, `/lieux/${place}`)}>{name}</a>
                  {`, ${communeName}`}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {cahiers.length > 0 ? (
          <section className="lg:col-span-2">
            <h2 className="mb-5">{t('cahiers')}</h2>
            <CardGrid>
              {cahiers.map((cahier) => (
                <PublicCahierCard key={cahier.id} cahier={cahier} terre={terreOf.get(cahier.proposals[0]?.themeId ?? '')} />
              ))}
            </CardGrid>
          </section>
        ) : null}
      </div>
    </VitrinePage>
  );
}
