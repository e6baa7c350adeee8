import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { TerritoryBlocks } from '@/components/territories/page/territory-blocks.tsx';
import { TerritoryFrame } from '@/components/territories/page/territory-frame.tsx';
import { TerritoryGround } from '@/components/territories/page/territory-ground.tsx';
import { TerritoryLiving } from '@/components/territories/page/territory-living.tsx';
import { TerritoryOpening } from '@/components/territories/page/territory-opening.tsx';
import { mostElements } from '@/lib/content/rules/territory-weight.ts';
import { currentDrawing } from '@/lib/territories/loaders/shapes.ts';
import { territoryPage } from '@/lib/territories/loaders/territories.ts';
import { closeUp } from '@/lib/territories/rules/shapes/close-up.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { placeOf } from '@/lib/web/site-data.ts';
import { territoryData } from '@/lib/web/structured-data.ts';
import { onlineTerritoryPage } from '@/lib/web/territory-page.ts';
import { territoryLife } from '@/lib/web/territory-life.ts';

export function generateStaticParams() {
  return [];
}

/** Lines of what is alive there: the page has few elements to spend, and fewer once it is composed. */
const mostAlive = { uncomposed: 15, composed: 6 } as const;

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const [locale, territory] = await Promise.all([getLocale(), territoryPage(slug)]);
  if (!territory) return notFoundMetadata();
  const composed = await onlineTerritoryPage(locale, territory.siren);
  const description = composed?.opening?.lead.text || territory.legalName;
  return publicMetadata({ locale, path: `/territoires/${slug}`, title: territory.name, description, changedAt: composed?.updatedAt });
}

export default async function TerritoryPage({ params }: Props) {
  const { slug } = await params;
  const territory = await territoryPage(slug);
  if (!territory) return <NotFoundPage />;
  const locale = await getLocale();
  const [t, composed, drawing] = await Promise.all([getTranslations('territories'), onlineTerritoryPage(locale, territory.siren), currentDrawing()]);
  const life = await territoryLife(locale, territory, mostAlive[composed ? 'composed' : 'uncomposed']);
  const namesCommunes = composed === null || composed.elements + territory.communes.length <= mostElements;
  return (
    <VitrinePage
      path={`/territoires/${slug}`}
      crumbs={[{ label: t('title'), path: '/territoires' }, { label: territory.name, lang: 'fr' }]}
      data={[territoryData(placeOf(locale), { ...territory, slogan: composed?.opening?.title.text ?? '', description: composed?.opening?.lead.text ?? '' })]}
    >
      <NoScriptPage />
      <TerritoryFrame colour={composed?.colour ?? ''}>
        {composed ? (
          <TerritoryBlocks page={composed} />
        ) : (
          <TerritoryOpening territory={territory} closeUp={closeUp(drawing, territory)} locale={locale} />
        )}
        <TerritoryLiving territory={territory} life={life} locale={locale} />
        <TerritoryGround territory={territory} origin={drawing.origin} locale={locale} namesCommunes={namesCommunes} />
      </TerritoryFrame>
    </VitrinePage>
  );
}
