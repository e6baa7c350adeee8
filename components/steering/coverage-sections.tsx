import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CoverageMap } from '@/components/steering/coverage-map.tsx';
import { GapList, TerritoryGaps } from '@/components/steering/gap-list.tsx';
import { MatrixTable } from '@/components/steering/matrix-table.tsx';
import { FilterForm } from '@/components/ui/filter-form.tsx';
import { isThemed } from '@/lib/steering/rules/kinds.ts';
import type { CoverageGaps, CoverageKind, CoverageMatrix, CoveredTerritory, CoveredTheme, Density } from '@/lib/steering/types.ts';
import type { Drawing } from '@/lib/territories/types/shapes.ts';

type Props = {
  /** Address of the page: the filters stand in it. */
  path: string;
  kinds: readonly CoverageKind[];
  view: {
    kind: CoverageKind;
    terre: string | null;
    terres: readonly { slug: string; name: string }[];
    territories: readonly CoveredTerritory[];
    matrix: CoverageMatrix | null;
    gaps: CoverageGaps | null;
    byTerritory: readonly { territory: CoveredTerritory; counts: readonly number[]; density: Density }[];
    totals: readonly number[];
    most: number;
  };
  drawing: Drawing;
  note: ReactNode;
  listOf: (territory: CoveredTerritory, theme: CoveredTheme) => `/${string}` | null;
};

/** The filters, the matrix, what is missing and the map, for the public and for who steers. */
export function CoverageSections({ path, kinds, view, drawing, note, listOf }: Props) {
  const t = useTranslations('coverage');
  const { kind, matrix, gaps, byTerritory, terre, terres, territories } = view;
  const chosen = kinds.indexOf(kind);
  const total = view.totals[chosen] ?? 0;
  const without = byTerritory.filter(({ density }) => density === 0).map(({ territory }) => territory);
  const counts = {
    things: t(`counted.${kind}`, { count: total }),
    territories: territories.length - without.length,
    allTerritories: territories.length,
  };
  const terreName = terres.find(({ slug }) => slug === terre)?.name;
  return (
    <>
      <FilterForm
        action={path}
        label={t('filter')}
        apply={t('apply')}
        choices={[
          { name: 'quoi', label: t('what'), value: kind, all: null, options: kinds.map((value) => ({ value, label: t(`kinds.${value}`) })) },
          ...(isThemed(kind)
            ? [{ name: 'terre', label: t('terre'), value: terre, all: t('allTerres'), options: terres.map(({ slug, name }) => ({ value: slug, label: name })) }]
            : []),
        ]}
      />
      <p className="coverage-summary" role="status">
        {matrix && gaps
          ? t('summaryThemes', { ...counts, themes: matrix.themes.length - gaps.nowhere.length, allThemes: matrix.themes.length })
          : t('summary', counts)}
      </p>
      {matrix && gaps ? (
        <>
          <section className="coverage-part" aria-labelledby="themes-titre">
            <h2 id="themes-titre">{t('matrix')}</h2>
            <MatrixTable kind={kind} matrix={matrix} terres={terres} listOf={listOf} />
          </section>
          <section className="coverage-part" aria-labelledby="manques-titre">
            <h2 id="manques-titre">{t('gaps')}</h2>
            <GapList kind={kind} gaps={gaps} territories={territories.length} />
          </section>
        </>
      ) : null}
      <section className="coverage-part" aria-labelledby="carte-titre">
        <h2 id="carte-titre">{t('map')}</h2>
        {matrix ? null : <TerritoryGaps kind={kind} without={without} />}
        {terreName ? <p className="figure-source">{t('terreOnly', { terre: terreName })}</p> : null}
        <CoverageMap kind={kind} kinds={kinds} rows={byTerritory} totals={view.totals} most={view.most} drawing={drawing} note={note} />
      </section>
    </>
  );
}
