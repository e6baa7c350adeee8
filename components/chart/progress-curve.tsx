import { ChartTable } from './chart-table.tsx';

type Props = {
  caption: string;
  /** from 0 to 1 along the time, with what is done by then; earliest first, both ends included */
  points: readonly { at: number; done: number }[];
  /** everything that is expected, and when */
  goal: { at: number; count: number };
  /** today, from 0 to 1 along the time */
  now: number;
  /** under the drawing: its beginning, its end */
  ends: readonly [string, string];
  table: { title: string; headers: readonly string[]; rows: readonly (readonly string[])[] };
};

const height = 180;

/** What is done as time goes, beside the straight way to what is expected; its table twin follows. */
export function ProgressCurve({ caption, points, goal, now, ends, table }: Props) {
  const most = Math.max(1, goal.count, ...points.map(({ done }) => done));
  const x = (at: number) => (at * 100).toFixed(2);
  const y = (done: number) => (100 - (done / most) * 96).toFixed(2);
  // Each step up stands at its own day.
  const path = points.map(({ at, done }, index) => (index === 0 ? `M${x(at)} ${y(done)}` : `H${x(at)}V${y(done)}`)).join('');
  return (
    <figure className="grid max-w-3xl gap-2">
      <figcaption className="font-bold">{caption}</figcaption>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="w-full" height={height} aria-hidden="true" focusable="false">
        <rect width="100" height="100" className="fill-surface-sunk" />
        <path d={`M0 100L${x(goal.at)} ${y(goal.count)}`} className="fill-none stroke-ink-soft" strokeWidth="2" strokeDasharray="6 6" vectorEffect="non-scaling-stroke" />
        <line x1={x(now)} x2={x(now)} y1="0" y2="100" className="stroke-line-strong" strokeWidth="2" vectorEffect="non-scaling-stroke" />
        <path d={path} className="fill-none stroke-link" strokeWidth="4" vectorEffect="non-scaling-stroke" />
      </svg>
      <p className="flex justify-between gap-4 text-small text-ink-soft">
        <span>{ends[0]}</span>
        <span className="text-end">{ends[1]}</span>
      </p>
      <ChartTable title={table.title} caption={caption} headers={table.headers} rows={table.rows} />
    </figure>
  );
}
