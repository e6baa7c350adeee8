import { articleEntries, contentTables, news, portraits } from '@/lib/search/sources/articles.ts';
import { cahiers, proposals } from '@/lib/search/sources/cahiers.ts';
import { actors, calls, labs } from '@/lib/search/sources/participation.ts';
import { places } from '@/lib/search/sources/places.ts';
import { wholly } from '@/lib/search/sources/reading.ts';
import { communes, territories } from '@/lib/search/sources/territories.ts';
import { visionSources } from '@/lib/search/sources/vision.ts';
import type { SearchEntryInput, SearchSource } from '@/lib/search/types.ts';

/** The pages that belong to no domain. */
export interface PortalPages {
  tables: readonly string[];
  edition: string;
  entries: () => Promise<SearchEntryInput[]>;
}

/** The one place where each kind of public thing registers with the search. */
export function searchSources(portal: PortalPages): readonly SearchSource[] {
  const all = async () => [...(await portal.entries()), ...(await articleEntries('page', '/pages'))];
  const pages = wholly('page', [...portal.tables, ...contentTables], all, portal.edition);
  return [pages, ...visionSources(), territories, communes, calls, labs, cahiers, proposals, news, portraits, places, actors];
}
