import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publicPageSources, unlistedRoutes } from '@/lib/web/public-pages/sources.ts';

const folder = 'app/[locale]/(vitrine)';
const pages = globSync('app/[[]locale[]]/(vitrine)/**/page.tsx');

/** The route that a page answers: « /labs/[slug] ». */
function routeOf(page: string): string {
  return page.slice(folder.length, -'/page.tsx'.length) || '/';
}

test('each public page is in the register, or is left out of it for a reason', () => {
  const registered = [...publicPageSources.map(({ route }) => route), ...Object.keys(unlistedRoutes)];
  expect(registered.toSorted()).toEqual(pages.map(routeOf).toSorted());
  for (const reason of Object.values(unlistedRoutes)) expect(reason.length).toBeGreaterThan(10);
});

test.each(pages.filter((page) => routeOf(page) !== '/[...unknown]'))('%s describes itself through publicMetadata, which gives its card and its twins', (page) => {
  const source = readFileSync(page, 'utf8');
  expect(source).toMatch(/return (?:publicMetadata|articleMetadata)\(/);
  expect(source).not.toContain('languageAlternates(');
});
