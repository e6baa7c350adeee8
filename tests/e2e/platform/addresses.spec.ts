import { randomUUID } from 'node:crypto';
import { expect, test } from 'playwright/test';
import { portalUrl } from './visit.ts';

test.use({ baseURL: portalUrl, javaScriptEnabled: false });

const unknown = `/inconnu-${randomUUID()}`;

test.describe('French lives at the root, English under /en', () => {
  for (const [from, to, status] of [
    ['/fr', '/', 308],
    ['/fr/labs', '/labs', 308],
    ['/en/gestion/cahiers', '/gestion/cahiers', 307],
    ['/en/mon-espace', '/mon-espace', 307],
  ] as const) {
    test(`${from} leads to ${to}`, async ({ request }) => {
      const response = await request.get(from, { maxRedirects: 0 });
      expect(response.status()).toBe(status);
      expect(response.headers().location).toBe(to);
    });
  }

  test('each language says so', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(page.locator('link[hreflang="en"]')).toHaveAttribute('href', /\/en$/);
    await page.goto('/en');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('link[hreflang="fr"]')).toHaveAttribute('href', /^https?:\/\/[^/]+\/?$/);
  });
});

test.describe('an unknown address', () => {
  test('is answered in French with ways out, without JavaScript', async ({ page }) => {
    const response = await page.goto(unknown);
    expect(response?.status()).toBe(404);
    await expect(page).toHaveTitle(/Cette page n’existe pas/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas');
    await expect(page.getByRole('main').getByRole('link', { name: 'Les LABs' })).toHaveAttribute('href', '/labs');
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  });

  test('is answered in English under /en', async ({ page }) => {
    const response = await page.goto(`/en${unknown}/deeper`);
    expect(response?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
    await expect(page.getByRole('main').getByRole('link', { name: 'The LABs' })).toHaveAttribute('href', '/en/labs');
  });

  for (const path of ['/wp-login.php', '/%ff', '/en/%zz', '/%E0%A4%A', '/a%2Fb', `/comite${unknown}`]) {
    test(`${path.replace(unknown, '/…')} is not found, and nothing breaks`, async ({ request }) => {
      const response = await request.get(path);
      expect(response.status()).toBe(404);
      expect(await response.text()).toMatch(/Cette page n’existe pas|This page does not exist/);
    });
  }

  test('among the machine routes is answered in JSON', async ({ request }) => {
    const response = await request.get(`/api${unknown}`);
    expect(response.status()).toBe(404);
    expect(await response.json()).toEqual({ error: 'not-found' });
  });
});
