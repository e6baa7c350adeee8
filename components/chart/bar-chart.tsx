import { ChartTable } from './chart-table.tsx';

export type Bar = { label: string; value: number; /** the value as written: « 12 cahiers » */ text: string };

type Props = {
  caption: string;
  bars: readonly Bar[];
  /** headers of the table twin */
  headers: { label: string; value: string };
  /** title of the disclosure that holds the table */
  tableTitle: string;
  /** end of the scale; the largest value without it */
  max?: number;
};

const ROW = 52;

/** Horizontal bars, each with its name and value in words; the same in a table. */
export function BarChart({ caption, bars, headers, tableTitle, max }: Props) {
  const top = max ?? Math.max(1, ...bars.map(({ value }) => value));
  return (
    <figure className="grid gap-3">
      <figcaption className="font-bold">{caption}</figcaption>
      <svg className="w-full" height={bars.length * ROW} aria-hidden="true" focusable="false">
        {bars.map((bar, i) => (
          <g key={bar.label} transform={`translate(0 ${i * ROW})`}>
            <text y="16" className="fill-ink text-small">
              {bar.label}
            </text>
            <text x="100%" y="16" textAnchor="end" className="fill-ink text-small font-bold">
              {bar.text}
            </text>
            <rect y="24" width="100%" height="14" rx="4" className="fill-surface-sunk" />
            <rect y="24" width={`${Math.max(0, Math.min(100, (bar.value / top) * 100))}%`} height="14" rx="4" className="fill-terre-text" />
          </g>
        ))}
      </svg>
      <ChartTable
        title={tableTitle}
        caption={caption}
        headers={[headers.label, headers.value]}
        rows={bars.map((bar) => [bar.label, bar.text])}
      />
    </figure>
  );
}
