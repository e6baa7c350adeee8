import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DrawnMap, type Tone } from '@/components/territories/drawn-map.tsx';
import { densityRanges } from '@/lib/steering/rules/coverage.ts';
import type { CoverageKind, CoveredTerritory, Density } from '@/lib/steering/types.ts';
import type { Drawing } from '@/lib/territories/types/shapes.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';

type Row = { territory: CoveredTerritory; counts: readonly number[]; density: Density };

type Props = {
  kind: CoverageKind;
  /** Columns of `counts`. */
  kinds: readonly CoverageKind[];
  rows: readonly Row[];
  totals: readonly number[];
  most: number;
  drawing: Drawing;
  /** Under the drawing: whose shapes these are. */
  note: ReactNode;
};

/** Where things are: each territory with its number, the darker the more; the table beside it says all kinds. */
export function CoverageMap({ kind, kinds, rows, totals, most, drawing, note }: Props) {
  const t = useTranslations('coverage');
  const locale = useLocale();
  const format = useFormatter();
  const tones = new Map(rows.flatMap(({ territory, density }): [string, Tone][] => (density === 0 ? [] : [[territory.siren, density]])));
  const chosen = kinds.indexOf(kind);
  const numbers = new Map(rows.map(({ territory, counts }) => [territory.siren, format.number(counts[chosen] ?? 0)]));
  return (
    <div className="coverage-map">
      <div>
        <DrawnMap drawing={drawing} title={t('mapTitle', { kind: t(`kinds.${kind}`) })} tones={tones} labels numbers={numbers} />
        <ul className="coverage-tones" aria-label={t('legend')}>
          <li data-tone={0}>{t('legendEmpty')}</li>
          {densityRanges(most).map(({ level, from, to }) => (
            <li key={level} data-tone={level}>
              {from === to ? t('legendOne', { from }) : t('legendRange', { from, to })}
            </li>
          ))}
        </ul>
        {note}
      </div>
      <section className="coverage-frame" aria-labelledby="carte-legende" tabIndex={0}>
        <table className="coverage coverage-counts">
          <caption id="carte-legende">{t('mapCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('territory')}</th>
              {kinds.map((each) => (
                <th key={each} scope="col">
                  {t(`columns.${each}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ territory, counts }) => (
              <tr key={territory.siren}>
                <th scope="row">
                  <a href={localizedPath(locale, `/territoires/${territory.slug}`)} lang="fr">
                    {territory.name}
                  </a>
                </th>
                {kinds.map((each, index) => (
                  <td key={each}>{format.number(counts[index] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('total')}</th>
              {kinds.map((each, index) => (
                <td key={each}>{format.number(totals[index] ?? 0)}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </section>
    </div>
  );
}
