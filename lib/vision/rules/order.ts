export interface Placed {
  id: string;
  position: number;
}

export type Direction = 'up' | 'down';

/** As a list shows them: by position, then by key. */
export function inOrder<Row extends Placed>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

/**
 * The rows whose position changes for one of them to go one place up or down among these; none when it is at the end
 * already, or is not there. Two rows exchange their positions; rows that share one are all numbered again first.
 */
export function moved(rows: readonly Placed[], id: string, direction: Direction): Placed[] {
  const order = inOrder(rows);
  const from = order.findIndex((row) => row.id === id);
  const to = from + (direction === 'up' ? -1 : 1);
  const [row, other] = [order[from], order[to]];
  if (!row || !other) return [];
  const isTied = order.some((one, index) => one.position === order[index + 1]?.position);
  const places = isTied ? order.map((_, index) => index + 1) : order.map(({ position }) => position);
  const wanted = order.with(from, other).with(to, row);
  return wanted
    .map((one, index) => ({ id: one.id, position: places[index]!, former: one.position }))
    .filter(({ position, former }) => position !== former)
    .map(({ id: key, position }) => ({ id: key, position }));
}

/** The position of what is added at the end. */
export function lastPosition(rows: readonly Placed[]): number {
  return Math.max(0, ...rows.map(({ position }) => position)) + 1;
}
