import { expect, test } from 'playwright/test';
import { portalUrl } from './visit.ts';

test.use({ baseURL: portalUrl });

test('the health of the portal covers its database and its migrations', async ({ request }) => {
  const response = await request.get('/api/health');
  expect(response.status()).toBe(200);
  expect(response.headers()['cache-control']).toBe('no-store');
  expect(await response.json()).toEqual({ status: 'ok', database: 'ok', migrations: 'ok' });
});

test.describe('the refresh of cached pages', () => {
  for (const authorization of [undefined, 'Bearer', 'Bearer wrong', 'Basic d3Jvbmc=']) {
    test(`is refused to ${authorization ?? 'nobody in particular'}`, async ({ request }) => {
      const headers: Record<string, string> = authorization === undefined ? {} : { Authorization: authorization };
      const response = await request.post('/api/internal/refresh', { headers });
      expect(response.status()).toBe(404);
      expect(await response.text()).toBe('');
    });
  }
});

test('an answer carries the id of its request, the one of a front server when it is well formed', async ({ request }) => {
  const idOf = async (given: string) =>
    (await request.get('/', { headers: { 'X-Request-Id': given } })).headers()['x-request-id'];
  expect(await idOf('front-1234567')).toBe('front-1234567');
  expect(await idOf('not well formed')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});
