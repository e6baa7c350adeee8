import { describe, expect, it } from 'vitest';
import { forgetMeddling, leadsNowhere } from '@/scripts/portal/meddling.ts';

const sent = {
  accept: 'text/html',
  'content-security-policy': "script-src 'nonce-mine'",
  'content-security-policy-report-only': "script-src 'nonce-mine'",
  'content-type': 'multipart/form-data; boundary=x',
  range: 'bytes=5-2',
};

function left(method: string): Record<string, string> {
  const request = { method, headers: { ...sent } };
  forgetMeddling(request);
  return request.headers;
}

describe('what a visitor says of a page before anything reads it', () => {
  it.each(['GET', 'HEAD'])('neither its policy, nor a form, nor a range, when it is read: %s', (method) => {
    expect(left(method)).toEqual({ accept: 'text/html' });
  });

  it('never its policy, even with a form', () => {
    expect(left('POST')).toEqual({ accept: 'text/html', 'content-type': sent['content-type'], range: sent.range });
  });
});

it.each([
  ['/lieux/%00', true],
  ['/lieux/l%00ampere?a=1', true],
  ['/carte?recherche=%00', false],
  ['/lieux/l-ampere', false],
])('an address with an empty character leads nowhere, a search with one is a search: %s', (url, isNowhere) => {
  expect(leadsNowhere({ url })).toBe(isNowhere);
});
