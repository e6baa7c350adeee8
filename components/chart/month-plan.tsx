export interface PlanBar {
  /** Months from 1. */
  startMonth: number;
  endMonth: number;
  /** Written above the bar. */
  label?: string;
  /** Only outlined: still to come. */
  isOutlined?: boolean;
}

type Props = {
  bars: readonly PlanBar[];
  /** Months that the drawing covers. */
  months: number;
};

const width = 720;
const head = 18;
const [barHeight, labelHeight, gap] = [9, 19, 5];
const longestLabel = 50;

/**
 * Bars over months, with a band for each other year, drawn on the server. It shows nothing that the list or table
 * beside it does not say, hence it is hidden from assistive technologies.
 */
export function MonthPlan({ bars, months }: Props) {
  const unit = width / Math.max(months, 1);
  const isLabelled = bars.some(({ label }) => label);
  const row = barHeight + gap + (isLabelled ? labelHeight : 0);
  const height = head + bars.length * row;
  const years = Array.from({ length: Math.ceil(months / 12) }, (_, year) => year * 12);
  return (
    <svg className={isLabelled ? 'w-full min-w-[30rem]' : 'w-full max-sm:[&_text]:hidden'} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {years.map((month, year) => (
        <g key={month}>
          {year % 2 === 0 ? <rect className="fill-surface-sunk" x={month * unit} width={Math.min(12, months - month) * unit} height={height} /> : null}
          <text className="fill-ink-soft" x={month * unit + 4} y="12" fontSize="11">
            {month + 1}
          </text>
        </g>
      ))}
      {bars.map((bar, index) => (
        <Bar key={index} {...bar} top={head + index * row} unit={unit} labelSpace={isLabelled ? labelHeight : 0} isLate={bar.startMonth > months / 2} />
      ))}
    </svg>
  );
}

type BarProps = PlanBar & { top: number; unit: number; labelSpace: number; isLate: boolean };

function Bar({ startMonth, endMonth, label, isOutlined, top, unit, labelSpace, isLate }: BarProps) {
  const [left, right] = [(startMonth - 1) * unit, endMonth * unit];
  return (
    <>
      {label ? (
        <text className="fill-ink" x={isLate ? right : left + 2} y={top + 14} fontSize="13" textAnchor={isLate ? 'end' : 'start'}>
          {label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label}
        </text>
      ) : null}
      <rect
        className={isOutlined ? 'fill-surface stroke-link' : 'fill-link stroke-link'}
        x={left + 1}
        y={top + labelSpace}
        width={Math.max(right - left - 2, 3)}
        height={barHeight}
        rx="3"
      />
    </>
  );
}
