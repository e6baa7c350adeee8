import { randomUUID } from 'node:crypto';
import { expect, test } from 'playwright/test';
import { collectViolations, policiesOf, portalUrl } from './visit.ts';

test.use({ baseURL: portalUrl });

const unknown = `/inconnu-${randomUUID()}`;

const kinds = [
  { kind: 'the home page', path: '/', status: 200 },
  { kind: 'the home page in English', path: '/en', status: 200 },
  { kind: 'an unknown address at its first visit', path: unknown, status: 404 },
  { kind: 'an unknown address from the cache', path: unknown, status: 404 },
  { kind: 'an unknown address in English', path: `/en${unknown}`, status: 404 },
  { kind: 'an unknown file', path: `${unknown}.php`, status: 404 },
  { kind: 'an unknown address of a personal area', path: `/gestion${unknown}`, status: 404 },
  { kind: 'the sign-in page', path: '/connexion', status: 200 },
  { kind: 'the sign-in page in English', path: '/en/connexion', status: 200 },
];

test.describe.configure({ mode: 'default' });

for (const { kind, path, status } of kinds) {
  test(`${kind} has one policy, breaks it nowhere, sets no cookie`, async ({ page, context }) => {
    const violations = await collectViolations(page);
    const response = await page.goto(path, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(status);
    const policies = await policiesOf(response);
    expect(policies).toHaveLength(1);
    expect(policies[0]).not.toContain('unsafe');
    expect(violations).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await expect(page.locator('h1')).toHaveCount(1);
  });
}

test('cached pages allow scripts by hash, personal ones by a nonce that changes', async ({ page }) => {
  const [cached = ''] = await policiesOf(await page.goto('/'));
  expect(cached).not.toContain('nonce-');
  const [first = ''] = await policiesOf(await page.goto(`/gestion${unknown}`));
  const [second = ''] = await policiesOf(await page.goto(`/gestion${unknown}`));
  expect(first).toMatch(/script-src 'self' 'nonce-[\w+/]{22}=='/);
  expect(second).not.toBe(first);
});

test('a page that needs no script ships none', async ({ page }) => {
  const requested: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') requested.push(request.url());
  });
  await page.goto(unknown, { waitUntil: 'networkidle' });
  expect(requested).toEqual([]);
  expect(await page.locator('script').count()).toBe(0);
});

for (const path of ['/', `/gestion${unknown}`]) {
  test(`a script injected into ${path.replace(unknown, '/…')} does not run`, async ({ page }) => {
    const violations = await collectViolations(page);
    await page.route('**/*', async (route) => {
      if (route.request().resourceType() !== 'document') return route.continue();
      const response = await route.fetch();
      const body = (await response.text()).replace('</body>', '<script>document.title = "hacked"</script></body>');
      return route.fulfill({ response, body });
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await page.title()).not.toBe('hacked');
    expect(violations).toHaveLength(1);
    expect(violations[0]).toContain('script-src-elem inline');
  });
}

test('every kind of answer carries the protective headers', async ({ request }) => {
  for (const path of ['/', unknown, `/gestion${unknown}`, '/api/health', `/api${unknown}`]) {
    const headers = (await request.get(path)).headers();
    expect(headers).toMatchObject({
      'strict-transport-security': 'max-age=63072000',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['referrer-policy']).toMatch(/^(strict-origin-when-cross-origin|same-origin)$/);
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
  }
});

test('search engines are kept out of personal areas', async ({ request }) => {
  expect((await request.get(`/gestion${unknown}`)).headers()['x-robots-tag']).toBe('noindex, nofollow');
  expect((await request.get('/')).headers()['x-robots-tag']).toBeUndefined();
});

test('a browser asks for a cached page again and learns that nothing changed', async ({ request }) => {
  const first = await request.get('/');
  expect(first.headers()['cache-control']).toBe('public, max-age=0, s-maxage=1, must-revalidate');
  const again = await request.get('/', { headers: { 'If-None-Match': first.headers().etag ?? '' } });
  expect(again.status()).toBe(304);
});

test('a personal page is stored nowhere', async ({ request }) => {
  expect((await request.get(`/gestion${unknown}`)).headers()['cache-control']).toContain('no-store');
});

test('a form posted without JavaScript is answered with one policy', async ({ browser }) => {
  const page = await browser.newPage({ baseURL: portalUrl, javaScriptEnabled: false });
  await page.goto('/connexion');
  await page.locator('input[type="email"]').fill('pas une adresse');
  const [response] = await Promise.all([
    page.waitForResponse((answer) => answer.request().method() === 'POST'),
    page.locator('form:has(input[type="email"])').evaluate((form: HTMLFormElement) => {
      form.noValidate = true;
      form.requestSubmit();
    }),
  ]);
  expect(await policiesOf(response)).toHaveLength(1);
  await page.close();
});
