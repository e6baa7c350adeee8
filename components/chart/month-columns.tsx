import { ChartTable } from './chart-table.tsx';

type Props = {
  caption: string;
  /** earliest first */
  columns: readonly { /** « nov. » */ short: string; /** « novembre 2026 » */ label: string; value: number; /** as it is read */ text: string }[];
  table: { title: string; headers: readonly [string, string] };
};

const HEIGHT = 200;
/** Room above the columns for their values, and under them for the months. */
const TOP = 24;
const BOTTOM = 26;

/** A count a month, as columns; the last one is under way, hence outlined. Its table twin follows. */
export function MonthColumns({ caption, columns, table }: Props) {
  const most = Math.max(1, ...columns.map(({ value }) => value));
  const room = HEIGHT - TOP - BOTTOM;
  // Across in percents, so that the text keeps its size on a narrow page.
  const step = 100 / columns.length;
  return (
    <figure className="grid gap-3">
      <figcaption className="font-bold">{caption}</figcaption>
      <svg className="w-full" height={HEIGHT} aria-hidden="true" focusable="false">
        {columns.map(({ short, value, text, label }, index) => {
          const height = value === 0 ? 0 : Math.max(2, (value / most) * room);
          const isLast = index === columns.length - 1;
          return (
            <g key={label}>
              <rect
                x={`${(index * step + step * 0.14).toFixed(2)}%`}
                width={`${(step * 0.72).toFixed(2)}%`}
                y={TOP + room - height}
                height={height}
                className={isLast ? 'fill-surface stroke-terre-text' : 'fill-terre-text'}
                strokeWidth={isLast ? 2 : 0}
              />
              <text x={`${((index + 0.5) * step).toFixed(2)}%`} y={TOP + room - height - 6} textAnchor="middle" className="fill-ink text-small font-bold">
                {text}
              </text>
              <text x={`${((index + 0.5) * step).toFixed(2)}%`} y={HEIGHT - 6} textAnchor="middle" className={`fill-ink-soft text-small ${isLast || (columns.length - 1 - index) % 3 === 0 ? '' : 'max-sm:hidden'}`}>
                {short}
              </text>
            </g>
          );
        })}
        <line x1="0" x2="100%" y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} className="stroke-line-strong" strokeWidth="1" />
      </svg>
      <ChartTable title={table.title} caption={caption} headers={table.headers} rows={columns.map(({ label, text }) => [label, text])} />
    </figure>
  );
}
