/** Name of the job that brings the search to what the pages show. */
export const searchJob = 'sync-search';

/**
 * Which things must be copied again and which must be removed.
 * @param known version of each thing as copied last; empty to copy everything again
 * @param present version of each thing that is public now
 * @param kept every thing that has entries
 */
export function changedObjects(
  known: ReadonlyMap<string, string>,
  present: ReadonlyMap<string, string>,
  kept: Iterable<string>,
): { changed: Set<string>; gone: Set<string> } {
  const changed = [...present].flatMap(([id, version]) => (known.get(id) === version ? [] : id));
  return { changed: new Set(changed), gone: new Set([...kept].filter((id) => !present.has(id))) };
}
