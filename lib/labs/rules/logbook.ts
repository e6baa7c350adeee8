/** Notes on the page of a LAB itself: the latest ones. */
export const latestNotes = 3;

/** Notes on a page of the whole logbook. */
const notesByPage = 12;

/** A page of the logbook, from 1, and how many there are; null where there is none. */
export function logbookPage<Note>(notes: readonly Note[], number: string): { notes: readonly Note[]; page: number; pages: number } | null {
  const pages = Math.ceil(notes.length / notesByPage);
  const page = /^[1-9]\d{0,3}$/.test(number) ? Number(number) : 0;
  if (page < 1 || page > pages) return null;
  return { notes: notes.slice((page - 1) * notesByPage, page * notesByPage), page, pages };
}
