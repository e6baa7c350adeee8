import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleRules } from '@/lib/content/rules/article.ts';
import { compareFields, wordDifferences } from '@/lib/content/rules/comparison.ts';
import type { ArticleDocument } from '@/lib/content/types/document.ts';
import { completeArticle, portraitPart } from '@/tests/factories/articles.ts';

const joined = (parts: ReturnType<typeof wordDifferences>, without: 'added' | 'removed') =>
  parts.filter(({ kind }) => kind !== without).map(({ text }) => text).join('');

describe('two texts compared by words', () => {
  it('share what did not change', () => {
    expect(wordDifferences('La haie de Juvigné fleurit', 'La haie de Craon fleurit')).toEqual([
      { kind: 'same', text: 'La haie de ' },
      { kind: 'removed', text: 'Juvigné' },
      { kind: 'added', text: 'Craon' },
      { kind: 'same', text: ' fleurit' },
    ]);
  });

  it('give both back whole, whatever they hold', () => {
    const words = fc.array(fc.constantFrom('haie', 'Évron', 'l’eau', '«', ' ', '\n', '\n\n', '## ', ',', '12', 'a'), { maxLength: 30 }).map((list) => list.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = wordDifferences(before, after);
        expect(joined(parts, 'added')).toBe(before);
        expect(joined(parts, 'removed')).toBe(after);
      }),
    );
  });

  it('that have nothing in common, however long, replace one another', () => {
    const [before, after] = [Array.from({ length: 9_000 }, (_, n) => `a${n}`).join(' '), Array.from({ length: 9_000 }, (_, n) => `b${n}`).join(' ')];
    expect(wordDifferences(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });
});

describe('two articles compared', () => {
  const fields = (document: ArticleDocument) => articleRules.fields(document);

  it('show only the fields that differ, with their language', () => {
    const before = completeArticle();
    const after = completeArticle({ en: { ...before.en, title: 'The hedge' }, terreId: 'solidaire-valeurs' });
    expect(compareFields(fields(before), fields(before))).toEqual([]);
    expect(compareFields(fields(before), fields(after)).map(({ key, label, language }) => [key, label, language])).toEqual([
      ['en.title', 'Titre', 'en'],
      ['terreId', 'Terre', null],
    ]);
  });

  it('show what the later one has lost', () => {
    const before = completeArticle({ portrait: portraitPart() });
    const lost = compareFields(fields(before), fields(completeArticle()));
    expect(lost.map(({ key }) => key)).toContain('portrait.personName');
    expect(lost.every(({ differences }) => differences.every(({ kind }) => kind === 'removed'))).toBe(true);
  });
});
