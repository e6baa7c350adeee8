import 'server-only';
import {
  holdEntries,
  keepFingerprint,
  listFingerprints,
  listVersions,
  removeObjects,
  rowVersions,
  writeEntries,
} from '@/lib/search/repository/entries.ts';
import { addWords, recountWords, takeWords } from '@/lib/search/repository/words.ts';
import { changedObjects } from '@/lib/search/rules/changes.ts';
import type { SearchSource } from '@/lib/search/types.ts';
import { transaction } from '@/lib/platform/transaction.ts';

export interface SyncCount {
  /** Things copied because they are new or changed. */
  written: number;
  /** Things that are no longer public. */
  removed: number;
}

/** Thousands of texts are copied at once when everything is; readers meanwhile see what was there before. */
const longest = 600;

/**
 * Brings the search to what the domains show: copies what is new or changed, removes what is gone, in one transaction.
 * Sources whose tables have not changed are not read. Safe to repeat, and when two run the second waits.
 * @param fromScratch reads, writes and counts everything again, whatever is known
 */
export async function syncSearch(sources: readonly SearchSource[], { fromScratch = false } = {}): Promise<SyncCount> {
  return transaction(async () => {
    await holdEntries();
    const versions = await rowVersions([...new Set(sources.flatMap(({ tables }) => tables))]);
    const fingerprints = await listFingerprints();
    const count: SyncCount = { written: 0, removed: 0 };
    for (const source of sources) {
      const { kind, tables, edition } = source;
      const fingerprint = [edition, ...tables.map((table) => versions.get(table))].join(' ');
      const last = fingerprints.get(kind);
      if (!fromScratch && tables.length > 0 && last === fingerprint) continue;
      const listed = await listVersions(kind);
      const isAnew = fromScratch || last?.split(' ')[0] !== edition;
      const known = isAnew ? new Map<string, string>() : listed;
      const reading = await source.read(known);
      const { changed, gone } = changedObjects(known, reading.versions, listed.keys());
      const removed = [...changed, ...gone].filter((id) => listed.has(id));
      if (removed.length > 0) {
        if (!fromScratch) await takeWords(kind, removed);
        await removeObjects(kind, removed);
      }
      if (changed.size > 0) {
        const entries = reading.entries.filter(({ objectId }) => changed.has(objectId));
        await writeEntries(kind, entries, reading.versions);
        if (!fromScratch) await addWords(kind, [...changed]);
      }
      if (last !== fingerprint) await keepFingerprint(kind, fingerprint);
      count.written += changed.size;
      count.removed += gone.size;
    }
    if (fromScratch) await recountWords();
    return count;
  }, { seconds: longest });
}
