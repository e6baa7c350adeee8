/** At most so many things out of several lists: the first of each, then the second of each, as long as there is room; in the order of the lists. */
export function fairShare<Thing>(lists: readonly (readonly Thing[])[], most: number): Thing[] {
  const taken = lists.map(() => 0);
  let left = most;
  for (let rank = 0; left > 0 && lists.some((list) => list.length > rank); rank++) {
    lists.forEach((list, index) => {
      if (left > 0 && list.length > rank) {
        taken[index] = rank + 1;
        left -= 1;
      }
    });
  }
  return lists.flatMap((list, index) => list.slice(0, taken[index]));
}
