import { describe, expect, test } from 'vitest';
import { finishPageEntry, type PageEntry } from '@/lib/platform/next-cache/page-entry.ts';
import { pageMarkers } from '@/lib/platform/next-cache/page-markers.ts';

const marker = (name: string) => `<meta name="${name}" content="true"/>`;
const queueStart = '<script>(self.__next_f=self.__next_f||[]).push([0])</script>';
const queueStartHash = "'sha256-OBTN3RiyCV4Bq7dFqZ5a2pAXjnCcCYeTJMO2I/LYKeo='";

function finished(html: string, entry: Partial<PageEntry> = {}): PageEntry {
  const page: PageEntry = { html, ...entry };
  finishPageEntry(page);
  return page;
}

describe('a cached page', () => {
  test('carries a policy that allows the scripts of the framework and no other', () => {
    const { html, headers, status } = finished(`<p>a</p>${queueStart}<script>alert(1)</script>`);
    expect(headers?.['content-security-policy']).toContain(`script-src 'self' ${queueStartHash};`);
    expect(html).toBe(`<p>a</p>${queueStart}<script>alert(1)</script>`);
    expect(status).toBeUndefined();
  });

  test('allows no inline style', () => {
    expect(finished('<p>a</p>').headers?.['content-security-policy']).toContain("; style-src 'self';");
  });

  test('is asked for again at each visit', () => {
    expect(finished('<p>a</p>').headers?.['cache-control']).toBe('public, max-age=0, s-maxage=1, must-revalidate');
  });

  test('keeps the headers by which the framework refreshes it', () => {
    expect(finished('', { headers: { 'x-next-cache-tags': '_N_T_/layout' } }).headers).toMatchObject({
      'x-next-cache-tags': '_N_T_/layout',
    });
  });

  test('loses the scripts of the framework when it says that it needs none', () => {
    const { html, headers } = finished(`<head>${marker(pageMarkers.noScript)}</head><p>a</p>${queueStart}`);
    expect(html).toBe('<head></head><p>a</p>');
    expect(headers?.['content-security-policy']).toContain("script-src 'self';");
  });

  test('answers 404 when it says that nothing is there', () => {
    const { html, status } = finished(`<head>${marker(pageMarkers.notFound)}</head><p>a</p>`);
    expect(html).toBe('<head></head><p>a</p>');
    expect(status).toBe(404);
  });

  test('answers 410 when it says that what was there was removed', () => {
    const { html, status } = finished(`<head>${marker(pageMarkers.gone)}${marker(pageMarkers.noScript)}</head><p>a</p>${queueStart}`);
    expect(html).toBe('<head></head><p>a</p>');
    expect(status).toBe(410);
  });

  test('is left as it is the second time', () => {
    const page = finished(`${marker(pageMarkers.noScript)}<p>a</p>${queueStart}`);
    const copy = structuredClone(page);
    finishPageEntry(page);
    expect(page).toEqual(copy);
  });
});
