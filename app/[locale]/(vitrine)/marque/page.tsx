import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { BrandDrawings } from '@/components/brand/brand-drawings.tsx';
import { PaletteTable } from '@/components/brand/palette-table.tsx';
import { Section } from '@/components/layout/section.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { UntranslatedNotice } from '@/components/vision/untranslated-notice.tsx';
import { brandPage } from '@/lib/vision/loaders.ts';
import { langOf } from '@/lib/vision/rules/presentation.ts';
import { brand as configuredBrand } from '@/lib/web/brand.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { readPalette } from '@/lib/web/palette/palette.ts';

const path = '/marque';
const rules = ['a', 'b', 'c', 'd'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('brand');
  return publicMetadata({ locale: await getLocale(), path, title: t('title'), description: t('description') });
}

/** What the brand stands for, the drawings that carry it, and how to ask to use it. */
export default async function BrandPage() {
  const locale = await getLocale();
  const [t, { brand, untranslated }] = await Promise.all([getTranslations('brand'), brandPage(locale)]);
  const { mark } = configuredBrand();
  const lang = (text: string) => langOf(text, untranslated);
  return (
    <VitrinePage path={path} crumbs={[{ label: t('title') }]}>
      <NoScriptPage />
      <div className="container brand-hero">
        <div>
          <h1>{t('title')}</h1>
          <p className="page-lead">{t('lead')}</p>
        </div>
        <img className="brand-idea" src="/brand/idea.svg" alt="" width={1000} height={1070} fetchPriority="high" />
      </div>
      <UntranslatedNotice untranslated={untranslated} />
      <Section id="sens" title={t('what')}>
        <div className="brand-columns">
          {brand.definition.map((paragraph) => (
            <p key={paragraph} lang={lang(paragraph)}>
              {paragraph}
            </p>
          ))}
        </div>
      </Section>
      <Section id="positions" title={t('positions')} lead={t('positionsLead')}>
        <ul className="brand-fields">
          {brand.positions.map(({ terre, title, text }) => (
            <li key={title} className="on-terre" data-terre={terre}>
              <h3 lang={lang(title)}>{title}</h3>
              <p lang={lang(text)}>{text}</p>
            </li>
          ))}
        </ul>
      </Section>
      <div className="night bocage brand-night">
        <Section id="enjeux" title={t('stakes')}>
          <div className="brand-pair">
            {brand.stakes.map(({ title, points }) => (
              <div key={title} className="prose">
                <h3 lang={lang(title)}>{title}</h3>
                <ul>
                  {points.map((point) => (
                    <li key={point} lang={lang(point)}>
                      {point}
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </Section>
      </div>
      <Section id="medias" title={t('media')}>
        <div className="brand-columns">
          {brand.media.map((paragraph) => (
            <p key={paragraph} lang={lang(paragraph)}>
              {paragraph}
            </p>
          ))}
        </div>
      </Section>
      <div className="container brand-pair brand-circles">
        <section id="club" className="prose">
          <h2>{t('club')}</h2>
          {brand.club.map((paragraph) => (
            <p key={paragraph} lang={lang(paragraph)}>
              {paragraph}
            </p>
          ))}
        </section>
        <section id="pegase" className="prose">
          <h2>{t('pegase')}</h2>
          {[...brand.pegase.presentation, brand.pegase.condition].map((paragraph) => (
            <p key={paragraph} lang={lang(paragraph)}>
              {paragraph}
            </p>
          ))}
        </section>
      </div>
      <Section id="idee" title={t('idea')} lead={t('ideaLead')}>
        <p className="brand-explained">{t('ideaText')}</p>
        <BrandDrawings mark={mark} />
      </Section>
      <Section id="couleurs" title={t('colours')} lead={t('coloursLead')}>
        <PaletteTable rows={readPalette()} />
      </Section>
      <Section id="caracteres" title={t('type')} lead={t('typeLicence')}>
        <div className="brand-pair">
          <figure>
            <p className="specimen specimen-display">{t('displaySample')}</p>
            <figcaption>{t('display')}</figcaption>
          </figure>
          <figure>
            <p className="specimen">{t('textSample')}</p>
            <figcaption>{t('text')}</figcaption>
          </figure>
        </div>
      </Section>
      <Section id="usages" title={t('rules')}>
        <div className="brand-pair">
          {(['do', 'dont'] as const).map((kind) => (
            <div key={kind} className="prose">
              <h3>{t(kind)}</h3>
              <ul>
                {rules.map((rule) => (
                  <li key={rule}>{t(`${kind}List.${rule}`)}</li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </Section>
      <Section id="demander" title={t('ask')} lead={t('askLead')}>
        <p className="brand-explained">{t('working')}</p>
        <p className="section-more">
          <LinkButton href={localizedPath(locale, '/contact')}>{t('askContact')}</LinkButton>
        </p>
      </Section>
    </VitrinePage>
  );
}
