import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canMove, droppedPlace, movedOnce, movedTo } from '@/lib/content/rules/block-order.ts';
import {
  canAddBlock,
  canAddPart,
  chosenColour,
  type ListedBlock,
  withBlock,
  withoutBlock,
  withoutPart,
  withPart,
  withPartUp,
  withPicture,
} from '@/lib/content/rules/territory-composition.ts';
import { readTypedPage, territoryFormSchema } from '@/lib/content/schema/territory-form.ts';
import { mostBlocks, mostItems, territoryBlockKinds, territoryPageDraftSchema } from '@/lib/content/schema/territory-page.ts';
import type { TerritoryPageDocument } from '@/lib/content/types/territory-page.ts';
import { readFormData } from '@/lib/web/form-data.ts';
import { pageOf, sampleBlocks, samplePictureId } from '@/tests/factories/territory-pages.ts';

const publicationId = '01939c2e-0000-7000-8000-0000000000aa';
const ids = ({ blocks }: TerritoryPageDocument) => blocks.map(({ id }) => id);
const { figures, distinctions, gallery, testimony, text } = sampleBlocks;
const page = () => pageOf([text, figures, gallery, testimony]);
const blockOf = (document: TerritoryPageDocument, id: string) => document.blocks.find((block) => block.id === id);

describe('the order of the blocks', () => {
  const blocks = ['opening', 'a', 'b', 'c'].map((id) => ({ id }));
  const order = (moved: readonly { id: string }[]) => moved.map(({ id }) => id).join(' ');

  it.each([
    ['a', 3, 'opening b c a'],
    ['c', 1, 'opening c a b'],
    ['c', 0, 'opening c a b'],
    ['a', 99, 'opening b c a'],
    ['b', 2, 'opening a b c'],
    ['opening', 2, 'opening a b c'],
    ['nobody', 2, 'opening a b c'],
  ])('brings %s to the place %i', (id, to, expected) => {
    expect(order(movedTo(blocks, id, to))).toBe(expected);
  });

  it.each([
    ['a', 'up', 'opening a b c', false],
    ['a', 'down', 'opening b a c', true],
    ['c', 'down', 'opening a b c', false],
    ['c', 'up', 'opening a c b', true],
    ['opening', 'down', 'opening a b c', false],
  ] as const)('moves %s one place %s', (id, direction, expected, moves) => {
    expect(order(movedOnce(blocks, id, direction))).toBe(expected);
    expect(canMove(blocks, id, direction)).toBe(moves);
  });

  it.each([
    ['a', 'c', 'lower', 'opening b c a'],
    ['a', 'c', 'upper', 'opening b a c'],
    ['c', 'a', 'upper', 'opening c a b'],
    ['c', 'a', 'lower', 'opening a c b'],
    ['c', 'opening', 'upper', 'opening c a b'],
    ['c', 'opening', 'lower', 'opening c a b'],
    ['a', 'b', 'upper', 'opening a b c'],
  ] as const)('drops %s on the half of %s that is %s', (id, target, half, expected) => {
    expect(order(movedTo(blocks, id, droppedPlace(blocks, id, target, half)))).toBe(expected);
  });

  it('keeps every block once and the opening first, whatever is dropped where', () => {
    const id = fc.constantFrom('opening', 'a', 'b', 'c', 'nobody');
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id, fc.constantFrom('upper' as const, 'lower' as const)), { maxLength: 12 }), (drops) => {
        const end = drops.reduce<readonly { id: string }[]>((now, [moved, target, half]) => movedTo(now, moved, droppedPlace(now, moved, target, half)), blocks);
        expect(end[0]).toEqual({ id: 'opening' });
        expect(order(end).split(' ').toSorted()).toEqual(['a', 'b', 'c', 'opening']);
      }),
    );
  });
});

describe('the blocks of a page', () => {
  it.each(territoryBlockKinds.filter((kind) => kind !== 'opening'))('gets an empty block of kind %s at its end, hidden', (kind) => {
    const longer = withBlock(page(), kind, `${kind}-new`);
    expect(longer.blocks.at(-1)).toMatchObject({ id: `${kind}-new`, kind, hidden: true, title: { fr: '', en: '' } });
    expect(territoryPageDraftSchema.parse(longer)).toEqual(longer);
  });

  it('stops at twenty blocks', () => {
    let full = page();
    for (let n = 0; n < 30; n += 1) full = withBlock(full, 'text', `text-n${n}`);
    expect(full.blocks).toHaveLength(mostBlocks);
    expect(canAddBlock(full)).toBe(false);
    expect(canAddBlock(page())).toBe(true);
  });

  it('loses the block named, never the opening', () => {
    expect(ids(withoutBlock(page(), 'figures-1'))).toEqual(['opening', 'text-1', 'gallery-1', 'testimony-1']);
    expect(ids(withoutBlock(page(), 'opening'))).toEqual(ids(page()));
  });

  it('gets, loses and orders the parts of a block', () => {
    const two = withPart(page(), 'figures-1');
    expect(blockOf(two, 'figures-1')).toMatchObject({ figures: [{ year: '2022' }, { year: '', value: { fr: '', en: '' } }] });
    const turned = withPartUp(two, 'figures-1', 1);
    expect(blockOf(turned, 'figures-1')).toMatchObject({ figures: [{ year: '' }, { year: '2022' }] });
    expect(withPartUp(two, 'figures-1', 0)).toEqual(two);
    expect(withPartUp(two, 'figures-1', 9)).toEqual(two);
    expect(withoutPart(turned, 'figures-1', 0)).toEqual(page());
    expect(withPart(page(), 'text-1')).toEqual(page());
  });

  it('has twelve parts a block at most', () => {
    let full = page();
    for (let n = 0; n < 20; n += 1) full = withPart(full, 'figures-1');
    const block = blockOf(full, 'figures-1') as ListedBlock;
    expect(block).toMatchObject({ figures: { length: mostItems } });
    expect(canAddPart(block)).toBe(false);
  });

  it('puts a picture where it was sent for', () => {
    const picture = { id: samplePictureId, alt: { fr: 'Un puits', en: 'A well' } };
    expect(withPicture(page(), 'logo', picture).logo).toEqual(picture);
    expect(blockOf(withPicture(page(), 'text-1', picture), 'text-1')).toMatchObject({ picture });
    expect(blockOf(withPicture(page(), 'gallery-1', picture), 'gallery-1')).toMatchObject({ pictures: [{ alt: { fr: 'Une haie' } }, picture] });
    expect(withPicture(page(), 'figures-1', picture)).toEqual(page());
    expect(withPicture(page(), 'nowhere', picture)).toEqual(page());
  });
});

describe('a colour picked, or typed', () => {
  const was = { picked: '#2f6b4f', code: '' };
  it.each([
    ['keeps that of the portal', { own: false, picked: '#aa0000', code: '#aa0000', was }, ''],
    ['takes the picker when nothing is typed', { own: true, picked: '#AA0000', code: '', was }, '#aa0000'],
    ['takes the one proposed', { own: true, picked: '#2f6b4f', code: '', was }, '#2f6b4f'],
    ['takes the code when only it has changed', { own: true, picked: '#2f6b4f', code: ' #123456 ', was }, '#123456'],
    ['takes the code when both have', { own: true, picked: '#aa0000', code: '#123456', was }, '#123456'],
    ['adds the sign that is missing', { own: true, picked: '#2f6b4f', code: '123ABC', was }, '#123abc'],
    ['keeps what is no colour, for it to be told', { own: true, picked: '#2f6b4f', code: 'vert sapin', was }, 'vert sapin'],
    ['follows the picker away from a code', { own: true, picked: '#aa0000', code: '#123456', was: { picked: '#123456', code: '#123456' } }, '#aa0000'],
    ['keeps a code that nobody touched', { own: true, picked: '#123456', code: '#123456', was: { picked: '#123456', code: '#123456' } }, '#123456'],
  ])('%s', (_words, typed, expected) => {
    expect(chosenColour(typed)).toBe(expected);
  });
});

/** The form as a browser sends it. */
function sent(values: Readonly<Record<string, string | readonly string[] | File>>): unknown {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) {
    if (Array.isArray(value)) for (const each of value) data.append(name, each as string);
    else data.append(name, value as string | File);
  }
  return readFormData(data);
}

const head = { publicationId, version: '3', 'order[]': ['opening'] };

describe('the form of the composer', () => {
  it('holds every block with what was typed, in the order shown', () => {
    const { document, act, revision } = territoryFormSchema.parse(
      sent({
        ...head,
        'order[]': ['opening', 'figures-1', 'own-site-1', 'featured-1', 'text-1'],
        'blocks.opening.title.fr': 'Pays fictif',
        'blocks.figures-1.shown': 'on',
        'blocks.figures-1.figures.0.value.fr': '16 409',
        'blocks.figures-1.figures.0.year': '2022',
        'blocks.own-site-1.url': ' https://territoire.example/ ',
        'blocks.featured-1.slug': 'actor:les-haies',
        'blocks.text-1.shown': 'on',
        'blocks.text-1.body.fr': 'Un texte',
        act: 'publish',
      }),
    );
    expect({ act, revision }).toEqual({ act: { act: 'publish' }, revision: 3 });
    expect(document.blocks.map(({ id, kind, hidden }) => [id, kind, hidden])).toEqual([
      ['opening', 'opening', false],
      ['figures-1', 'figures', false],
      ['own-site-1', 'own-site', true],
      ['featured-1', 'featured', true],
      ['text-1', 'text', false],
    ]);
    expect(document.blocks[1]).toMatchObject({ figures: [{ value: { fr: '16 409', en: '' }, year: '2022' }] });
    expect(document.blocks[2]).toMatchObject({ url: 'https://territoire.example/' });
    expect(document.blocks[3]).toMatchObject({ subject: 'actor', slug: 'les-haies' });
  });

  it('reads back a page that was kept', () => {
    const kept = pageOf([{ ...text, hidden: false }, { ...distinctions, hidden: true }]);
    const typed = sent({
      ...head,
      'order[]': ['opening', 'text-1', 'distinctions-1'],
      'blocks.opening.title.fr': kept.blocks[0]!.title.fr,
      'blocks.opening.title.en': kept.blocks[0]!.title.en,
      'blocks.opening.lead.fr': 'Un pays de haies.',
      'blocks.opening.lead.en': 'Un pays de haies. (en)',
      'blocks.opening.picture.id': '',
      'blocks.text-1.shown': 'on',
      'blocks.text-1.title.fr': text.title.fr,
      'blocks.text-1.title.en': text.title.en,
      'blocks.text-1.body.fr': text.body.fr,
      'blocks.text-1.body.en': text.body.en,
      'blocks.distinctions-1.title.fr': distinctions.title.fr,
      'blocks.distinctions-1.title.en': distinctions.title.en,
      'blocks.distinctions-1.distinctions.0.date.fr': '2016',
      'blocks.distinctions-1.distinctions.0.date.en': '2016 (en)',
      'blocks.distinctions-1.distinctions.0.name.fr': 'Un ruban fictif',
      'blocks.distinctions-1.distinctions.0.name.en': 'Un ruban fictif (en)',
      'blocks.distinctions-1.distinctions.0.about.fr': 'Pour ses haies.',
      'blocks.distinctions-1.distinctions.0.about.en': 'Pour ses haies. (en)',
      'blocks.distinctions-1.source.fr': 'Le territoire',
      'blocks.distinctions-1.source.en': 'Le territoire (en)',
    });
    expect(readTypedPage(typed)).toEqual(kept);
    expect(JSON.stringify(readTypedPage(typed))).toBe(JSON.stringify(kept));
  });

  it.each([
    ['save', { act: 'save' }],
    ['ask', { act: 'ask' }],
    ['preview', { act: 'preview' }],
    ['add:own-site', { act: 'add', kind: 'own-site' }],
    ['up:figures-1', { act: 'up', id: 'figures-1' }],
    ['remove:text-1', { act: 'remove', id: 'text-1' }],
    ['add-part:figures-1', { act: 'add-part', id: 'figures-1' }],
    ['remove-part:figures-1:2', { act: 'remove-part', id: 'figures-1', number: 2 }],
    ['part-up:figures-1:11', { act: 'part-up', id: 'figures-1', number: 11 }],
    ['consent:testimony-1', { act: 'consent', id: 'testimony-1' }],
    ['add:opening', { act: 'save' }],
    ['add:unknown', { act: 'save' }],
    ['up:', { act: 'save' }],
    ['remove-part:figures-1:x', { act: 'save' }],
    ['drop table', { act: 'save' }],
  ])('takes « %s » for what it asks', (act, expected) => {
    expect(territoryFormSchema.parse(sent({ ...head, act })).act).toEqual(expected);
  });

  it('saves when no button is named', () => {
    expect(territoryFormSchema.parse(sent(head)).act).toEqual({ act: 'save' });
  });

  it('knows which text of a conflict is kept', () => {
    expect(territoryFormSchema.parse(sent({ ...head, settle: 'theirs:7' })).settle).toEqual({ keep: 'theirs', theirRevision: 7 });
    expect(territoryFormSchema.safeParse(sent({ ...head, settle: 'nobody:7' })).success).toBe(false);
  });

  it('brings pictures with their place, their credit and what they show', () => {
    const file = new File(['…'], 'haie.jpg', { type: 'image/jpeg' });
    const { pictures } = territoryFormSchema.parse(
      sent({
        ...head,
        'order[]': ['opening', 'gallery-1'],
        'blocks.opening.picture.alt.fr': 'Une haie en fleur',
        'blocks.gallery-1.pictures.0.id': samplePictureId,
        'blocks.gallery-1.pictures.0.alt.fr': 'Un puits',
        'blocks.gallery-1.pictures.1.id': '',
        'blocks.gallery-1.pictures.1.alt.fr': 'Un four à pain',
        'logo.alt.fr': 'Le logo du pays fictif',
        'uploads.opening.file': file,
        'uploads.opening.credit': 'Ana Fictive',
        'uploads.gallery-1.file': file,
        'uploads.gallery-1.credit': '',
        'uploads.logo.file': file,
      }),
    );
    expect(pictures.map(({ target, credit, alt }) => [target, credit, alt.fr])).toEqual([
      ['opening', 'Ana Fictive', 'Une haie en fleur'],
      ['gallery-1', '', 'Un four à pain'],
      ['logo', '', 'Le logo du pays fictif'],
    ]);
  });

  it('asks for an hour to schedule, and takes one with a request for a reading', () => {
    const at = { 'at.date': '2026-12-01', 'at.time': '08:30' };
    expect(territoryFormSchema.parse(sent({ ...head, ...at, act: 'schedule' })).at).toEqual(new Date('2026-12-01T07:30:00Z'));
    expect(territoryFormSchema.parse(sent({ ...head, ...at, act: 'ask' })).at).toEqual(new Date('2026-12-01T07:30:00Z'));
    expect(territoryFormSchema.parse(sent({ ...head, act: 'ask' })).at).toBeNull();
    expect(territoryFormSchema.parse(sent({ ...head, ...at, act: 'save' })).at).toBeNull();
    const refused = territoryFormSchema.safeParse(sent({ ...head, act: 'schedule', 'at.date': '2026-12-01' }));
    expect(refused.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['at', 'Indiquez le jour et l’heure.']]);
  });

  it('never refuses what is typed, and always has an opening', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (blocks, order) => {
        const { document } = territoryFormSchema.parse({ publicationId, version: 1, blocks, order, colour: blocks, logo: order, uploads: blocks, consents: order });
        expect(document.blocks[0]).toMatchObject({ id: 'opening', kind: 'opening', hidden: false });
      }),
    );
  });
});
