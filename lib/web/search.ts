import 'server-only';
import { searchSources } from '@/lib/search/sources/register.ts';
import { syncSearch, type SyncCount } from '@/lib/search/use-cases/sync-search.ts';
import { searchablePages } from '@/lib/web/searchable-pages.ts';

/** Brings the search to what the pages show. @param fromScratch copies everything again, whatever is known */
export async function syncPortalSearch(fromScratch = false): Promise<SyncCount> {
  return syncSearch(searchSources(searchablePages), { fromScratch });
}
