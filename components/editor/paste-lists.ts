/** An item of a list as it was pasted, before lists are put together. */
export interface ListEntry {
  /** How deep, from 1. */
  level: number;
  ordered: boolean;
  start: number;
  /** Begins a list of its own, even after another. */
  isFirst: boolean;
  lines: HTMLElement[];
}

/** Items in the order read, as lists in lists. */
export function listTree(entries: readonly ListEntry[], output: Document): HTMLElement[] {
  const lists: HTMLElement[] = [];
  const open: { list: HTMLElement; level: number }[] = [];
  for (const { level, ordered, start, lines } of entries) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
    const current = open.at(-1);
    const isSame = current !== undefined && current.level >= level;
    const isSameKind = current?.list.tagName === (ordered ? 'OL' : 'UL');
    let list = isSame && isSameKind ? current.list : null;
    if (!list) {
      list = output.createElement(ordered ? 'ol' : 'ul');
      if (ordered && start !== 1) list.setAttribute('start', String(start));
      if (isSame) open.pop();
      const parent = open.at(-1)?.list.lastElementChild;
      if (parent) parent.append(list);
      else lists.push(list);
      open.push({ list, level });
    }
    const item = output.createElement('li');
    item.append(...lines);
    list.append(item);
  }
  return lists;
}
