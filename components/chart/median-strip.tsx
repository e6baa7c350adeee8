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

const ROW = 112;
/** Height of the axis in its row: under two lines of text. */
const AXIS = 80;

/** Scores side by side on a scale: one dot each, the median as a bar, the threshold as a dashed line. */
export function MedianStrip({ caption, rows, max = 5, tableTitle, headers }: Props) {
  // In percents, so that the text keeps its size on a narrow page; dots at both ends stay inside.
  const x = (value: number) => `${(2 + (value / max) * 96).toFixed(2)}%`;
  return (
    <figure className="grid max-w-2xl gap-3">
      <figcaption className="font-bold">{caption}</figcaption>
      <svg className="w-full" height={rows.length * ROW} aria-hidden="true" focusable="false">
        {rows.map((row, i) => (
          <g key={row.label} transform={`translate(0 ${i * ROW})`}>
            <text y="18" className="fill-ink text-body font-bold">
              {row.label}
            </text>
            <text y="42" className="fill-ink-soft text-small">
              {row.text}
            </text>
            <line x1={x(0)} x2={x(max)} y1={AXIS} y2={AXIS} className="stroke-line-strong" />
            {Array.from({ length: max + 1 }, (_, n) => (
              <line key={n} x1={x(n)} x2={x(n)} y1={AXIS - 4} y2={AXIS + 4} className="stroke-line-strong" />
            ))}
            {row.values.length > 1 ? (
              <line x1={x(Math.min(...row.values))} x2={x(Math.max(...row.values))} y1={AXIS} y2={AXIS} className="stroke-terre-text" strokeWidth="5" />
            ) : null}
            {row.threshold === undefined ? null : (
              <line x1={x(row.threshold)} x2={x(row.threshold)} y1={AXIS - 20} y2={AXIS + 20} className="stroke-ink" strokeWidth="2" strokeDasharray="4 4" />
            )}
            {row.median === undefined ? null : (
              <line x1={x(row.median)} x2={x(row.median)} y1={AXIS - 18} y2={AXIS + 18} className="stroke-ink" strokeWidth="8" strokeLinecap="round" />
            )}
            {stacked(row.values).map(({ value, level }) => (
              <circle key={`${value} ${level}`} cx={x(value)} cy={AXIS - level * 9} r="6" className="fill-surface stroke-terre-text" strokeWidth="3" />
            ))}
          </g>
        ))}
      </svg>
      <ChartTable
        title={tableTitle}
        caption={caption}
        headers={[headers.label, headers.values, headers.result]}
        rows={rows.map((row) => [row.label, [...row.values].toSorted((a, b) => a - b).join(', '), row.text])}
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
