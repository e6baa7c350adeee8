const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text for where Leaflet reads HTML: the credit of contours is the name of a file, which may be called anything. */
export function asHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character]!);
}
