import { type APIRequestContext, expect, test } from 'playwright/test';
import { z } from 'zod';

// What machines read needs no script.
test.use({ javaScriptEnabled: false });

/** One address of each type of page, by the route that answers it, from the sitemap itself. */
const types: readonly [name: string, pattern: RegExp, data: readonly string[]][] = [
  ['the home', /^\/$/, ['WebSite']],
  ['the approach', /^\/demarche$/, ['BreadcrumbList']],
  ['the brand', /^\/marque$/, ['BreadcrumbList']],
  ['a terre', /^\/terres\//, ['BreadcrumbList']],
  ['a theme', /^\/themes\//, ['BreadcrumbList']],
  ['a territory', /^\/territoires\//, ['BreadcrumbList', 'GovernmentOrganization']],
  ['a call', /^\/appels\/[^/]+$/, ['BreadcrumbList']],
  ['a cahier', /^\/cahiers\/[^/]+$/, ['BreadcrumbList', 'Report']],
  ['a proposal', /^\/cahiers\/[^/]+\/[^/]+$/, ['BreadcrumbList']],
  ['a LAB', /^\/labs\//, ['BreadcrumbList', 'Project']],
  ['an actor', /^\/acteurs\//, ['BreadcrumbList']],
  ['a news item', /^\/actualites\//, ['BreadcrumbList', 'NewsArticle']],
  ['a portrait', /^\/portraits\//, ['BreadcrumbList', 'Article']],
  ['a list', /^\/labs$/, ['BreadcrumbList']],
  ['the legal notice', /^\/mentions-legales$/, ['BreadcrumbList']],
];

async function sitemap(request: APIRequestContext): Promise<{ site: string; paths: string[] }> {
  const response = await request.get('/sitemap.xml');
  expect(response.headers()['content-type']).toBe('application/xml; charset=utf-8');
  const addresses = [...(await response.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address));
  const { origin: site = '' } = addresses[0] ?? {};
  expect(new Set(addresses.map(({ origin }) => origin))).toEqual(new Set([site]));
  return { site, paths: addresses.map(({ pathname }) => pathname) };
}

const graph = z.object({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.looseObject({ '@type': z.string() })).min(1),
});

test.describe('the head of each type of page', () => {
  for (const language of ['fr', 'en'] as const) {
    test(`in ${language} says what it is, where, in which languages, and shows its card`, async ({ page, request }) => {
      test.setTimeout(180_000);
      const { site, paths } = await sitemap(request);
      const prefix = language === 'fr' ? '' : '/en';
      const titles = new Set<string>();
      for (const [name, pattern, data] of types) {
        const french = paths.find((path) => !/^\/en(?:\/|$)/.test(path) && pattern.test(path));
        expect(french, name).toBeDefined();
        const path = french === '/' ? prefix || '/' : `${prefix}${french}`;
        await page.goto(path, { waitUntil: 'domcontentloaded' });
        const attribute = async (selector: string, of = 'content') => {
          const found = page.locator(`head ${selector}`);
          await expect(found, `${selector} at ${path}`).toHaveCount(1);
          return (await found.getAttribute(of)) ?? '';
        };
        const absolute = (address: string) => `${site}${address === '/' ? '' : address}`;
        expect((await attribute('link[rel=canonical]', 'href')).replace(/\/$/, '')).toBe(absolute(path));
        expect((await attribute('link[hreflang=en]', 'href')).replace(/\/$/, '')).toBe(absolute(french === '/' ? '/en' : `/en${french}`));
        expect((await attribute('link[hreflang=fr]', 'href')).replace(/\/$/, '')).toBe(absolute(french ?? ''));
        const title = await page.title();
        expect(titles, `the title of ${path} is its own`).not.toContain(title);
        titles.add(title);
        expect((await attribute('meta[name=description]')).length, path).toBeGreaterThan(15);
        expect((await attribute('meta[name=description]')).length, path).toBeLessThanOrEqual(200);
        expect(await attribute('meta[property="og:locale"]')).toBe(language === 'fr' ? 'fr_FR' : 'en_GB');
        expect(await attribute('meta[property="og:type"]')).toMatch(/^(?:website|article|profile)$/);
        expect((await attribute('meta[property="og:image:alt"]')).length).toBeGreaterThan(20);
        expect(await attribute('meta[name="twitter:card"]')).toBe('summary_large_image');
        const card = await request.get(new URL(await attribute('meta[property="og:image"]')).pathname);
        expect(card.headers()['content-type'], path).toBe('image/png');
        const bytes = await card.body();
        expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], path).toEqual([1200, 630]);
        const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
        const things = blocks.flatMap((block) => graph.parse(JSON.parse(block))['@graph'].map((thing) => thing['@type']));
        expect(things, path).toEqual(expect.arrayContaining([...data]));
      }
    });
  }
});

test('the map of the site names each page in both languages, none that is personal', async ({ request }) => {
  const { paths } = await sitemap(request);
  const [english, french] = [true, false].map((wanted) => paths.filter((path) => /^\/en(?:\/|$)/.test(path) === wanted));
  expect(english?.map((path) => path.slice(3) || '/')).toEqual(french);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((path) => /^\/(?:en\/)?(?:mon-espace|comite|maylab|gestion|connexion|api)(?:\/|$)/.test(path))).toEqual([]);
});

test('a card answers 304 to who has it, and nothing to who makes an address up', async ({ page, request }) => {
  await page.goto('/labs', { waitUntil: 'domcontentloaded' });
  const address = (await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '';
  const { pathname } = new URL(address);
  const first = await request.get(pathname);
  expect(first.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  const again = await request.get(pathname, { headers: { 'If-None-Match': first.headers()['etag'] ?? '' } });
  expect(again.status()).toBe(304);
  const payload = Buffer.from(JSON.stringify(['', 'fr', null, 'Ce que nous n’avons jamais dit'])).toString('base64url');
  const signature = pathname.split('.')[1];
  for (const forged of [`${payload}.${signature}.png`, `${payload}.png`, 'x', '%00', `${payload}.${'A'.repeat(27)}.png`]) {
    expect((await request.get(`/api/cards/${forged}`)).status(), forged).toBe(404);
  }
});

for (const address of ['/labs/atom.xml', '/en/labs/atom.xml', '/actualites/atom.xml', '/en/actualites/atom.xml']) {
  test(`${address} is a feed that a reader understands, named by its page`, async ({ page, request }) => {
    await page.goto(address.replace('/atom.xml', ''), { waitUntil: 'domcontentloaded' });
    const named = await page.locator('link[rel=alternate][type="application/atom+xml"]').getAttribute('href');
    expect(new URL(named ?? '').pathname).toBe(address);
    const response = await request.get(address);
    const feed = await page.evaluate((text) => {
      const xml = new DOMParser().parseFromString(text, 'application/xml');
      const textOf = (element: Element, name: string) => element.getElementsByTagName(name)[0]?.textContent ?? '';
      return {
        broken: xml.getElementsByTagName('parsererror').length,
        root: `${xml.documentElement.namespaceURI} ${xml.documentElement.localName}`,
        language: xml.documentElement.getAttribute('xml:lang'),
        entries: [...xml.getElementsByTagName('entry')].map((entry) => ({
          id: textOf(entry, 'id'),
          title: textOf(entry, 'title'),
          updated: textOf(entry, 'updated'),
          href: entry.getElementsByTagName('link')[0]?.getAttribute('href') ?? '',
        })),
      };
    }, await response.text());
    expect(response.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(feed).toMatchObject({
      broken: 0,
      root: 'http://www.w3.org/2005/Atom feed',
      language: address.startsWith('/en/') ? 'en' : 'fr',
    });
    expect(feed.entries.length).toBeGreaterThan(0);
    for (const { id, title, updated, href } of feed.entries) {
      expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
      expect(title).not.toBe('');
      expect(new Date(updated).toISOString()).toBe(updated);
      expect(new URL(href).pathname).toContain(address.replace('/atom.xml', '/'));
    }
  });
}

test('robots are told where the map is, and kept out of what is personal but not of what is public', async ({ request }) => {
  const text = await (await request.get('/robots.txt')).text();
  const { site } = await sitemap(request);
  expect(text).toContain(`\nSitemap: ${site}/sitemap.xml\n`);
  for (const area of ['/mon-espace', '/comite', '/maylab', '/gestion', '/connexion', '/en/connexion']) {
    expect(text).toContain(`\nDisallow: ${area}$\nDisallow: ${area}/\n`);
  }
});

test('the site can be added to a screen with its name and its icons', async ({ page, request }) => {
  await page.goto('/', { waitUntil: 'domcontentloaded' });
  const address = (await page.locator('link[rel=manifest]').getAttribute('href')) ?? '';
  const manifest = z
    .object({ name: z.string().min(1), lang: z.literal('fr'), start_url: z.literal('/'), icons: z.array(z.object({ src: z.string() })).min(1) })
    .parse(await (await request.get(address)).json());
  const icons = await page.locator('link[rel=icon], link[rel=apple-touch-icon]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const icon of [...manifest.icons.map(({ src }) => src), ...icons]) {
    const response = await request.get(icon);
    expect(response.status(), icon).toBe(200);
    expect(response.headers()['content-type'], icon).toMatch(/^image\//);
  }
});

test('a filtered list is for people, not for search engines, and its twin keeps the filters', async ({ page }) => {
  await page.goto('/labs?statut=experimenting&page=1', { waitUntil: 'domcontentloaded' });
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex, follow');
  await expect(page.locator('link[rel=canonical]')).toHaveCount(0);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/labs\?statut=experimenting&page=1$/);
  await page.getByRole('link', { name: 'Français' }).click();
  await expect(page).toHaveURL(/\/labs\?statut=experimenting&page=1$/);
});

test('personal pages are not for search engines', async ({ request }) => {
  for (const path of ['/connexion', '/en/connexion', '/mon-espace', '/gestion']) {
    expect((await request.get(path, { maxRedirects: 0 })).headers()['x-robots-tag'], path).toBe('noindex, nofollow');
  }
});
