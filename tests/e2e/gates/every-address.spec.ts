import { expect, test, type APIRequestContext, type Page } from 'playwright/test';

import { budgets, publicPages } from '../../../scripts/audit/budgets.ts';
import { portalUrl } from '../platform/visit.ts';
import { markupFaults } from './markup.ts';

test.use({ trace: 'off' });

/** Lists may hold more: their score is judged in public-pages.spec.ts. */
const lists = new Set(publicPages.filter(({ budget }) => budget !== 'reading').map(({ sample }) => sample.replace(/\?.*$/, '')));

/** Personal areas, files, machines: not pages of the showcase. */
const elsewhere = /^\/(?:mon-espace|comite|maylab|gestion|api)\b|\/pdf$|\.\w+$/;

type Served = { title: string; elements: number; firsts: number; links: string[] };

/** What a page holds as it is served, read without running it. */
async function read(page: Page, html: string): Promise<Served> {
  return page.evaluate((text) => {
    const served = new DOMParser().parseFromString(text, 'text/html');
    return {
      title: served.title,
      elements: served.querySelectorAll('*:not(svg *)').length,
      firsts: served.querySelectorAll('h1').length,
      links: [...served.querySelectorAll('a[href^="/"]')].map((link) => (link.getAttribute('href') ?? '').replace(/[?#].*$/, '')),
    };
  }, html);
}

/** Addresses of the site map in one language. */
async function mapped(request: APIRequestContext, language: 'fr' | 'en'): Promise<string[]> {
  const map = await (await request.get('/sitemap.xml')).text();
  const addresses = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
  return addresses.filter((address) => belongs(address, language));
}

const belongs = (address: string, language: 'fr' | 'en') => /^\/en(?:\/|$)/.test(address) === (language === 'en');

for (const [language, name] of [['fr', 'French'], ['en', 'English']] as const) {
  test(`every address of the showcase in ${name} answers, is valid and light, and has a title of its own`, async ({ page, request }) => {
    test.setTimeout(180_000);
    const waiting = new Set(await mapped(request, language));
    expect(waiting.size).toBeGreaterThan(40);
    const faults: string[] = [];
    const titles = new Map<string, string>();
    for (const address of waiting) {
      const answer = await request.get(address);
      const html = await answer.text();
      const served = await read(page, html);
      const found = await markupFaults(html);
      if (served.firsts !== 1) found.push(`${served.firsts} h1, one expected`);
      if (answer.status() !== 200) found.push(`answers ${answer.status()} although a page or the site map leads there`);
      const list = lists.has(address.replace(/^\/en(?=\/)/, ''));
      if (!list && served.elements > budgets.reading.elements) found.push(`${served.elements} elements, at most ${budgets.reading.elements}`);
      const twin = titles.get(served.title);
      if (twin) found.push(`has the title of ${twin}: « ${served.title} »`);
      titles.set(served.title, address);
      faults.push(...found.map((fault) => `${address}: ${fault}`));
      for (const link of served.links) if (belongs(link, language) && !elsewhere.test(link)) waiting.add(link);
    }
    expect(faults, `faults at ${portalUrl}`).toEqual([]);
  });
}
