import { type APIRequestContext, expect, type Page, test } from 'playwright/test';
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
  ['a territory', /^\/territoires\/[^/]+$/, ['BreadcrumbList', 'GovernmentOrganization']],
  ['the communes of a territory', /^\/territoires\/[^/]+\/communes$/, ['BreadcrumbList']],
  ['a commune', /^\/communes\/[^/]+$/, ['BreadcrumbList', 'City']],
  ['a place', /^\/lieux\//, ['BreadcrumbList']],
  ['the coverage', /^\/couverture$/, ['BreadcrumbList', 'Dataset']],
  ['the map', /^\/carte$/, ['BreadcrumbList']],
  ['a call', /^\/appels\/[^/]+$/, ['BreadcrumbList']],
  ['a cahier', /^\/cahiers\/[^/]+$/, ['BreadcrumbList', 'Report']],
  ['a proposal', /^\/cahiers\/[^/]+\/[^/]+$/, ['BreadcrumbList']],
  ['a LAB', /^\/labs\//, ['BreadcrumbList', 'Project']],
  ['an actor', /^\/acteurs\//, ['BreadcrumbList']],
  ['a news item', /^\/actualites\//, ['BreadcrumbList', 'NewsArticle']],
  ['a portrait', /^\/portraits\//, ['BreadcrumbList', 'Article']],
  ['a written page', /^\/pages\//, ['BreadcrumbList']],
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

interface Head {
  title: string;
  /** content of each meta element, by name or property */
  meta: Record<string, string[]>;
  /** [relation, language or type, address] */
  links: [string, string, string][];
  data: string[];
}

/** What a page says of itself before anything is run. */
async function headOf(page: Page, request: APIRequestContext, path: string): Promise<Head> {
  const response = await request.get(path);
  expect(response.status(), path).toBe(200);
  return page.evaluate((html) => {
    const document = new DOMParser().parseFromString(html, 'text/html');
    const meta: Record<string, string[]> = {};
    for (const element of document.head.querySelectorAll('meta')) {
      const name = element.getAttribute('name') ?? element.getAttribute('property') ?? '';
      (meta[name] ??= []).push(element.content);
    }
    return {
      title: document.title,
      meta,
      links: [...document.head.querySelectorAll('link')].map((link) => [link.rel, link.hreflang || link.type, link.getAttribute('href') ?? '']),
      data: [...document.querySelectorAll('script[type="application/ld+json"]')].map((block) => block.textContent ?? ''),
    };
  }, await response.text());
}

const linkOf = (head: Head, rel: string, kind = '') => head.links.filter(([each, its]) => each === rel && its === kind).map(([, , href]) => href.replace(/\/$/, ''));

for (const language of ['fr', 'en'] as const) {
  test(`the head of each type of page in ${language} says what it is, where, in which languages, and shows its card`, async ({ page, request }) => {
    test.setTimeout(180_000);
    const { site, paths } = await sitemap(request);
    const titles = new Set<string>();
    for (const [name, pattern, data] of types) {
      // The oldest of its kind: other journeys publish and remove new ones meanwhile.
      const french = paths.findLast((path) => !/^\/en(?:\/|$)/.test(path) && pattern.test(path)) ?? '';
      expect(french, name).not.toBe('');
      const addresses = { fr: french.replace(/^\/$/, ''), en: `/en${french.replace(/^\/$/, '')}` };
      const head = await headOf(page, request, addresses[language] || '/');
      const one = (key: string) => {
        expect(head.meta[key], `${key} of ${name}`).toHaveLength(1);
        return head.meta[key]?.[0] ?? '';
      };
      expect(linkOf(head, 'canonical')).toEqual([`${site}${addresses[language]}`]);
      expect(linkOf(head, 'alternate', 'fr')).toEqual([`${site}${addresses.fr}`]);
      expect(linkOf(head, 'alternate', 'en')).toEqual([`${site}${addresses.en}`]);
      expect(linkOf(head, 'alternate', 'x-default')).toEqual([`${site}${addresses.fr}`]);
      expect(titles, `the title of ${name} is its own`).not.toContain(head.title);
      titles.add(head.title);
      expect(one('description').length, name).toBeGreaterThan(15);
      expect(one('description').length, name).toBeLessThanOrEqual(200);
      expect(one('og:description')).toBe(one('description'));
      expect(head.title).toContain(one('og:title'));
      expect(one('og:locale')).toBe(language === 'fr' ? 'fr_FR' : 'en_GB');
      expect(one('og:locale:alternate')).toBe(language === 'fr' ? 'en_GB' : 'fr_FR');
      expect(one('og:type')).toMatch(/^(?:website|article|profile)$/);
      expect(one('og:image:alt').length).toBeGreaterThan(20);
      expect(one('twitter:card')).toBe('summary_large_image');
      const card = await request.get(new URL(one('og:image')).pathname);
      expect(card.headers()['content-type'], name).toBe('image/png');
      const bytes = await card.body();
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], name).toEqual([1200, 630]);
      const things = head.data.flatMap((block) => graph.parse(JSON.parse(block))['@graph'].map((thing) => thing['@type']));
      expect(things, name).toEqual(expect.arrayContaining([...data]));
    }
  });
}

test('the map of the site names each page in both languages, none that is personal', async ({ request }) => {
  const { paths } = await sitemap(request);
  const [english, french] = [true, false].map((wanted) => paths.filter((path) => /^\/en(?:\/|$)/.test(path) === wanted));
  expect(english?.map((path) => path.slice(3) || '/')).toEqual(french);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((path) => /^\/(?:en\/)?(?:mon-espace|comite|maylab|gestion|connexion|api)(?:\/|$)/.test(path))).toEqual([]);
});

test('a proposal that its author withdrew is still read, and no search engine is led to it', async ({ page, request }) => {
  const withdrawn = '/cahiers/CA-2025-0003/proposition-2';
  expect((await sitemap(request)).paths).not.toContain(withdrawn);
  expect((await page.goto(withdrawn))?.status()).toBe(200);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex, follow');
});

test('a card answers 304 to who has it, and nothing to who makes an address up', async ({ page, request }) => {
  const { meta } = await headOf(page, request, '/labs');
  const { pathname } = new URL(meta['og:image']?.[0] ?? '');
  const first = await request.get(pathname);
  expect(first.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  const again = await request.get(pathname, { headers: { 'If-None-Match': first.headers()['etag'] ?? '' } });
  expect(again.status()).toBe(304);
  const payload = Buffer.from(JSON.stringify(['', 'fr', null, 'Ce que nous n’avons jamais dit'])).toString('base64url');
  const signature = pathname.split('.')[1];
  for (const forged of [`${payload}.${signature}.png`, `${payload}.png`, 'x', `${payload}.${'A'.repeat(27)}.png`]) {
    expect((await request.get(`/api/cards/${forged}`)).status(), forged).toBe(404);
  }
  expect((await request.get('/api/cards/%00')).status()).toBe(400);
});

test('a picture is kept for a minute by shared caches, for an hour by browsers, and answers 304 to who has it', async ({ page, request }) => {
  await page.goto('/actualites');
  const address = (await page.locator('main img[src^="/api/images/"]').first().getAttribute('src')) ?? '';
  const first = await request.get(address);
  expect(first.headers()).toMatchObject({ 'content-type': 'image/webp', 'cache-control': 'public, max-age=3600, s-maxage=60' });
  const again = await request.get(address, { headers: { 'If-None-Match': first.headers()['etag'] ?? '' } });
  expect([again.status(), again.headers()['cache-control']]).toEqual([304, 'public, max-age=3600, s-maxage=60']);
});

for (const address of ['/labs/atom.xml', '/en/labs/atom.xml', '/actualites/atom.xml', '/en/actualites/atom.xml']) {
  test(`${address} is a feed that a reader understands, named by its page`, async ({ page, request }) => {
    const head = await headOf(page, request, address.replace('/atom.xml', ''));
    expect(linkOf(head, 'alternate', 'application/atom+xml').map((href) => new URL(href).pathname)).toEqual([address]);
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
  const head = await headOf(page, request, '/');
  const [address = ''] = linkOf(head, 'manifest');
  const manifest = z
    .object({ name: z.string().min(1), lang: z.literal('fr'), start_url: z.literal('/'), icons: z.array(z.object({ src: z.string() })).min(1) })
    .parse(await (await request.get(address)).json());
  const icons = head.links.filter(([rel]) => rel === 'icon' || rel === 'apple-touch-icon').map(([, , href]) => href);
  expect(icons.length).toBeGreaterThanOrEqual(2);
  for (const icon of [...manifest.icons.map(({ src }) => src), ...icons]) {
    const response = await request.get(icon);
    expect(response.status(), icon).toBe(200);
    expect(response.headers()['content-type'], icon).toMatch(/^image\//);
  }
});

test('a filtered list is for people, not for search engines, and its twin keeps the filters', async ({ page, request }) => {
  const asked = '/labs?statut=experimenting&page=1';
  const head = await headOf(page, request, asked);
  expect(head.meta['robots']).toEqual(['noindex, follow']);
  expect(linkOf(head, 'canonical')).toEqual([]);
  const card = (await headOf(page, request, '/labs?statut=paused')).meta['og:image'];
  expect(head.meta['og:image']).toEqual(card);
  await page.goto(asked, { waitUntil: 'domcontentloaded' });
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
