import { ChartTable } from './chart-table.tsx';

export type LoadRow = {
  label: string;
  before: number;
  after: number;
  /** not to be exceeded; undefined without any */
  limit?: number;
  /** the row in words: « 4, puis 6 avec ce plan » */
  text: string;
  /** what is added, for the table only */
  added: string;
};

type Props = {
  caption: string;
  rows: readonly LoadRow[];
  tableTitle: string;
  headers: { label: string; before: string; after: string; limit: string; added: string };
};

const ROW = 64;

/** Loads side by side: what is in hand as a full bar, what is added as an outlined one, the limit as a dashed line. */
export function LoadStrip({ caption, rows, tableTitle, headers }: Props) {
  const most = Math.max(1, ...rows.map(({ after, limit }) => Math.max(after, limit ?? 0)));
  // In percents, so that the text keeps its size on a narrow page.
  const x = (value: number) => `${((value / most) * 98).toFixed(2)}%`;
  return (
    <figure className="grid max-w-2xl gap-3">
      <figcaption className="font-bold">{caption}</figcaption>
      <svg className="w-full" height={rows.length * ROW} aria-hidden="true" focusable="false">
        {rows.map(({ label, before, after, limit, text }, i) => (
          <g key={label} transform={`translate(0 ${i * ROW})`}>
            <text y="16" className="fill-ink text-body font-bold">
              {label}
            </text>
            <text y="36" className="fill-ink-soft text-small">
              {text}
            </text>
            <rect x="0" y="43" width={x(before)} height="11" className="fill-terre-text" />
            {after > before ? <rect x={x(before)} y="44" width={x(after - before)} height="9" className="fill-surface stroke-terre-text" strokeWidth="2" /> : null}
            {limit === undefined ? null : <line x1={x(limit)} x2={x(limit)} y1="39" y2="58" className="stroke-ink" strokeWidth="2" strokeDasharray="4 3" />}
          </g>
        ))}
      </svg>
      <ChartTable
        title={tableTitle}
        caption={caption}
        headers={[headers.label, headers.before, headers.after, headers.limit, headers.added]}
        rows={rows.map(({ label, before, after, limit, added }) => [label, String(before), String(after), limit === undefined ? '–' : String(limit), added])}
      />
    </figure>
  );
}
