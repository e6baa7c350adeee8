import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales } from '@/lib/web/i18n/locales.ts';
import { messages } from '@/lib/web/i18n/messages.ts';

/** Every text with its dotted key, and the names between braces that it expects. */
function flatten(value: unknown, prefix = ''): [string, string][] {
  if (typeof value === 'string') return [[prefix, value]];
  return Object.entries(value as object).flatMap(([key, child]) =>
    flatten(child, prefix ? `${prefix}.${key}` : key),
  );
}

/** What a French and an English reader write alike; names of things and of tools. */
const sharedWords = new Set([
  '1 suggestion', 'Association', 'Associations', 'Audit', 'Budget', 'Commune', 'Communes', 'Communication', 'Contact', 'Cookies', 'Description', 'Document',
  'Département', 'EcoIndex', 'Hackathon', 'Image', 'LAB', 'LABs', 'Lighthouse', 'Marque Mayenne', 'Menu', 'Organisations', 'PDF',
  'Page', 'Pages', 'Page {number}', 'Page {page}', 'Portrait', 'Portraits', 'Question', 'SIREN', 'Suggestions', 'Total', 'axe', 'projection',
  '{count, plural, one {# LAB} other {# LABs}}', '{count, plural, one {commune} other {communes}}', '{minutes} minutes',
  '{name}, version {number}',
]);

const argumentNames = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name]) => name))].toSorted();

describe.each(locales.filter((locale) => locale !== 'fr'))('messages in %s', (locale) => {
  const french = flatten(messages.fr);
  const other = flatten(messages[locale]);

  test('have the same keys as in French', () => {
    expect(other.map(([key]) => key).toSorted()).toEqual(french.map(([key]) => key).toSorted());
  });

  test('differ from the French ones, but for words that both languages share', () => {
    const names = new Map(other);
    const untranslated = french.filter(([key, text]) => names.get(key) === text && !sharedWords.has(text) && /\p{L}{3}/u.test(text.replaceAll(/\{[^{}]*\}/g, '')));
    expect(untranslated).toEqual([]);
  });

  test('expect the same values as in French', () => {
    const names = new Map(other);
    for (const [key, text] of french) {
      expect([key, ...argumentNames(names.get(key) ?? '')]).toEqual([key, ...argumentNames(text)]);
    }
  });
});

test.each(locales)('no text is empty in %s', (locale) => {
  expect(flatten(messages[locale]).filter(([, text]) => text.trim() === '')).toEqual([]);
});

test.each(locales)('every file of messages in %s is served', (locale) => {
  const files = readdirSync(path.join(process.cwd(), 'lib/web/messages', locale));
  const namespaces = files.map((file) =>
    file.replace(/\.json$/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
  );
  expect(Object.keys(messages[locale]).toSorted()).toEqual(namespaces.toSorted());
});
