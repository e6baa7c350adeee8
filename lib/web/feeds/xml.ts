const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

// What XML 1.0 cannot hold, even written as a reference (https://www.w3.org/TR/xml/#charsets).
// eslint-disable-next-line no-control-regex
const impossible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A text as an XML document holds it, in an element or between quotes. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(impossible, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** Answers an XML document that pages keep in cache like themselves: asked again each time, new at once after a publication. */
export function xmlResponse(document: string, mediaType: string): Response {
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${document}`, {
    headers: { 'Content-Type': `${mediaType}; charset=utf-8`, 'Cache-Control': 'public, max-age=0, s-maxage=1, must-revalidate' },
  });
}
