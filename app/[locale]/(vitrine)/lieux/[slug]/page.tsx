import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { GonePage } from '@/components/page/gone-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { PlaceView } from '@/components/places/place-view.tsx';
import { saidIn } from '@/lib/content/rules/languages.ts';
import { publishedPlace, publishedPlaces } from '@/lib/places/loaders/places.ts';
import { currentDrawing } from '@/lib/territories/loaders/shapes.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { goneMetadata, notFoundMetadata } from '@/lib/web/not-found.ts';
import { placeOf } from '@/lib/web/site-data.ts';
import { placeData } from '@/lib/web/place-data.ts';

export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const place = await publishedPlace(slug);
  if (place === null) return notFoundMetadata();
  if (place === 'removed') return goneMetadata();
  const locale = await getLocale();
  const { name, summary, updatedAt } = place;
  return publicMetadata({ locale, path: `/lieux/${slug}`, title: name, description: saidIn(summary, locale).text, changedAt: updatedAt });
}

export default async function PlacePage({ params }: Props) {
  const { slug } = await params;
  const place = await publishedPlace(slug);
  if (place === null) return <NotFoundPage />;
  if (place === 'removed') return <GonePage />;
  const locale = await getLocale();
  const [t, drawing, others] = await Promise.all([
    getTranslations('territories'),
    currentDrawing(),
    publishedPlaces({ territorySiren: place.territorySiren }),
  ]);
  return (
    <VitrinePage
      path={`/lieux/${slug}`}
      crumbs={[
        { label: t('title'), path: '/territoires' },
        { label: place.territoryName, path: `/territoires/${place.territorySlug}`, lang: 'fr' },
        { label: place.name, lang: 'fr' },
      ]}
      data={[placeData(placeOf(locale), place)]}
    >
      <NoScriptPage />
      <PlaceView place={place} locale={locale} drawing={drawing} others={others} />
    </VitrinePage>
  );
}
