/** Streams that one person may keep open at once in this process: a page each, on a few screens. */
export const mostStreams = 12;

const taken = new Map<string, number>();

/** Takes a place for a stream of this person, or null when they hold as many as they may. What is returned gives it back, once. */
export function takeStreamPlace(personId: string): (() => void) | null {
  const before = taken.get(personId) ?? 0;
  if (before >= mostStreams) return null;
  taken.set(personId, before + 1);
  let isGivenBack = false;
  return () => {
    if (isGivenBack) return;
    isGivenBack = true;
    const left = (taken.get(personId) ?? 1) - 1;
    if (left > 0) taken.set(personId, left);
    else taken.delete(personId);
  };
}
