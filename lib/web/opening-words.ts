import { type DaysAlike, runsOf, weekOf } from '@/lib/places/rules/hours.ts';
import type { Opening, Stretch, Weekday } from '@/lib/places/types.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';
import { messages } from '@/lib/web/i18n/messages.ts';

const midnight: Readonly<Record<Locale, string>> = { fr: 'minuit', en: 'midnight' };

/** "09:30" as people say it: « 9 h 30 », “9:30”; "24:00" is midnight. */
export function clockInWords(clock: string, locale: Locale): string {
  if (clock === '24:00') return midnight[locale];
  const [hours = '', minutes = ''] = clock.split(':');
  if (locale === 'en') return `${Number(hours)}:${minutes}`;
  return minutes === '00' ? `${Number(hours)}\u00a0h` : `${Number(hours)}\u00a0h\u00a0${minutes}`;
}

/** « De 9 h à 12 h et de 14 h à 18 h » */
function stretchesInWords(stretches: readonly Stretch[], locale: Locale): string {
  const { stretch, closed } = messages[locale].places;
  if (stretches.length === 0) return closed;
  const said = stretches.map(({ opensAt, closesAt }) =>
    stretch.replace('{from}', clockInWords(opensAt, locale)).replace('{to}', clockInWords(closesAt, locale)),
  );
  return new Intl.ListFormat(locale).format(said);
}

/** « Du lundi au vendredi », « mardi et jeudi », « tous les jours » */
function daysInWords(days: readonly Weekday[], locale: Locale): string {
  const { days: names, daysFrom, everyDay } = messages[locale].places;
  if (days.length === 7) return everyDay;
  const said = runsOf(days).flatMap(({ from, to }) =>
    to - from < 2
      ? days.filter((day) => day >= from && day <= to).map((day) => names[day])
      : [daysFrom.replace('{first}', names[from]).replace('{last}', names[to])],
  );
  return new Intl.ListFormat(locale).format(said);
}

const capital = (text: string, locale: Locale) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

export interface DaysInWords {
  key: string;
  days: string;
  hours: string;
  isClosed: boolean;
}

/** The week in as few lines as it has different days, in the order of their first day; when it is closed comes last. */
export function weekInWords(openings: readonly Opening[], locale: Locale): DaysInWords[] {
  const week = weekOf(openings).map(({ days, stretches }: DaysAlike) => ({
    key: days.join(''),
    days: capital(daysInWords(days, locale), locale),
    hours: capital(stretchesInWords(stretches, locale), locale),
    isClosed: stretches.length === 0,
  }));
  return week.toSorted((a, b) => Number(a.isClosed) - Number(b.isClosed));
}
