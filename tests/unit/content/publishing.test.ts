import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleRules, shownLanguage } from '@/lib/content/rules/article.ts';
import { publishingFaults } from '@/lib/content/rules/publishing.ts';
import { articleIn, linkIn } from '@/lib/content/rules/shown.ts';
import { readDocument } from '@/lib/content/schema/documents.ts';
import type { ArticleDocument, PublicationKind } from '@/lib/content/types/document.ts';
import { completeArticle, portraitPart } from '@/tests/factories/articles.ts';

const now = new Date('2026-05-12T10:00:00Z');
const id = '018f0000-0000-7000-8000-000000000001';
const nothing = { pictureIds: new Set<string>(), consents: [] };
const consent = { id: 'c', personName: 'Odile HAMELIN', scope: '', givenOn: new Date('2026-01-01T00:00:00Z'), endsOn: null, evidenceFileId: null, withdrawnAt: null };
const empty = { title: '', summary: '', body: '' };
const fieldsOf = (document: ArticleDocument) => articleRules.faults(document).map(({ field }) => field);

describe('an article is refused', () => {
  const { fr, en } = completeArticle();
  it.each<[string, Partial<ArticleDocument>, string[]]>([
    ['never when it is complete', {}, []],
    ['not for want of English', { en: empty }, []],
    ['not for English half written', { en: { ...empty, title: 'A title' } }, []],
    ['without French, for each text', { fr: empty }, ['fr.title', 'fr.summary', 'fr.body']],
    ['for blanks that look like a text', { fr: { title: ' \n', summary: '\u00a0', body: '  ' } }, ['fr.title', 'fr.summary', 'fr.body']],
    ['for a title too long, in both languages', { fr: { ...fr, title: 'a'.repeat(141) }, en: { ...en, title: 'a'.repeat(141) } }, ['fr.title', 'en.title']],
    ['for a jump of heading in a text half translated', { en: { ...empty, body: '#### Too deep' } }, ['en.body']],
    ['for a picture without words, in both languages', { picture: { id, alt: { fr: '', en: ' ' } } }, ['picture.alt.fr', 'picture.alt.en']],
    ['for a picture without French words only, when English is not shown', { en: empty, picture: { id, alt: { fr: '', en: '' } } }, ['picture.alt.fr']],
    ['for a portrait of nobody', { portrait: portraitPart({ personName: '', role: { fr: '', en: '' } }) }, ['portrait.personName', 'portrait.role.fr', 'portrait.role.en']],
    ['for words not translated', { portrait: portraitPart({ quote: { fr: 'Oui.', en: '' } }) }, ['portrait.quote.en']],
    ['for a source not named', { portrait: portraitPart({ backing: 'source' }) }, ['portrait.source']],
  ])('%s', (_name, change, fields) => {
    expect(fieldsOf(completeArticle(change))).toEqual(fields);
  });

  it('when a picture of its text does not exist', () => {
    const document = completeArticle({ fr: { ...fr, body: `Un texte.\n\n![Une haie](picture:${id})` } });
    expect(publishingFaults('news', document, nothing, now).map(({ field }) => field)).toEqual(['picture.id']);
    expect(publishingFaults('news', document, { ...nothing, pictureIds: new Set([id]) }, now)).toEqual([]);
  });

  it('when no consent in the name of the person holds at that moment', () => {
    const document = completeArticle({ portrait: portraitPart() });
    const faults = (consents: (typeof consent)[]) => publishingFaults('portrait', document, { ...nothing, consents }, now).map(({ field }) => field);
    expect(faults([])).toEqual(['portrait.backing']);
    expect(faults([{ ...consent, personName: 'Odile Hamel' }])).toEqual(['portrait.backing']);
    expect(faults([{ ...consent, givenOn: new Date('2026-05-13T00:00:00Z') }])).toEqual(['portrait.backing']);
    expect(faults([consent])).toEqual([]);
  });
});

describe('what is missing in English', () => {
  it.each<[string, Partial<ArticleDocument>, string[]]>([
    ['nothing', {}, []],
    ['everything', { en: empty }, ['titre', 'résumé', 'texte']],
    ['only what is written in French', { fr: { ...empty, title: 'Un titre' }, en: empty }, ['titre']],
    ['the words around a picture', { picture: { id, alt: { fr: 'Une haie', en: '' } } }, ['description de l’image']],
    ['what a portrait says', { portrait: portraitPart({ role: { fr: 'Qui', en: '' }, quote: { fr: 'Quoi', en: '' } }) }, ['qui est la personne', 'ses mots']],
  ])('%s', (_name, change, missing) => {
    expect(articleRules.missingEnglish(completeArticle(change))).toEqual(missing);
  });
});

describe('what is shown', () => {
  const dated = { id, kind: 'news', slug: 'haie', publishedAt: now, updatedAt: now, demonstration: false } as const;
  it('is never half French, half English', () => {
    const half = completeArticle({ en: { title: 'The hedge', summary: 'Planted.', body: ' ' } });
    expect(shownLanguage(half, 'en')).toBe('fr');
    expect(articleIn('en', { ...dated, document: half }, new Map())).toMatchObject({ language: 'fr', title: 'La haie de Juvigné', summary: 'Deux kilomètres replantés.' });
    expect(linkIn('en', { slug: 'haie', document: half })).toEqual({ slug: 'haie', title: 'La haie de Juvigné', language: 'fr' });
    expect(articleIn('en', { ...dated, document: completeArticle() }, new Map())).toMatchObject({ language: 'en', title: 'The hedge of Juvigné' });
  });

  it('cites a source only when the portrait stands on it', () => {
    const shown = (part: Parameters<typeof portraitPart>[0]) => articleIn('fr', { ...dated, document: completeArticle({ portrait: portraitPart(part) }) }, new Map()).portrait?.source;
    expect(shown({ backing: 'source', source: 'Un journal' })).toBe('Un journal');
    expect(shown({ backing: 'consent', source: 'Un reste' })).toBe('');
  });
});

describe('a document', () => {
  it('is read from anything, without ever refusing, and reads the same twice', () => {
    const kinds: PublicationKind[] = ['page', 'news', 'portrait'];
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.anything(), (kind, anything) => {
        const read = readDocument(kind, anything);
        expect(readDocument(kind, JSON.parse(JSON.stringify(read)))).toEqual(read);
        expect(JSON.stringify(read).includes('\\u0000')).toBe(false);
      }),
    );
  });

  it('has the part of a portrait only where it is one', () => {
    expect('portrait' in readDocument('news', { portrait: portraitPart() })).toBe(false);
    expect(readDocument('portrait', {})).toMatchObject({ portrait: { personName: '', backing: 'consent' } });
  });
});
