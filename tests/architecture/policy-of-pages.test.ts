import { globSync, readFileSync } from 'node:fs';
import { unstable_doesMiddlewareMatch } from 'next/experimental/testing/server';
import { describe, expect, test } from 'vitest';
import { frenchOnlyAreas } from '@/lib/web/i18n/links.ts';
import { config } from '@/proxy.ts';

const pages = globSync('app/[[]locale[]]/**/page.tsx');

/** An address that a page answers: groups vanish, parameters get a value. */
function addressOf(page: string): string {
  const segments = page
    .split('/')
    .slice(2, -1)
    .filter((segment) => !segment.startsWith('('))
    .map((segment) => (segment.startsWith('[') ? 'exemple' : segment));
  return `/${segments.join('/')}`;
}

function isDynamic(source: string): boolean {
  return /export const dynamic = 'force-dynamic'/.test(source) || /\bsearchParams\b/.test(source);
}

const isFrenchOnly = (address: string) => frenchOnlyAreas.some((area) => address.split('/')[1] === area);

const passesProxy = (url: string, headers: Record<string, string> = {}) =>
  unstable_doesMiddlewareMatch({ config, url, headers });

describe.each(pages)('%s', (page) => {
  const source = readFileSync(page, 'utf8');
  const address = addressOf(page);

  if (isDynamic(source)) {
    test('is dynamic, so the proxy gives it a nonce', () => {
      expect(passesProxy(address)).toBe(true);
    });
    if (!isFrenchOnly(address)) {
      test('is dynamic, so the proxy gives it a nonce in English too', () => {
        expect(passesProxy(`/en${address}`)).toBe(true);
      });
    }
    test('is dynamic and says so', () => {
      expect(source).toContain("export const dynamic = 'force-dynamic'");
    });
  } else {
    test('is cached, so its entry carries the policy and the proxy adds none', () => {
      expect(passesProxy(address)).toBe(false);
      expect(passesProxy(`/en${address}`)).toBe(false);
    });
    if (address.includes('exemple')) {
      test('has parameters, so it declares that none is built in advance', () => {
        expect(source).toMatch(/export (?:async )?function generateStaticParams/);
      });
    }
  }
});

test.each(['connexion', ...frenchOnlyAreas])('/%s has a page, else the cached "not found" would answer with two policies', (area) => {
  expect(pages.map(addressOf)).toContain(`/${area}`);
});

test('a form posted without JavaScript gets a nonce, wherever it is', () => {
  expect(passesProxy('/contact', { 'content-type': 'application/x-www-form-urlencoded' })).toBe(true);
  expect(passesProxy('/en/contact', { 'content-type': 'multipart/form-data; boundary=x' })).toBe(true);
});

test('assets and machine routes are left alone', () => {
  expect(passesProxy('/_next/static/chunks/a.js')).toBe(false);
  expect(passesProxy('/api/health')).toBe(false);
});
