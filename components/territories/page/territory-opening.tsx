import { getFormatter, getTranslations } from 'next-intl/server';
import { ContentPicture } from '@/components/content/picture.tsx';
import { TerritoryFields } from '@/components/territories/page/territory-fields.tsx';
import { textOf } from '@/components/territories/page/text-of.ts';
import type { CloseUp } from '@/lib/territories/rules/shapes/close-up.ts';
import type { TerritorySummary } from '@/lib/territories/types/territory.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';
import type { ComposedBlock, ComposedPicture } from '@/lib/web/territory-blocks.ts';

type Props = {
  territory: TerritorySummary;
  closeUp: CloseUp | null;
  locale: Locale;
  /** What its editors say first; null from the first day until they do. */
  opening?: ComposedBlock<'opening'> | null;
  logo?: ComposedPicture | null;
};

/** What the page of a territory says first, on its colour, beside its picture or its own fields. Holds the h1. */
export async function TerritoryOpening({ territory, closeUp, locale, opening, logo }: Props) {
  const [t, format] = await Promise.all([getTranslations({ locale, namespace: 'territories' }), getFormatter({ locale })]);
  const { name, legalName, population, populationYear, communeCount, seatName } = territory;
  const says = opening && opening.title.text !== name ? opening.title : null;
  const french = locale === 'fr' ? undefined : 'fr';
  return (
    <div className="territory-opening">
      <div className="territory-opening-words">
        {logo ? <ContentPicture picture={logo} sizes="10rem" lazy={false} className="territory-logo" /> : null}
        <p className="territory-over">{opening ? <span lang={french}>{legalName}</span> : t('over')}</p>
        <h1 lang={french}>{name}</h1>
        {says ? <p className="territory-says" {...textOf(says)} /> : null}
        {opening?.lead.text ? (
          <p className="territory-lead" {...textOf(opening.lead)} />
        ) : (
          <p className="territory-lead" lang={french}>
            {legalName}
          </p>
        )}
        <ul className="territory-facts">
          <li>
            <strong>{format.number(population ?? 0)}</strong> {t('populationFact', { year: String(populationYear ?? '') })}
          </li>
          <li>
            <strong>{communeCount}</strong> {t('communesLabel', { count: communeCount })}
          </li>
          <li>
            <strong lang={french}>{seatName}</strong> {t('seatFact')}
          </li>
        </ul>
      </div>
      {opening?.picture ? (
        <>
          <ContentPicture picture={opening.picture} sizes="(min-width: 60rem) 48vw, 100vw" lazy={false} className="territory-view" />
          <p className="territory-credit">{t('credit', { credit: opening.picture.credit })}</p>
        </>
      ) : closeUp ? (
        <TerritoryFields {...closeUp} />
      ) : null}
    </div>
  );
}
