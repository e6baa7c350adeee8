import { getTranslations } from 'next-intl/server';
import { Article } from '@/components/content/article.tsx';
import { ContentPicture } from '@/components/content/picture.tsx';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { OpeningHours } from '@/components/places/opening-hours.tsx';
import { PlaceAccess } from '@/components/places/place-access.tsx';
import { PlaceMap } from '@/components/places/place-map.tsx';
import { PlaceOthers } from '@/components/places/place-others.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { saidIn } from '@/lib/content/rules/languages.ts';
import { isWhollySaid } from '@/lib/places/rules/languages.ts';
import type { PlaceSummary, PublishedPlace } from '@/lib/places/types.ts';
import type { Drawing } from '@/lib/territories/types/shapes.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';
import { weekInWords } from '@/lib/web/opening-words.ts';

type Props = {
  place: PublishedPlace;
  /** of the page around; a text that is not translated is shown in French, and says so */
  locale: Locale;
  drawing: Drawing;
  /** Of its territory. */
  others: readonly PlaceSummary[];
};

const noPictures = new Map();

/** A place, whole: what is there, when, how to come. The same for the public and in the preview of editors. */
export async function PlaceView({ place, locale, drawing, others }: Props) {
  const t = await getTranslations({ locale, namespace: 'places' });
  const said = (text: { fr: string; en: string }) => saidIn(text, locale);
  const [summary, presentation, openSince, openingNote, accessNote, source] = [
    place.summary,
    place.presentation,
    place.openSince,
    place.openingNote,
    place.accessNote,
    place.source,
  ].map(said) as [Said, Said, Said, Said, Said, Said];
  const { picture, operator, phone, email, website } = place;
  const alt = picture && said(picture.alt);
  return (
    <>
      <PageHeader
        title={place.name}
        {...(locale === 'fr' ? {} : { titleLang: 'fr' })}
        over={t('over', { kind: t(`kinds.${place.kind}`), commune: place.communeName })}
        lead={<span lang={summary.lang}>{summary.text}</span>}
      >
        {place.demonstration ? <Badge>{t('demonstration')}</Badge> : null}
      </PageHeader>
      <div className="container place">
        {locale === 'en' && !isWhollySaid(place, 'en') ? <Notice tone="info" title={t('untranslated')} /> : null}
        {picture && alt ? (
          <figure className="article-figure article-opening" lang={alt.lang}>
            <ContentPicture picture={{ ...picture, alt: alt.text }} lazy={false} sizes="(min-width: 76rem) 72rem, 100vw" />
            <figcaption lang={locale}>{t.rich('credit', { credit: picture.credit, fr: (credit) => <span lang="fr">{credit}</span> })}</figcaption>
          </figure>
        ) : null}
        <div className="place-parts">
          <div className="place-main">
            {place.services.length > 0 ? (
              <section id="services" aria-labelledby="services-titre">
                <h2 id="services-titre">{t('services')}</h2>
                <ul className="place-services">
                  {place.services.map(said).map(({ text, lang }) => (
                    <li key={text} lang={lang}>
                      {text}
                    </li>
                  ))}
                </ul>
              </section>
            ) : null}
            {presentation.text ? <Article markdown={presentation.text} language={presentation.lang ?? locale} pictures={noPictures} /> : null}
            <section id="accessibilite" aria-labelledby="accessibilite-titre">
              <h2 id="accessibilite-titre">{t('access')}</h2>
              <PlaceAccess place={place} locale={locale} />
              {accessNote.text ? <p lang={accessNote.lang}>{accessNote.text}</p> : null}
            </section>
          </div>
          <div className="place-side">
            <section id="horaires" aria-labelledby="horaires-titre">
              <h2 id="horaires-titre">{t('opening')}</h2>
              {openSince.text ? <p lang={openSince.lang}>{openSince.text}</p> : null}
              {place.openings.length > 0 ? (
                <OpeningHours caption={t('hoursCaption')} headers={{ days: t('dayHeader'), hours: t('hoursHeader') }} week={weekInWords(place.openings, locale)} />
              ) : null}
              {openingNote.text ? <p lang={openingNote.lang}>{openingNote.text}</p> : null}
              <p className="field-note">{place.openings.length > 0 ? t('holidays') : openingNote.text ? null : t('hoursUnknown')}</p>
            </section>
            <section id="venir" aria-labelledby="venir-titre">
              <h2 id="venir-titre">{t('coming')}</h2>
              <address lang="fr">
                {place.address ? (
                  <>
                    {place.address}
                    <br />
                  </>
                ) : null}
                {[place.postalCode, place.communeName].filter(Boolean).join(' ')}
              </address>
              <PlaceMap place={place} drawing={drawing} locale={locale} />
            </section>
            <section id="contact" aria-labelledby="contact-titre">
              <h2 id="contact-titre">{t('operator')}</h2>
              {operator ? <p lang="fr">{operator.path ? <a href={localizedPath(locale, operator.path)}>{operator.name}</a> : operator.name}</p> : null}
              {phone || email || website ? (
                <ul className="place-contact">
                  {phone ? (
                    <li>
                      {t('phone')} <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>
                    </li>
                  ) : null}
                  {email ? (
                    <li>
                      {t('email')} <a href={`mailto:${email}`}>{email}</a>
                    </li>
                  ) : null}
                  {website ? (
                    <li>
                      {t('website')}{' '}
                      <a href={website} rel="external">
                        {new URL(website).hostname.replace(/^www\./, '')}
                      </a>
                    </li>
                  ) : null}
                </ul>
              ) : (
                <p className="field-note">{t('noContact')}</p>
              )}
            </section>
          </div>
          <div className="place-more">
            <PlaceOthers place={place} others={others} locale={locale} />
            <p className="figure-source place-source">
              {source.text ? (
                <>
                  {t('source')}
                  {locale === 'fr' ? '\u202f: ' : ': '}
                  <span lang={source.lang}>{source.text}</span>
                </>
              ) : (
                t('vouched')
              )}{' '}
              {t('updated', { date: dateInParis(place.updatedAt, locale) })}
            </p>
          </div>
        </div>
      </div>
    </>
  );
}

type Said = ReturnType<typeof saidIn>;
