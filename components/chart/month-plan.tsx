export interface PlanBar {
  id: string;
  label: string;
  /** Months from 1. */
  startMonth: number;
  endMonth: number;
  /** What is behind: filled; still to come: outlined. */
  isDone?: boolean;
}

const row = 14;
const width = 720;

/**
 * Bars over months, drawn on the server. It shows nothing that the list or table beside it does not say, hence it
 * is hidden from assistive technologies.
 */
export function MonthPlan({ bars, months }: { bars: readonly PlanBar[]; months: number }) {
  const unit = width / Math.max(months, 1);
  const height = bars.length * row + 18;
  const years = Array.from({ length: Math.ceil(months / 12) }, (_, year) => year * 12);
  return (
    <svg className="month-plan" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {years.map((month) => (
        <g key={month}>
          <line className="stroke-line" x1={month * unit} x2={month * unit} y1="14" y2={height} />
          <text className="fill-ink-soft" x={month * unit + 3} y="10" fontSize="10">
            {month + 1}
          </text>
        </g>
      ))}
      {bars.map(({ id, startMonth, endMonth, isDone }, index) => (
        <rect
          key={id}
          className={isDone ? 'fill-link stroke-link' : 'fill-surface-sunk stroke-link'}
          x={(startMonth - 1) * unit + 1}
          y={18 + index * row}
          width={Math.max((endMonth - startMonth + 1) * unit - 2, 3)}
          height={row - 4}
          rx="3"
        />
      ))}
    </svg>
  );
}
