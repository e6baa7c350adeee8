import { hasLocale } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import { locale as rootLocale } from 'next/root-params';
import { defaultLocale, locales } from './locales.ts';
import { messages } from './messages.ts';

/**
 * Reads the language from the address, so that pages stay static. Actions and
 * route handlers have no root parameter: they pass the locale themselves.
 */
export default getRequestConfig(async ({ locale: given }) => {
  const wanted = given ?? (await rootLocale());
  const locale = hasLocale(locales, wanted) ? wanted : defaultLocale;
  return { locale, messages: messages[locale], timeZone: 'Europe/Paris' };
});
