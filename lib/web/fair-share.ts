/** At most so many things out of several lists: the first of each, then the second of each, as long as there is room; in the order of the lists. */
export function fairShare<Thing>(lists: readonly (readonly Thing[])[], most: number): Thing[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, rank) => lists.flatMap((list, index) => (rank < list.length ? [index] : []))).flat();
  const taken = inTurn.slice(0, most);
  return lists.flatMap((list, index) => list.slice(0, taken.filter((one) => one === index).length));
}
