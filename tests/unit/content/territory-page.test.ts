import { describe, expect, it } from 'vitest';
import { documentRules, isArticleKind } from '@/lib/content/rules/documents.ts';
import { isSecureSite, territoryPageRules, visibleTerritoryBlocks } from '@/lib/content/rules/territory-page.ts';
import { territoryBlockName, territoryBlockPlainTexts, territoryBlockTexts } from '@/lib/content/rules/territory-texts.ts';
import { territoryPageDraftSchema } from '@/lib/content/schema/territory-page.ts';
import type { TerritoryBlock } from '@/lib/content/types/territory-page.ts';
import { both, pageOf, sampleBlocks, samplePictureId } from '@/tests/factories/territory-pages.ts';

const { opening, ...others } = sampleBlocks;
const whole = () => territoryPageDraftSchema.parse({ colour: '#2f6b4f', logo: { id: samplePictureId, alt: both('Une feuille') }, blocks: [opening, ...Object.values(others)] });
const faultsOf = (...blocks: object[]) => territoryPageRules.faults(pageOf(blocks)).map(({ field, message }) => [field, message]);
const block = (given: object): TerritoryBlock => pageOf([given]).blocks[1]!;
const empty = both('', '');

describe('the page of a territory', () => {
  it('complete in both languages, with every kind of block, has no fault and misses no English', () => {
    expect(territoryPageRules.faults(whole())).toEqual([]);
    expect(territoryPageRules.missingEnglish(whole())).toEqual([]);
    expect(territoryPageRules.title(whole())).toBe('Pays fictif');
    expect(documentRules('territory')).toBe(territoryPageRules);
    expect([isArticleKind('territory'), isArticleKind('home'), isArticleKind('page')]).toEqual([false, false, true]);
  });

  it('empty says what its opening needs, and is called « Sans titre »', () => {
    const page = territoryPageDraftSchema.parse(null);
    expect(territoryPageRules.faults(page)).toEqual([
      { field: 'blocks.opening.title.fr', message: 'Ouverture, titre\u202f: écrivez-le en français.' },
      { field: 'blocks.opening.lead.fr', message: 'Ouverture, introduction\u202f: écrivez-le en français.' },
    ]);
    expect(territoryPageRules.title(page)).toBe('Sans titre');
    expect(territoryPageRules.title(territoryPageDraftSchema.parse({ blocks: [{ ...opening, title: { fr: ' ', en: 'Land' } }] }))).toBe('Land');
  });

  it('refuses a colour without contrast, and a logo without words or with too many', () => {
    expect(territoryPageRules.faults(pageOf([], { colour: '#ffff00', logo: { id: samplePictureId, alt: both('', 'x'.repeat(301)) } }))).toEqual([
      { field: 'colour', message: expect.stringContaining('il en faut au moins 4,5') as string },
      { field: 'logo.alt.fr', message: 'Logo\u202f: décrivez l’image en français, pour celles et ceux qui ne la voient pas.' },
      { field: 'logo.alt.en', message: 'Logo, description en anglais\u202f: 300 caractères au plus, il y en a 301.' },
    ]);
  });

  it('never checks nor shows what is hidden', () => {
    const hidden = Object.values(others).map(({ id, kind }) => ({ id, kind, hidden: true }));
    expect(faultsOf(...hidden)).toEqual([]);
    expect(visibleTerritoryBlocks(pageOf(hidden)).map(({ id }) => id)).toEqual(['opening']);
    expect(territoryPageRules.missingEnglish(pageOf([{ ...sampleBlocks.text, hidden: true, body: both('Un texte', '') }]))).toEqual([]);
  });

  it('says what is not written in English, pictures and logo included', () => {
    const logo = { id: samplePictureId, alt: both('Une feuille', '') };
    const gallery = { ...sampleBlocks.gallery, pictures: [{ id: samplePictureId, alt: both('Une haie', ' ') }] };
    const text = { ...sampleBlocks.text, body: both('Un texte', '') };
    expect(territoryPageRules.missingEnglish(pageOf([text, gallery], { logo }))).toEqual([
      'Logo, description',
      'Texte, «\u202fCe qui nous tient\u202f», texte',
      'Galerie, «\u202fEn images\u202f», image 1, description',
    ]);
  });

  it('knows every picture it shows once, those within a text and of a hidden block included', () => {
    const inText = '01939c2e-0000-7000-8000-000000000002';
    const hidden = '01939c2e-0000-7000-8000-000000000003';
    const text = { ...sampleBlocks.text, body: both(`![Une haie](picture:${inText})`, 'A text') };
    const page = pageOf([text, sampleBlocks.gallery, { ...sampleBlocks.testimony, hidden: true, picture: { id: hidden, alt: both('Elle') } }], {
      logo: { id: samplePictureId, alt: both('Une feuille') },
    });
    expect(territoryPageRules.pictureIds(page)).toEqual([samplePictureId, inText, hidden]);
  });

  it('is compared by its order, its colour, its logo and every text, choice and picture of its blocks', () => {
    const fields = territoryPageRules.fields(whole());
    const at = (key: string) => fields.find((field) => field.key === key);
    expect(at('order')?.text.split('\n').slice(0, 3)).toEqual(['Ouverture', 'Texte, «\u202fCe qui nous tient\u202f»', 'Chiffres, «\u202fEn chiffres\u202f»']);
    expect(at('colour')).toEqual({ key: 'colour', label: 'Couleur', language: null, text: '#2f6b4f' });
    expect(at('logo.alt.en')).toEqual({ key: 'logo.alt.en', label: 'Description du logo', language: 'en', text: 'Une feuille (en)' });
    expect(at('blocks.figures-1.figures.0.year')).toEqual({ key: 'blocks.figures-1.figures.0.year', label: 'Chiffres, «\u202fEn chiffres\u202f», chiffre 1, année', language: null, text: '2022' });
    expect(at('blocks.figures-1.figures.0.value.fr')?.text).toBe('16 409');
    expect(at('blocks.featured-1.subject')?.text).toBe('un LAB');
    expect(at('blocks.place-1.slug')?.text).toBe('un-lieu');
    expect(at('blocks.gallery-1.pictures.0.id')?.text).toBe(samplePictureId);
    expect(at('blocks.gallery-1.pictures.0.alt.fr')?.language).toBe('fr');
    const masked = pageOf([{ ...sampleBlocks.featured, subject: 'actor', hidden: true }]);
    expect(territoryPageRules.fields(masked).find(({ key }) => key === 'order')?.text).toContain('(masqué)');
    expect(territoryPageRules.fields(masked).find(({ key }) => key.endsWith('subject'))?.text).toBe('un acteur');
    expect(territoryPageRules.fields(masked).some(({ key }) => key.startsWith('logo'))).toBe(false);
    expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
  });
});

describe('a block that is shown', () => {
  it.each([
    ['a figure without source', { ...sampleBlocks.figures, figures: [{ ...sampleBlocks.figures.figures[0], source: empty }] }, 'figures.0.source.fr', 'chiffre 1, source\u202f: écrivez-le en français.'],
    ['a figure without year', { ...sampleBlocks.figures, figures: [{ ...sampleBlocks.figures.figures[0], year: ' ' }] }, 'figures.0.year', 'chiffre 1, année\u202f: à remplir.'],
    ['a distinction without date', { ...sampleBlocks.distinctions, distinctions: [{ ...sampleBlocks.distinctions.distinctions[0], date: empty }] }, 'distinctions.0.date.fr', 'distinction 1, date\u202f: écrivez-le en français.'],
    ['a picture without words', { ...sampleBlocks.gallery, pictures: [{ id: samplePictureId, alt: empty }] }, 'pictures.0.alt.fr', 'image 1\u202f: décrivez l’image en français, pour celles et ceux qui ne la voient pas.'],
    ['a testimony of nobody', { ...sampleBlocks.testimony, personName: '' }, 'personName', 'nom de la personne\u202f: à remplir.'],
    ['a testimony of a long name', { ...sampleBlocks.testimony, personName: 'x'.repeat(121) }, 'personName', '120 caractères au plus, il y en a 121.'],
    ['a testimony without words', { ...sampleBlocks.testimony, quote: empty }, 'quote.fr', 'ses mots\u202f: écrivez-le en français.'],
    ['a text too long in English', { ...sampleBlocks.text, body: both('Un texte', 'x'.repeat(5001)) }, 'body.en', 'texte en anglais\u202f: 5000 caractères au plus, il y en a 5001.'],
    ['a picture without words within a text', { ...sampleBlocks.text, body: both(`![](picture:${samplePictureId})`, 'A text') }, 'body.fr', 'Texte, «\u202fCe qui nous tient\u202f»\u202f: '],
    ['a site read on the way', { ...sampleBlocks['own-site'], url: 'http://territoire.example/' }, 'url', 'donnez l’adresse complète d’un site, qui commence par https://.'],
    ['a site that is a script', { ...sampleBlocks['own-site'], url: 'javascript:alert(1)' }, 'url', 'donnez l’adresse complète'],
    ['no site', { ...sampleBlocks['own-site'], url: '' }, 'url', 'adresse\u202f: à remplir.'],
    ['a brand at no address', { ...sampleBlocks.brands, brands: [{ ...sampleBlocks.brands.brands[0], url: 'marque.example' }] }, 'brands.0.url', 'donnez l’adresse complète'],
    ['nothing chosen', { ...sampleBlocks.featured, slug: '' }, 'slug', 'choisissez le LAB ou l’acteur, ou masquez le bloc.'],
    ['no place chosen', { ...sampleBlocks.place, slug: '' }, 'slug', 'choisissez le lieu, ou masquez le bloc.'],
    ['no figure', { ...sampleBlocks.figures, figures: [] }, 'figures', 'ajoutez au moins un chiffre, ou masquez le bloc.'],
    ['no distinction', { ...sampleBlocks.distinctions, distinctions: [] }, 'distinctions', 'ajoutez au moins une distinction, ou masquez le bloc.'],
    ['no picture', { ...sampleBlocks.gallery, pictures: [] }, 'pictures', 'ajoutez au moins une image, ou masquez le bloc.'],
    ['no line', { ...sampleBlocks.practical, items: [] }, 'items', 'ajoutez au moins une ligne, ou masquez le bloc.'],
    ['no brand', { ...sampleBlocks.brands, brands: [] }, 'brands', 'ajoutez au moins une marque, ou masquez le bloc.'],
  ])('with %s is refused, at its place', (_what, given, path, message) => {
    const faults = faultsOf(given);
    expect(faults.map(([field]) => field)).toEqual([`blocks.${(given as { id: string }).id}.${path}`]);
    expect(faults[0]?.[1]).toContain(message);
  });

  it('may leave out what is not needed', () => {
    const spare = { title: empty, text: empty };
    expect(
      faultsOf(
        { ...sampleBlocks.testimony, title: empty },
        { ...sampleBlocks.featured, ...spare },
        { ...sampleBlocks.place, ...spare },
        { ...sampleBlocks['own-site'], ...spare },
        { ...sampleBlocks.brands, lead: empty, source: empty, brands: [{ ...sampleBlocks.brands.brands[0], url: '' }] },
        { ...sampleBlocks.distinctions, source: empty, distinctions: [{ ...sampleBlocks.distinctions.distinctions[0], about: empty }] },
      ),
    ).toEqual([]);
  });

  it('is told from the others by its title, a testimony by its person', () => {
    expect(territoryBlockName(block(sampleBlocks.testimony))).toBe('Témoignage, «\u202fOdile Hamelin\u202f»');
    expect(territoryBlockName(block({ ...sampleBlocks.text, title: both(' ') }))).toBe('Texte');
  });

  it('asks each of its texts once, within the limits of its kind', () => {
    for (const one of whole().blocks) {
      const keys = [...territoryBlockTexts(one), ...territoryBlockPlainTexts(one)].map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
    expect(territoryBlockTexts(block(sampleBlocks.gallery)).map(({ key }) => key)).toEqual(['title']);
  });
});

describe('the address of another site', () => {
  it.each([
    ['https://montdesavaloirs.example/', true],
    ['HTTPS://montdesavaloirs.example', true],
    ['http://montdesavaloirs.example', false],
    ['https://nom:mot@montdesavaloirs.example', false],
    ['https://sans-point', false],
    ['/territoires', false],
    ['mailto:a@b.example', false],
    ['data:text/html,x', false],
  ])('%s: %s', (address, isTaken) => {
    expect(isSecureSite(address)).toBe(isTaken);
  });
});
