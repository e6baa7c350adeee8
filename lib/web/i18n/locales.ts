export const locales = ['fr', 'en'] as const;

export type Locale = (typeof locales)[number];

/** Served at the root of the site; the others live under their own prefix. */
export const defaultLocale: Locale = 'fr';
