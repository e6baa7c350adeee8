import type { JSONContent } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, markdownOf } from '@/components/editor/document.ts';
import { articleProblems } from '@/lib/content/rules/markdown-problems.ts';

const id = '0190a5e2-7c1b-7000-8000-00000000abcd';
const paragraph = (...content: JSONContent[]): JSONContent => ({ type: 'paragraph', content });
const text = (words: string, ...marks: string[]): JSONContent =>
  marks.length > 0 ? { type: 'text', text: words, marks: marks.map((type) => (type === 'link' ? { type, attrs: { href: '/labs' } } : { type })) } : { type: 'text', text: words };
const doc = (...content: JSONContent[]): JSONContent => ({ type: 'doc', content });

describe('what the editor writes', () => {
  it.each([
    ['headings and words', doc({ type: 'heading', attrs: { level: 2 }, content: [text('Un titre')] }, paragraph(text('Un '), text('mot', 'italic'), text('.'))), '## Un titre\n\nUn *mot*.'],
    ['spaces beside what is bold', doc(paragraph(text('Un'), text(' mot ', 'bold'), text('ici'))), 'Un **mot** ici'],
    ['a link that holds bold', doc(paragraph(text('les ', 'link'), text('LABs', 'link', 'bold'))), '[les **LABs**](/labs)'],
    ['a text that looks like a list, a title or code', doc(paragraph(text('1. Un')), paragraph(text('# Deux')), paragraph(text('- trois')), paragraph(text('<b>'))), '1\\. Un\n\n\\# Deux\n\n\\- trois\n\n\\<b>'],
    ['lists in lists', doc({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('a')), { type: 'orderedList', attrs: { start: 1 }, content: [{ type: 'listItem', content: [paragraph(text('b'))] }] }] }] }), '- a\n  1. b'],
    ['a picture by itself', doc(paragraph(text('Avant')), { type: 'picture', attrs: { address: `picture:${id}`, alternative: 'Une [haie]' } }), `Avant\n\n![Une \\[haie\\]](picture:${id})`],
    ['nothing for what is empty', doc({ type: 'heading', attrs: { level: 2 } }, paragraph(), { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph()] }] }), ''],
    ['French spaces and quotes as they are', doc(paragraph(text('«\u00a0Oui\u202f!\u00a0» d’ici'))), '«\u00a0Oui\u202f!\u00a0» d’ici'],
    ['line breaks inside a paragraph only', doc(paragraph({ type: 'hardBreak' }, text('a '), { type: 'hardBreak' }, text(' b'), { type: 'hardBreak' })), 'a\\\nb'],
  ])('is %s', (_name, document, markdown) => {
    expect(markdownOf(document)).toBe(markdown);
  });
});

describe('what the editor reads', () => {
  it('lifts a picture out of its sentence and keeps code as words to mend', () => {
    expect(documentOf(`a ![b](picture:${id}) <b>c</b>`)).toEqual(doc(paragraph(text('a  <b>c</b>')), { type: 'picture', attrs: { address: `picture:${id}`, alternative: 'b' } }));
    expect(markdownOf(documentOf('<b>c</b>'))).toBe('\\<b>c\\</b>');
  });

  it('is one empty paragraph for an empty text', () => {
    expect(documentOf('')).toEqual(doc({ type: 'paragraph' }));
  });
});

/** Words that Markdown could mistake for its own signs. */
const word = fc.oneof(
  fc.constantFrom('mot', 'été', '*', '**', '_', '__', '`', '```', '#', '##', '-', '+', '1.', '2)', '>', '<b>', '</b>', '<!--', '&amp;', '&', '\\', '[a]', '[a](b)', '![a](b)', '](', '|', '~~', '---', '===', 'http://a.fr', '<http://a.fr>', 'a@b.fr', '«\u00a0x\u00a0»', '\u202f!', '!', ':', 'l’eau', '🌳', 'a\u00a0b', '"', '(', ')', '&#32;', 'a_b_c', '1', 'picture:'),
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 6 }).map((given) => given.replaceAll(/\s/g, '') || 'x'),
);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
const marks = fc.subarray(['bold', 'italic', 'link']);
const inline = fc.array(fc.tuple(words, marks, fc.boolean()), { minLength: 1, maxLength: 4 }).map((runs) =>
  runs.flatMap(([run, names, broken], at): JSONContent[] => [
    text(at > 0 && !broken ? ` ${run}` : run, ...names),
    ...(broken && at < runs.length - 1 ? [{ type: 'hardBreak' }] : []),
  ]),
);
const paragraphs = inline.map((content): JSONContent => ({ type: 'paragraph', content }));
const { block } = fc.letrec<{ list: JSONContent; block: JSONContent }>((tie) => ({
  list: fc.tuple(fc.constantFrom('bulletList', 'orderedList'), fc.integer({ min: 0, max: 12 }), fc.array(fc.tuple(paragraphs, fc.option(fc.oneof({ depthSize: 'small' }, paragraphs, tie('list')), { nil: null })), { minLength: 1, maxLength: 3 })).map(
    ([type, start, items]): JSONContent => ({
      type,
      ...(type === 'orderedList' ? { attrs: { start } } : {}),
      content: items.map(([first, second]) => ({ type: 'listItem', content: second ? [first, second] : [first] })),
    }),
  ),
  block: fc.oneof(
    paragraphs,
    fc.tuple(fc.integer({ min: 2, max: 4 }), words).map(([level, line]): JSONContent => ({ type: 'heading', attrs: { level }, content: [text(line)] })),
    fc.array(paragraphs, { minLength: 1, maxLength: 2 }).map((content): JSONContent => ({ type: 'blockquote', content })),
    tie('list'),
    words.map((alternative): JSONContent => ({ type: 'picture', attrs: { address: `picture:${id}`, alternative } })),
  ),
}));
const documents = fc.array(block, { minLength: 1, maxLength: 5 }).map((content) => doc(...content));

/** The words with their marks, whatever the runs they are cut in. */
function shape(node: JSONContent): unknown {
  if (node.type === 'text') return [...(node.text ?? '')].filter((letter) => letter !== ' ').map((letter) => `${letter} ${(node.marks ?? []).map(({ type }) => type).toSorted().join('+')}`);
  const parts = (node.content ?? []).map(shape);
  const isLine = node.type === 'paragraph' || node.type === 'heading';
  return { type: node.type, attrs: node.attrs, content: isLine ? parts.flat() : parts };
}

describe('from the editor to Markdown and back', { timeout: 60_000 }, () => {
  it('keeps every block, every word and every mark', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(shape(documentOf(markdownOf(document)))).toEqual(shape(document));
      }),
      { numRuns: 400 },
    );
  });

  it('writes the same text again, once written', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const once = markdownOf(document);
        expect(markdownOf(documentOf(once))).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  it('settles any Markdown, and never makes code of it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.constantFrom('\n', '\n\n', '\n    ', '> ', '  \n')), { maxLength: 20 }).map((list) => list.join('')), (given) => {
        const once = markdownOf(documentOf(given));
        expect(markdownOf(documentOf(once))).toBe(once);
        expect(articleProblems(once).filter(({ code }) => code === 'html-refused')).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
