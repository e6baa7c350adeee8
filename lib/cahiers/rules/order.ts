/** The list with one of its items one place up or down; the same list when there is no such place. */
export function moved<Item>(items: readonly Item[], item: Item, direction: 'up' | 'down'): Item[] {
  const from = items.indexOf(item);
  const to = from + (direction === 'up' ? -1 : 1);
  const neighbour = items[to];
  if (from < 0 || to < 0 || neighbour === undefined) return [...items];
  return items.with(from, neighbour).with(to, item);
}
