/** Most attachments of a cahier. */
export const mostFiles = 5;

/** Longest title of an attachment, in characters. */
export const longestFileTitle = 120;

/** Title of an attachment to which none was given: its name without its extension. */
export function titleFromName(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,10}$/, '').slice(0, longestFileTitle);
}
