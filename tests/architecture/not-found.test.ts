import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const pages = globSync('app/**/page.tsx');

test.each(pages)('%s returns <NotFoundPage />, whose text needs no JavaScript, rather than call notFound()', (page) => {
  expect(readFileSync(page, 'utf8')).not.toMatch(/\bnotFound\(\)/);
});
