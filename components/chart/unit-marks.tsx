/** How far one unit of a count is: full, half full, empty; crossed out when something is wrong with it. */
export interface Unit {
  level: 'full' | 'half' | 'empty';
  isCrossed: boolean;
}

const size = 16;
const gap = 4;
const step = size + gap;

function Mark({ unit: { level, isCrossed }, x, y }: { unit: Unit; x: number; y: number }) {
  const edge = isCrossed ? 'stroke-error-text' : 'stroke-link';
  return (
    <g transform={`translate(${x} ${y})`} strokeWidth="2">
      <rect x="1" y="1" width={size - 2} height={size - 2} rx="3" className={`${level === 'full' ? 'fill-link' : 'fill-surface'} ${edge}`} />
      {level === 'half' ? <rect x="2" y={size / 2} width={size - 4} height={size / 2 - 2} className="fill-link" /> : null}
      {isCrossed ? <path d={`M3 3 ${size - 3} ${size - 3}`} className="stroke-error-text" /> : null}
    </g>
  );
}

/** A few units side by side. What they say is written beside: hidden from assistive technologies. */
export function UnitStrip({ units }: { units: readonly Unit[] }) {
  if (units.length === 0) return null;
  const width = units.length * step - gap;
  return (
    <svg viewBox={`0 0 ${width} ${size}`} width={width} height={size} className="h-auto max-w-full" aria-hidden="true" focusable="false">
      {units.map((unit, index) => (
        <Mark key={index} unit={unit} x={index * step} y={0} />
      ))}
    </svg>
  );
}

type ColumnsProps = {
  columns: readonly (readonly Unit[])[];
  /** a dashed line above this many units */
  line: number;
};

/** Columns of units standing on one line, as many as there are things; the list beside it says the same. */
export function UnitColumns({ columns, line }: ColumnsProps) {
  const most = Math.max(line, 1, ...columns.map(({ length }) => length));
  const [width, height] = [columns.length * step - gap, (most + 1) * step];
  const base = height - gap;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} className="h-auto max-w-full" aria-hidden="true" focusable="false">
      {columns.map((units, column) => units.map((unit, index) => <Mark key={`${column} ${index}`} unit={unit} x={column * step} y={base - (index + 1) * step + gap} />))}
      <line x1="0" x2={width} y1={base + 2} y2={base + 2} className="stroke-ink" strokeWidth="2" />
      <line x1="0" x2={width} y1={base - line * step + gap / 2} y2={base - line * step + gap / 2} className="stroke-ink" strokeWidth="2" strokeDasharray="5 5" />
    </svg>
  );
}

/** What the marks stand for, each beside its words. */
export function UnitLegend({ items }: { items: readonly { unit: Unit; words: string }[] }) {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-small text-ink-soft">
      {items.map(({ unit, words }) => (
        <li key={words} className="flex items-center gap-2">
          <UnitStrip units={[unit]} />
          {words}
        </li>
      ))}
    </ul>
  );
}
