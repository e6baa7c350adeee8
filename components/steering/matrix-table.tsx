import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { densityRanges } from '@/lib/steering/rules/coverage.ts';
import type { CoverageKind, CoverageMatrix, CoveredTerritory, CoveredTheme } from '@/lib/steering/types.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';

type Props = {
  kind: CoverageKind;
  matrix: CoverageMatrix;
  terres: readonly { slug: string; name: string }[];
  /** The list that holds what a cell counts, in French; null when there is none. */
  listOf: (territory: CoveredTerritory, theme: CoveredTheme) => `/${string}` | null;
};

/** Territories × themes. On a narrow page it moves within its own frame, which the keyboard reaches; the names stay in sight. */
export function MatrixTable({ kind, matrix: { themes, rows, totals, total, most }, terres, listOf }: Props) {
  const t = useTranslations('coverage');
  const locale = useLocale();
  const format = useFormatter();
  const spans = terres.map((terre) => ({ ...terre, count: themes.filter((theme) => theme.terre === terre.slug).length })).filter(({ count }) => count > 0);
  return (
    <>
      <section className="coverage-frame" aria-labelledby="couverture-legende" tabIndex={0}>
        <table className="coverage">
          <caption id="couverture-legende">{t('matrixCaption', { kind: t(`kinds.${kind}`) })}</caption>
          <thead>
            <tr>
              <th rowSpan={2} scope="col">
                {t('territory')}
              </th>
              {spans.map(({ slug, name, count }) => (
                <th key={slug} colSpan={count} scope="colgroup" data-terre={slug}>
                  {name}
                </th>
              ))}
              <th rowSpan={2} scope="col">
                {t('total')}
              </th>
            </tr>
            <tr>
              {themes.map(({ slug, name, terre }) => (
                <th key={slug} scope="col" data-terre={terre}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ territory, cells, total: ofTerritory }) => (
              <tr key={territory.siren}>
                <th scope="row" lang="fr">
                  {territory.name}
                </th>
                {cells.map(({ count, density }, index) => {
                  const theme = themes[index]!;
                  const list = count > 0 ? listOf(territory, theme) : null;
                  return (
                    <td key={theme.slug} data-terre={theme.terre} data-density={density}>
                      {list ? (
                        <a
                          href={localizedPath(locale, list)}
                          aria-label={t('cellLabel', { things: t(`counted.${kind}`, { count }), territory: territory.name, theme: theme.name })}
                        >
                          {format.number(count)}
                        </a>
                      ) : (
                        format.number(count)
                      )}
                    </td>
                  );
                })}
                <td>{format.number(ofTerritory)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('total')}</th>
              {totals.map((count, index) => (
                <td key={themes[index]!.slug}>{format.number(count)}</td>
              ))}
              <td>{format.number(total)}</td>
            </tr>
          </tfoot>
        </table>
      </section>
      <ul className="coverage-legend" aria-label={t('legend')}>
        <li data-density={0}>{t('legendEmpty')}</li>
        {densityRanges(most).map(({ level, from, to }) => (
          <li key={level} data-density={level}>
            {from === to ? t('legendOne', { from }) : t('legendRange', { from, to })}
          </li>
        ))}
      </ul>
      <p className="figure-source">{t('matrixNote')}</p>
    </>
  );
}
