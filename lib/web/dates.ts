import type { Locale } from '@/lib/web/i18n/locales.ts';

const timeZone = 'Europe/Paris';
const tags: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** "12 mai 2026" in Paris. */
export function dateInParis(date: Date, locale: Locale = 'fr'): string {
  return new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeZone }).format(date);
}

/** "12 mai 2026", of a day without time ("2026-05-12"). */
export function dayInWords(day: string, locale: Locale = 'fr'): string {
  return dateInParis(new Date(`${day}T12:00:00Z`), locale);
}

/** "12 mai 2026 à 14:02" in Paris. */
export function dateTimeInParis(date: Date, locale: Locale = 'fr'): string {
  return new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeStyle: 'short', timeZone }).format(date);
}

/** "14:02" in Paris. */
export function timeInParis(date: Date, locale: Locale = 'fr'): string {
  return new Intl.DateTimeFormat(tags[locale], { timeStyle: 'short', timeZone }).format(date);
}
