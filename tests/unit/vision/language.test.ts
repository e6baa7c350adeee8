import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readVisionReference } from '../../../lib/vision/reference.ts';

const vision = readVisionReference(join(import.meta.dirname, '../../../prisma/reference/vision'));

describe('the language of the texts', () => {
  const shown: { fr: string; en: string }[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('fr' in value && 'en' in value) shown.push(value as { fr: string; en: string });
    else Object.values(value).forEach(collect);
  };
  collect(vision);

  it('uses typographic apostrophes and quotation marks', () => {
    expect(shown.flatMap(({ fr, en }) => [fr, en]).filter((text) => /['"]/.test(text))).toEqual([]);
  });

  it('puts a narrow no-break space before the double punctuation marks of French', () => {
    expect(shown.map(({ fr }) => fr).filter((text) => /[^\u202f][;:!?»%]/.test(text) || /«[^\u202f]/.test(text))).toEqual([]);
  });

  it('translates every sentence', () => {
    expect(shown.filter(({ fr, en }) => fr === en && fr.split(/\s/).length > 5)).toEqual([]);
  });
});
