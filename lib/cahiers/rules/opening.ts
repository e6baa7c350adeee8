/** The first paragraph of a text; a long one is cut between two words, after `most` characters at the latest, and says so. */
export function opening(text: string, most: number): string {
  const paragraph = (text.trim().split(/\n\s*\n/, 1)[0] ?? '').replaceAll(/\s+/g, ' ');
  if (paragraph.length <= most) return paragraph;
  const kept = paragraph.slice(0, most);
  const end = /[\p{L}\p{N}’'-]/u.test(paragraph.charAt(most)) ? kept.lastIndexOf(' ') : most;
  return `${(end > 0 ? kept.slice(0, end) : kept).replace(/[\s,;:.!?…]+$/, '')}…`;
}
