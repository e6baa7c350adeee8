import type { Page } from 'playwright/test';

/**
 * The address that a sample stands for. « /labs > » is the first link of that list that goes further, « /appels > /grille »
 * what follows it, « /plan-du-site > /pages/ » the first link of that page to such an address. « /labs [Tandem] > » is
 * the link with these words, for what only some of a list have.
 */
export async function resolveSample(page: Page, sample: string): Promise<string> {
  if (!sample.includes(' >')) return sample;
  const [from = '', rest = ''] = sample.split(' >').map((part) => part.trim());
  const [, list = from, words = ''] = /^(\S+) \[(.+)\]$/.exec(from) ?? [];
  const isPlace = rest.endsWith('/');
  const start = isPlace ? rest : `${list}/`;
  await page.goto(list);
  const links = page.getByRole('main').locator(`a[href^="${start}"]:not([href$="/nouveau"]):not([href$="/images"])`);
  const first = links.filter({ hasText: words }).first();
  return `${await first.getAttribute('href')}${isPlace ? '' : rest}`;
}

/** The twin of a French address in a language. */
export function inLanguage(address: string, language: 'fr' | 'en'): string {
  if (language === 'fr') return address;
  return address === '/' ? '/en' : `/en${address}`;
}
