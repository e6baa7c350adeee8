import { ChartTable } from './chart-table.tsx';

export type MedianRow = {
  label: string;
  /** values on the scale, in any order */
  values: readonly number[];
  /** undefined when it cannot be computed */
  median: number | undefined;
  /** under it, the row does not pass */
  threshold?: number;
  /** the result in words: « médiane 3,5, seuil 3 » */
  text: string;
};

type Props = {
  caption: string;
  rows: readonly MedianRow[];
  max?: number;
  tableTitle: string;
  headers: { label: string; values: string; result: string };
};

const WIDTH = 600;
const MARGIN = 14;
const ROW = 84;

/** Scores side by side on a scale: one dot each, the median as a bar, the threshold as a dashed line. */
export function MedianStrip({ caption, rows, max = 5, tableTitle, headers }: Props) {
  const x = (value: number) => MARGIN + (value / max) * (WIDTH - 2 * MARGIN);
  return (
    <figure className="grid gap-3">
      <figcaption className="font-bold">{caption}</figcaption>
      <svg className="w-full max-w-2xl" viewBox={`0 0 ${WIDTH} ${rows.length * ROW}`} aria-hidden="true" focusable="false">
        {rows.map((row, i) => (
          <g key={row.label} transform={`translate(0 ${i * ROW})`}>
            <text x={MARGIN} y="18" className="fill-ink text-body font-bold">
              {row.label}
            </text>
            <text x={WIDTH - MARGIN} y="18" textAnchor="end" className="fill-ink-soft text-body">
              {row.text}
            </text>
            <path d={`M${MARGIN} 48H${WIDTH - MARGIN}`} className="stroke-line-strong" />
            {Array.from({ length: max + 1 }, (_, n) => (
              <path key={n} d={`M${x(n)} 44v8`} className="stroke-line-strong" />
            ))}
            {row.values.length > 1 ? (
              <path d={`M${x(Math.min(...row.values))} 48H${x(Math.max(...row.values))}`} className="stroke-terre-text" strokeWidth="5" strokeLinecap="round" />
            ) : null}
            {row.threshold === undefined ? null : (
              <path d={`M${x(row.threshold)} 30v36`} className="stroke-ink" strokeWidth="2" strokeDasharray="4 4" />
            )}
            {stacked(row.values).map(({ value, level }) => (
              <circle key={`${value} ${level}`} cx={x(value)} cy={48 - level * 9} r="7" className="fill-surface stroke-terre-text" strokeWidth="3" />
            ))}
            {row.median === undefined ? null : <rect x={x(row.median) - 4} y="32" width="8" height="32" rx="3" className="fill-ink" />}
          </g>
        ))}
      </svg>
      <ChartTable
        title={tableTitle}
        caption={caption}
        headers={[headers.label, headers.values, headers.result]}
        rows={rows.map((row) => [row.label, [...row.values].sort((a, b) => a - b).join(', '), row.text])}
      />
    </figure>
  );
}

/** Equal values pile up rather than hide one another. */
export function stacked(values: readonly number[]): { value: number; level: number }[] {
  const seen = new Map<number, number>();
  return values.map((value) => {
    const level = seen.get(value) ?? 0;
    seen.set(value, level + 1);
    return { value, level };
  });
}
