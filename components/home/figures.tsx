import { getFormatter, getTranslations } from 'next-intl/server';
import { HomeSection } from '@/components/home/home-section.tsx';
import { dateWords, langOf } from '@/lib/vision/rules/presentation.ts';
import type { FilledBlock } from '@/lib/web/home-content.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';

/** Figures as their sources write them, each with its year and its source; the population first, and largest. */
export async function Figures({ block, filling: { population, figures, untranslated }, locale }: FilledBlock<'figures'> & { locale: Locale }) {
  const [t, vision, format] = await Promise.all([
    getTranslations({ locale, namespace: 'home' }),
    getTranslations({ locale, namespace: 'vision' }),
    getFormatter({ locale }),
  ]);
  return (
    <HomeSection block={block} locale={locale} className="home-figures night bocage">
      <ul>
        {population ? (
          <li>
            <strong>{format.number(population.inhabitants)}</strong> {t('population', { communes: population.communes })}
            <span>{[population.year, t('populationSource')].filter((part) => part !== null).join(', ')}</span>
          </li>
        ) : null}
        {figures.map(({ slug, kind, value, unit, label, date, source }) => (
          <li key={slug} lang={langOf(label, untranslated)}>
            <strong>
              {value}
              {unit ? <small> {unit}</small> : null}
            </strong>{' '}
            {label}
            <span lang={langOf(source, untranslated) ?? (langOf(label, untranslated) && locale)}>
              {[kind === 'observed' ? null : vision(`figureKind.${kind}`), date === null ? vision('figureUndated') : dateWords(date, locale), source]
                .filter((part) => part !== null)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </HomeSection>
  );
}
