import { describe, expect, test } from 'vitest';
import { languageAlternates, localizedPath } from '@/lib/web/i18n/links.ts';

describe('localizedPath', () => {
  test.each([
    ['fr', '/', '/'],
    ['fr', '/labs', '/labs'],
    ['en', '/', '/en'],
    ['en', '/labs?theme=sante#liste', '/en/labs?theme=sante#liste'],
    ['en', '/connexion', '/en/connexion'],
    ['en', '/comite-pegase', '/en/comite-pegase'],
    ['en', '/gestion', '/gestion'],
    ['en', '/mon-espace/cahiers', '/mon-espace/cahiers'],
    ['en', '/maylab?page=2', '/maylab?page=2'],
  ] as const)('in %s, %s is %s', (locale, path, expected) => {
    expect(localizedPath(locale, path)).toBe(expected);
  });
});

test('a page names its own address and its twin in each language', () => {
  expect(languageAlternates('en', '/labs')).toEqual({
    canonical: '/en/labs',
    languages: { fr: '/labs', en: '/en/labs', 'x-default': '/labs' },
  });
});
