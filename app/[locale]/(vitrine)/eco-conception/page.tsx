import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { MeasuresTable } from '@/components/accessibility/measures-table.tsx';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { Section } from '@/components/layout/section.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { heaviest, measures, summary } from '@/lib/accessibility/rules/measures.ts';
import { dayInWords } from '@/lib/web/dates.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';

const path = '/eco-conception';

/** A page on weight keeps to its own: each row is eight elements. */
const shownRows = 10;

const practices = ['design', 'content', 'server', 'privacy', 'budgets'] as const;
const limits = ['limitServer', 'limitDevices', 'limitPrivate', 'limitPictures', 'limitRgesn'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('obligations.ecoDesign');
  return publicMetadata({ locale: await getLocale(), path, title: t('title'), description: t('description') });
}

/** What the portal does to stay light, with the figures of the last measurement and nothing that was not measured. */
export default async function EcoDesignPage() {
  const [t, locale] = await Promise.all([getTranslations('obligations.ecoDesign'), getLocale()]);
  return (
    <VitrinePage path={path} crumbs={[{ label: t('title') }]}>
      <NoScriptPage />
      <PageHeader title={t('title')} lead={t('lead')} />
      <Measured />
      <Section id="pratiques" title={t('practices')}>
        <ul className="named">
          {practices.map((practice) => (
            <li key={practice}>
              <h3>{t(practice)}</h3>
              {t(`${practice}Text`)}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="limites" title={t('limits')}>
        <div className="prose">
          <ul>
            {limits.map((limit) => (
              <li key={limit}>{t(limit)}</li>
            ))}
          </ul>
        </div>
      </Section>
      <Section id="methode" title={t('method')}>
        <div className="prose">
          <p>{measures.tools ? t('methodText', { axe: measures.tools.axe, lighthouse: measures.tools.lighthouse }) : t('methodTextShort')}</p>
          <p>
            <a href="https://www.ecoindex.fr/comment-ca-marche/" hrefLang="fr">
              {t('methodLink')}
            </a>
            {' · '}
            <a href={localizedPath(locale, '/accessibilite')}>{t('accessibilityLink')}</a>
          </p>
        </div>
      </Section>
    </VitrinePage>
  );
}

/** The figures, those of the pages in the language read; the other language in a sentence. */
async function Measured() {
  const [t, locale] = await Promise.all([getTranslations('obligations.ecoDesign'), getLocale()]);
  const [own, other] = [true, false].map((same) => measures.pages.filter((page) => (page.locale === locale) === same));
  const [here, there] = [summary(own ?? []), summary(other ?? [])];
  if (!here || !own || !measures.measuredOn) {
    return (
      <Section id="mesures" title={t('measured')}>
        <EmptyState title={t('notMeasured')}>{t('notMeasuredText')}</EmptyState>
      </Section>
    );
  }
  const when = dayInWords(measures.measuredOn, locale);
  const number = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 0 });
  const figures = [
    { value: number(here.kilobytes.median), unit: locale === 'fr' ? 'ko' : 'kB', label: t('medianWeight') },
    { value: number(here.elements), label: t('medianElements') },
    { value: here.ecoIndex.toLocaleString(locale), label: t('lowestScore') },
  ];
  return (
    <>
      <Section id="chiffres" title={t('figures')}>
        <div className="figures">
          <ul>
            {figures.map(({ value, unit, label }) => (
              <li key={label}>
                <strong className="figure-value">
                  {value} {unit ? <small>{unit}</small> : null}
                </strong>
                {label}
              </li>
            ))}
          </ul>
          <p className="figure-source">
            {when}, {t('source')}
          </p>
        </div>
      </Section>
      <Section id="mesures" title={t('measured')} lead={t('measuredLead', { date: when })}>
        <MeasuresTable pages={heaviest(own, shownRows)} />
        <p className="section-more text-ink-soft">
          {t('lighthouseNote')} {own.length > shownRows ? t('rest', { count: own.length - shownRows }) : null}{' '}
          {there ? t('english', { least: number(there.kilobytes.least), most: number(there.kilobytes.most), score: there.ecoIndex.toLocaleString(locale) }) : null}
        </p>
        <p>
          <a href="/api/accessibility/measures">{t('file')}</a>
        </p>
      </Section>
    </>
  );
}
