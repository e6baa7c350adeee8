import { getLocale, getTranslations } from 'next-intl/server';
import { dateWords, figuresBySource, langOf } from '@/lib/vision/rules/presentation.ts';
import type { KeyFigure, MaybeUntranslated } from '@/lib/vision/types/pages.ts';

/** Figures as their sources write them, each source said once for those that it gives. */
export async function KeyFigures({ figures, untranslated }: { figures: readonly KeyFigure[] } & MaybeUntranslated) {
  const t = await getTranslations('vision');
  const locale = await getLocale();
  const about = ({ kind, date, note }: KeyFigure) =>
    [
      kind === 'observed' ? null : t(`figureKind.${kind}`),
      date === null ? t('figureUndated') : dateWords(date, locale),
      note,
    ]
      .filter((part) => part !== null)
      .join(' · ');
  return figuresBySource(figures).map(({ source, figures: group }) => (
    <div key={source} className="figures">
      <ul>
        {group.map((figure) => (
          <li key={figure.slug} lang={langOf(figure.label, untranslated)}>
            <strong className="figure-value">
              {figure.value}
              {figure.unit ? <small> {figure.unit}</small> : null}
            </strong>
            {figure.label}
            <span className="figure-about">{about(figure)}</span>
          </li>
        ))}
      </ul>
      <p className="figure-source" lang={langOf(source, untranslated)}>
        {t('figureSource', { source })}
      </p>
    </div>
  ));
}
