import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKind, pictureIdOf } from '@/lib/content/rules/addresses.ts';
import { articleProblems } from '@/lib/content/rules/markdown-problems.ts';
import { articleText, firstSentence, markdownFaults, markdownPictureIds, readingMinutes } from '@/lib/content/rules/markdown.ts';

const id = '0190a5e2-7c1b-7000-8000-00000000abcd';
const other = '0190a5e2-7c1b-7000-8000-00000000abce';

describe('what forbids publishing a text', () => {
  it.each([
    ['Un texte.', []],
    ['', []],
    ['## A\n\n### B\n\n#### C\n\n## D', []],
    ['# Un', ['Titre «\u00a0Un\u00a0», ligne 1\u202f: le niveau 1 est celui du titre de la page\u202f; dans le texte, les titres commencent au niveau 2.']],
    ['## Deux\n\nTexte.\n\n#### Quatre', ['Titre «\u00a0Quatre\u00a0», ligne 5\u202f: un titre de niveau 4 suit un titre de niveau 2.']],
    ['Texte.\n\n### Trois', ['Titre «\u00a0Trois\u00a0», ligne 3\u202f: le premier titre est de niveau 3\u202f: il doit être de niveau 2.']],
    ['## A\n\n##### B', ['Titre «\u00a0B\u00a0», ligne 3\u202f: un titre de niveau 5 est trop profond\u202f: ils vont du niveau 2 au niveau 4.']],
    ['##', ['Titre, ligne 1\u202f: ce titre est vide\u202f; écrivez-le ou retirez-le.']],
    ['> ## A', ['Titre «\u00a0A\u00a0», ligne 1\u202f: un titre ne se place ni dans une liste ni dans une citation.']],
    [`Texte\n\n![ ](picture:${id})`, ['Image, ligne 3\u202f: il manque son texte alternatif, pour celles et ceux qui ne la voient pas.']],
    ['![Une haie](https://a.fr/b.png)', ['Image «\u00a0Une haie\u00a0», ligne 1\u202f: elle n’est pas dans la bibliothèque d’images.']],
    ['[](/labs)', ['Lien, ligne 1\u202f: aucun mot ne dit où il mène.']],
    ['Du <b>gras</b>.', ['Code «\u00a0<b>\u00a0», ligne 1\u202f: le code HTML n’est pas accepté\u202f; écrivez le texte seul.', 'Code «\u00a0</b>\u00a0», ligne 1\u202f: le code HTML n’est pas accepté\u202f; écrivez le texte seul.']],
    ['> '.repeat(40), ['Texte, ligne 1\u202f: des citations ou des listes sont emboîtées trop de fois.'.replace(', ligne 1', '')]],
  ])('%j', (markdown, sentences) => {
    expect(markdownFaults(markdown)).toEqual(sentences);
  });

  it('names the address that a link may not have', () => {
    expect(markdownFaults('[ici](javascript:alert)')[0]).toContain('Lien «\u00a0ici\u00a0», ligne 1\u202f: l’adresse «\u00a0javascript:alert\u00a0» n’est pas acceptée');
  });

  it('tells a picture that the library does not hold when it was looked up', () => {
    const text = `![A](picture:${id})\n\n![B](picture:${other})`;
    expect(articleProblems(text, new Set([id])).map(({ code, line }) => [code, line])).toEqual([['picture-unknown', 3]]);
    expect(articleProblems(text)).toEqual([]);
  });

  it('never fails on a text, whatever it is', { timeout: 30_000 }, () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => Array.isArray(markdownFaults(text))));
  });
});

describe('the address of a link', () => {
  it.each([
    ['/', 'internal'], ['/labs#bilan', 'internal'], ['/recherche?q=a', 'internal'],
    ['https://exemple.fr', 'external'], ['http://exemple.fr/a?b#c', 'external'], ['HTTPS://Exemple.fr', 'external'],
    ['mailto:contact@exemple.fr', 'mail'], ['mailto:a@b.fr?subject=x', 'mail'], ['tel:+33243000000', 'phone'],
    ['javascript:alert(1)', null], ['data:text/html,x', null], ['//exemple.fr', null], ['/\\exemple.fr', null], ['labs', null], ['../labs', null], ['#bilan', null], ['', null],
    ['https://', null], ['https://intranet', null], ['https://moi:secret@exemple.fr', null], ['https://exemple.fr/ a', null], ['java\u0000script:x', null], ['ftp://exemple.fr', null], ['mailto:personne', null],
  ])('%j is %j', (address, kind) => {
    expect(addressKind(address)).toBe(kind);
  });

  it('of a picture names one of the library or nothing', () => {
    expect(pictureIdOf(`picture:${id.toUpperCase()}`)).toBe(id);
    for (const address of ['picture:', 'picture:../x', `picture:${id}/1`, `xpicture:${id}`, id]) expect(pictureIdOf(address)).toBeNull();
  });
});

describe('the words of a text', () => {
  it('are read without their marks, a line for each block', () => {
    expect(articleText(`## Titre\n\nUn *mot*,\nun [lien](/a).\n\n- a\n- b\n\n![Haie](picture:${id})\n\n> Cité`)).toBe('Titre\nUn mot, un lien.\na\nb\nCité');
  });

  it('begin with a first sentence, of the first paragraph', () => {
    expect(firstSentence('## Titre\n\nM. Un *deux* trois. Quatre\u00a0?', 'fr')).toBe('M. Un deux trois.');
    expect(firstSentence('## Titre', 'fr')).toBe('');
    expect(firstSentence('Sans point', 'fr')).toBe('Sans point');
  });

  it('take a whole number of minutes, one at least', () => {
    expect(readingMinutes('')).toBe(1);
    expect(readingMinutes('mot '.repeat(230))).toBe(1);
    expect(readingMinutes('mot '.repeat(690))).toBe(3);
    expect(readingMinutes('l’eau d’ici\u202f! '.repeat(345))).toBe(3);
  });

  it('go with pictures, each told once', () => {
    expect(markdownPictureIds(`![a](picture:${id}) et ![b](picture:${other})\n\n- ![c](picture:${id})\n\n![d](https://a.fr/x.png)`)).toEqual([id, other]);
  });
});
