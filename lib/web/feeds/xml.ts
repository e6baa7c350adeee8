const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

// Whatever is none of the characters of XML 1.0, which cannot be held even as a reference (https://www.w3.org/TR/xml/#charsets).
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

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
