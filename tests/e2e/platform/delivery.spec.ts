import { expect, test } from 'playwright/test';
import { portalUrl } from './visit.ts';

test.use({ baseURL: portalUrl });

const browser = { 'Accept-Encoding': 'gzip, deflate, br' };

/** Addresses of the styles, scripts, fonts and drawings that a page names. */
function assetsOf(html: string): string[] {
  return [...new Set([...html.matchAll(/(?:src|href)="(\/[^"?]+\.(?:css|js|svg|woff2))"/g)].map(([, address = '']) => address))];
}

test('each asset leaves as the build compressed it, with the protective headers', async ({ request }) => {
  const pages = await Promise.all(['/', '/connexion'].map(async (address) => (await request.get(address)).text()));
  const assets = new Set(pages.flatMap(assetsOf));
  expect(assets.size).toBeGreaterThan(5);
  for (const asset of assets) {
    const headers = (await request.get(asset, { headers: browser })).headers();
    expect(headers['content-length'], asset).toMatch(/^\d+$/);
    expect(headers['x-content-type-options'], asset).toBe('nosniff');
    expect(headers['strict-transport-security'], asset).toBe('max-age=63072000');
    if (/\.(?:css|js)$/.test(asset)) expect(headers['content-encoding'], asset).toBe('br');
    expect(headers['cache-control'], asset).toBe(asset.startsWith('/_next/static/') ? 'public,max-age=31536000,immutable' : 'public,max-age=3600');
  }
});

test('a cached page leaves compressed, and is not sent again to who has it', async ({ request }) => {
  const address = '/mentions-legales';
  await request.get(address, { headers: browser });
  const { etag = '', ...headers } = (await request.get(address, { headers: browser })).headers();
  expect(headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=0, s-maxage=1, must-revalidate' });
  expect(etag).toMatch(/^W\/".+"$/);
  const again = await request.get(address, { headers: { ...browser, 'If-None-Match': etag } });
  expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
});

test('a personal page leaves compressed and is kept by nobody', async ({ request }) => {
  const headers = (await request.get('/connexion', { headers: browser })).headers();
  expect(headers['content-encoding']).toBe('br');
  expect(headers['cache-control']).toContain('no-store');
});
