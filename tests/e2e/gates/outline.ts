/** A heading as a reader of headings meets it. */
export type Heading = { level: number; words: string };

/** One first heading, before all others, and no level jumped on the way down. */
export function outlineFaults(headings: readonly Heading[]): string[] {
  const first = headings.filter(({ level }) => level === 1).length;
  const faults = first === 1 ? [] : [`${first} h1, one expected`];
  if (headings[0] && headings[0].level !== 1) faults.push(`« ${headings[0].words} » (h${headings[0].level}) comes before the h1`);
  for (const [index, { level, words }] of headings.entries()) {
    const before = headings[index - 1];
    if (before && level > before.level + 1) faults.push(`« ${words} » (h${level}) follows « ${before.words} » (h${before.level}): a level is missing`);
  }
  return faults;
}
