import { expect, test } from 'vitest';
import { contoursAddress, territoriesSvgAddress } from '@/lib/territories/rules/shapes/addresses.ts';
import { versionedAnswer } from '@/lib/web/versioned-answer.ts';

const current = { version: '0123456789ab', content: '<svg/>' };
const asked = (address: string, headers = {}) => versionedAnswer(new Request(`http://localhost:3000${address}`, { headers }), current, 'image/svg+xml');

test.each([territoriesSvgAddress, contoursAddress])('the version that an address names is kept for ever', async (addressOf) => {
  const answer = asked(addressOf(current.version));
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'image/svg+xml', 'public, max-age=31536000, immutable']);
  expect(await answer.text()).toBe('<svg/>');
});

test.each(['?v=000000000000', '?v=', ''])('an address with « %s » is answered with the current version, kept a minute', async (query) => {
  const answer = asked(`/api/carte/contours${query}`);
  expect([answer.status, answer.headers.get('cache-control'), await answer.text()]).toEqual([200, 'public, max-age=60', '<svg/>']);
});

test('what a browser holds already is not sent again', async () => {
  const answer = asked(territoriesSvgAddress(current.version), { 'if-none-match': 'W/"autre", "0123456789ab"' });
  expect([answer.status, await answer.text()]).toEqual([304, '']);
  expect(asked(territoriesSvgAddress(current.version), { 'if-none-match': '"autre"' }).status).toBe(200);
});
