type Header = { key: string; value: string };

/** On every answer. The policy of HTML pages is elsewhere: hashes or nonce, one header an answer. */
export const everywhereHeaders: Header[] = [
  { key: 'Strict-Transport-Security', value: 'max-age=63072000' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  },
];

/** Machines read these answers; a browser led there by mistake runs nothing. */
export const apiHeaders: Header[] = [
  { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" },
];

/** A drawing among those answers: one rule of style lights a territory up, scripts stay out. */
export const drawingHeaders: Header[] = [
  { key: 'Content-Security-Policy', value: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'" },
];

/**
 * Personal areas: no search engine, no address told to another site. `same-origin`
 * rather than `no-referrer`, which would empty the Origin header of our own forms.
 */
export const personalHeaders: Header[] = [
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
  { key: 'Referrer-Policy', value: 'same-origin' },
];

/** A preview that the portal itself shows in a frame: the page of a territory as a phone or a second reader sees it. */
export const framedHeaders: Header[] = [{ key: 'X-Frame-Options', value: 'SAMEORIGIN' }];
