import { searchKinds, type SearchFilters, type SearchKind, type TerreGroup, type TerritoryGroup } from '@/lib/search/types.ts';

export interface FilterCounts {
  /** Kept by all the filters. */
  total: number;
  /** Those without anything are left out. */
  kinds: readonly { kind: SearchKind; count: number }[];
  terres: ReadonlyMap<string, number>;
  territories: ReadonlyMap<string, number>;
}

function add<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

/** What each choice of a filter would keep, the other filters staying as they are. */
export function countChoices(byTerre: readonly TerreGroup[], byTerritory: readonly TerritoryGroup[], { kind, terre }: SearchFilters): FilterCounts {
  let total = 0;
  const kinds = new Map<SearchKind, number>();
  const terres = new Map<string, number>();
  for (const group of byTerre) {
    const ofKind = kind === null || group.kind === kind;
    const ofTerre = terre === null || group.terres.includes(terre);
    if (ofTerre) add(kinds, group.kind, group.count);
    if (ofKind) for (const each of group.terres) add(terres, each, group.count);
    if (ofKind && ofTerre) total += group.count;
  }
  const territories = new Map<string, number>();
  for (const { territories: sirens, count } of byTerritory) for (const siren of sirens) add(territories, siren, count);
  return { total, kinds: searchKinds.flatMap((each) => (kinds.has(each) ? [{ kind: each, count: kinds.get(each) ?? 0 }] : [])), terres, territories };
}
