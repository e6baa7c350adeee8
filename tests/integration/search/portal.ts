import { searchPortal, type SearchRequest } from '@/lib/search/loaders.ts';
import type { SearchOutcome } from '@/lib/search/types.ts';
import { syncPortalSearch } from '@/lib/web/search.ts';
import { loadReference } from '@/scripts/load-reference.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

/** The world of the tests beside the reference content, copied into the search; thrown away after `work`. */
export function inSearchableWorld(work: (world: World) => Promise<void>): Promise<void> {
  return discarded(async () => {
    const world = await buildWorld();
    await syncPortalSearch();
    await work(world);
  });
}

/** The reference content, for good. */
export async function loadPortal(): Promise<void> {
  await loadReference(new Date('2026-05-12T10:00:00Z'));
}

const noFilter = { kind: null, terre: null, territory: null };

/** A search in French, without filters unless it says some. */
export function search(query: string, request: Partial<SearchRequest> = {}): Promise<SearchOutcome> {
  return searchPortal({ query, language: 'fr', filters: noFilter, sort: 'relevance', page: 1, ...request });
}

const plain = (parts: SearchOutcome['results'][number]['title']) => parts.map(({ text }) => text).join('');

/** Kind and title of each result. */
export async function titles(query: string, request: Partial<SearchRequest> = {}): Promise<string[]> {
  return (await search(query, request)).results.map(({ kind, title }) => `${kind}: ${plain(title)}`);
}

/** A text with its found parts between brackets. */
export function marked(parts: SearchOutcome['results'][number]['title']): string {
  return parts.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');
}
