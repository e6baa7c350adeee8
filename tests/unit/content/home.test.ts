import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homeRules, visibleBlocks } from '@/lib/content/rules/home.ts';
import { canMove, featuredFirst, movedBlock, withoutText, withText } from '@/lib/content/rules/home-composition.ts';
import { blockName, blockTexts } from '@/lib/content/rules/home-texts.ts';
import { saidIn } from '@/lib/content/rules/languages.ts';
import { readHomeReference } from '@/lib/content/reference.ts';
import { fixedKinds, homeDraftSchema, mostTexts } from '@/lib/content/schema/home.ts';
import { homeFormSchema } from '@/lib/content/schema/home-form.ts';
import type { HomeBlock, HomeDocument } from '@/lib/content/types/home.ts';
import { readFormData } from '@/lib/web/form-data.ts';

const reference = () => readHomeReference('prisma/reference/content');
const ids = ({ blocks }: HomeDocument) => blocks.map(({ id }) => id);

/** The reference home, one block of it changed. */
function changed<Kind extends HomeBlock['kind']>(kind: Kind, change: Partial<Extract<HomeBlock, { kind: Kind }>>): HomeDocument {
  return { blocks: reference().blocks.map((block) => (block.kind === kind ? { ...block, ...change } : block)) };
}

describe('the home as it is kept', () => {
  it('is read back as it was written', () => {
    const home = withText(reference(), 'text-a');
    expect(homeDraftSchema.parse(JSON.parse(JSON.stringify(home)))).toEqual(home);
    expect(JSON.stringify(homeDraftSchema.parse(home))).toBe(JSON.stringify(home));
  });

  it('has each kind once and the opening first, whatever was sent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ blocks: fc.array(fc.record({ id: fc.string(), kind: fc.constantFrom(...fixedKinds, 'text', 'unknown'), hidden: fc.boolean() })) })), (sent) => {
        const home = homeDraftSchema.parse(sent);
        expect(ids(home)[0]).toBe('opening');
        expect(ids(home).filter((id) => !id.startsWith('text-')).toSorted()).toEqual([...fixedKinds].toSorted());
        expect(new Set(ids(home)).size).toBe(home.blocks.length);
        expect(homeDraftSchema.parse(home)).toEqual(home);
      }),
    );
  });

  it('gets the kinds that it did not know yet at its end, hidden', () => {
    const { blocks } = homeDraftSchema.parse({ blocks: [{ kind: 'terres', hidden: false }] });
    expect(blocks.slice(0, 2).map(({ id, hidden }) => [id, hidden])).toEqual([['opening', false], ['terres', false]]);
    expect(blocks.slice(2).every(({ hidden }) => hidden)).toBe(true);
  });

  it('holds twelve free texts at most, each under its own name', () => {
    const texts = Array.from({ length: 20 }, (_, n) => ({ id: `text-${n}`, kind: 'text' }));
    expect(homeDraftSchema.parse({ blocks: [...texts, ...texts] }).blocks.filter(({ kind }) => kind === 'text')).toHaveLength(mostTexts);
    expect(ids(homeDraftSchema.parse({ blocks: [{ id: '<b>', kind: 'text' }] }))).not.toContain('<b>');
  });

  it('starts with a composition that can be published, translated all through', () => {
    expect(homeRules.faults(reference())).toEqual([]);
    expect(homeRules.missingEnglish(reference())).toEqual([]);
    expect(ids(reference())).toEqual(JSON.parse(readFileSync('prisma/reference/content/home.json', 'utf8')).blocks.map(({ kind }: { kind: string }) => kind));
  });
});

describe('the order of the blocks', () => {
  const home = reference();
  const movable = ids(home).slice(1);

  it('changes by one place at a time, and the opening stays first', () => {
    expect(ids(movedBlock(home, 'take-part', 'down')).slice(0, 3)).toEqual(['opening', 'calls', 'take-part']);
    expect(movedBlock(home, 'take-part', 'up')).toBe(home);
    expect(movedBlock(home, 'opening', 'down')).toBe(home);
    expect(movedBlock(home, 'territories', 'down')).toBe(home);
    expect(movedBlock(home, 'nothing', 'up')).toBe(home);
    expect([canMove(home, 'calls', 'up'), canMove(home, 'take-part', 'up'), canMove(home, 'territories', 'down')]).toEqual([true, false, false]);
  });

  it('never loses a block, and comes back when each move is undone', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...movable), fc.constantFrom('up' as const, 'down' as const))), (moves) => {
        const passed: [string, 'up' | 'down'][] = [];
        let now = home;
        for (const [id, direction] of moves) {
          const next = movedBlock(now, id, direction);
          if (next !== now) passed.push([id, direction]);
          now = next;
        }
        expect(ids(now).toSorted()).toEqual(ids(home).toSorted());
        for (const [id, direction] of passed.toReversed()) now = movedBlock(now, id, direction === 'up' ? 'down' : 'up');
        expect(ids(now)).toEqual(ids(home));
      }),
    );
  });

  it('ends with a free text just added, hidden; free texts alone can be removed', () => {
    const longer = withText(home, 'text-a');
    expect(longer.blocks.at(-1)).toMatchObject({ id: 'text-a', kind: 'text', hidden: true, body: { fr: '', en: '' } });
    expect(withoutText(longer, 'text-a')).toEqual(home);
    expect(withoutText(longer, 'labs')).toEqual(longer);
  });
});

describe('what is featured', () => {
  const items = ['a', 'b', 'c', 'd', 'e'].map((slug) => ({ slug }));
  it('comes first in the order chosen, the newest after it', () => {
    expect(featuredFirst(['d', 'b'], items, 3)).toEqual([{ slug: 'd' }, { slug: 'b' }, { slug: 'a' }]);
    expect(featuredFirst([], items, 2)).toEqual([{ slug: 'a' }, { slug: 'b' }]);
  });
  it('is dropped once it exists no more, and never cut short', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'gone', 'lost')), fc.nat({ max: 5 }), (chosen, count) => {
        const shown = featuredFirst(chosen, items, count).map(({ slug }) => slug);
        const known = chosen.filter((slug) => items.some((item) => item.slug === slug));
        expect(shown.slice(0, known.length)).toEqual(known);
        expect(shown).toHaveLength(Math.max(count, known.length));
        expect(new Set(shown).size).toBe(shown.length);
      }),
    );
  });
});

describe('a home is refused with the place', () => {
  const cases: [string, HomeDocument, { field: string; message: string }][] = [
    ['without its title', changed('opening', { title: { fr: ' ', en: 'Title' } }), { field: 'blocks.opening.title.fr', message: 'Ouverture, titre\u202f: écrivez-le en français.' }],
    ['with a title too long in English', changed('labs', { title: { fr: 'LABs', en: 'x'.repeat(61) } }), { field: 'blocks.labs.title.en', message: 'LABs, titre en anglais\u202f: 60 caractères au plus, il y en a 61.' }],
    ['with a button that leaves the portal', changed('opening', { buttonPath: '//elsewhere.example' }), { field: 'blocks.opening.buttonPath', message: 'Ouverture\u202f: donnez l’adresse d’une page du portail, telle que /demarche.' }],
    ['with figures and none chosen', changed('figures', { figures: [], population: false }), { field: 'blocks.figures.population', message: 'Chiffres\u202f: choisissez au moins un chiffre, ou masquez le bloc.' }],
    ['without its opening', changed('opening', { hidden: true }), { field: 'blocks.opening.shown', message: 'L’ouverture porte le titre de la page\u202f: elle ne peut pas être masquée.' }],
  ];
  it.each(cases)('%s', (_case, home, fault) => {
    expect(homeRules.faults(home)).toContainEqual(fault);
  });

  it('for a free text that jumps a heading, shows a picture or says nothing', () => {
    const withBody = (body: string) => {
      const home = withText(reference(), 'text-a');
      const blocks = home.blocks.map((block) => (block.kind === 'text' ? { ...block, hidden: false, title: { fr: 'Mot', en: '' }, body: { fr: body, en: '' } } : block));
      return homeRules.faults({ blocks });
    };
    expect(withBody('## Un titre\n\nUn texte.')).toEqual([]);
    expect(withBody('')).toMatchObject([{ field: 'blocks.text-a.body.fr' }]);
    expect(withBody('## Deux\n\n#### Quatre\n\nTexte.')).toMatchObject([{ field: 'blocks.text-a.body.fr' }]);
    expect(withBody('![Une haie](picture:0192d0a0-0000-7000-8000-000000000001)').map(({ message }) => message)).toContainEqual(
      'Texte libre, «\u202fMot\u202f»\u202f: retirez les images, que l’accueil ne montre pas.',
    );
  });

  it('but what is hidden may be empty', () => {
    expect(homeRules.faults(changed('labs', { hidden: true, title: { fr: '', en: '' } }))).toEqual([]);
    expect(visibleBlocks(changed('labs', { hidden: true })).map(({ id }) => id)).not.toContain('labs');
  });
});

describe('what versions compare', () => {
  it('is every text in both languages, the order, and what was chosen', () => {
    const fields = homeRules.fields(changed('labs', { hidden: true, labs: ['tandem'] }));
    expect(fields[0]).toMatchObject({ key: 'order', label: 'Ordre des blocs' });
    expect(fields[0]!.text.split('\n')).toEqual(['Ouverture', 'Prendre part', 'Appels', 'Trois terres', 'Chiffres', 'LABs (masqué)', 'À venir', 'Actualités', 'Paroles', 'Territoires']);
    expect(fields).toContainEqual({ key: 'blocks.labs.labs', label: 'LABs mis en avant', language: null, text: 'tandem' });
    expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
  });

  it('names what is missing in English among what is shown', () => {
    expect(homeRules.missingEnglish(changed('news', { title: { fr: 'Actualités', en: '' } }))).toEqual(['Actualités, titre']);
    expect(homeRules.missingEnglish(changed('news', { hidden: true, title: { fr: 'Actualités', en: '' } }))).toEqual([]);
  });
});

describe('a text in the language of the page', () => {
  it.each([
    [{ fr: 'Bonjour', en: 'Hello' }, 'en', { text: 'Hello' }],
    [{ fr: 'Bonjour', en: '' }, 'en', { text: 'Bonjour', lang: 'fr' }],
    [{ fr: 'Bonjour', en: '' }, 'fr', { text: 'Bonjour' }],
    [{ fr: '', en: '' }, 'en', { text: '' }],
  ] as const)('%j in %s', (text, language, shown) => {
    expect(saidIn(text, language)).toEqual(shown);
  });
});

describe('the form of the composer', () => {
  const publicationId = '0192d0a0-0000-7000-8000-000000000001';

  /** What a browser sends for a home: each text, the boxes ticked, the button pressed. */
  function sent(home: HomeDocument, act: string): FormData {
    const data = new FormData();
    data.set('publicationId', publicationId);
    data.set('revision', '3');
    data.set('act', act);
    for (const block of home.blocks) {
      data.append('order[]', block.id);
      if (!block.hidden) data.set(`blocks.${block.id}.shown`, 'on');
      for (const { key, text } of blockTexts(block)) {
        data.set(`blocks.${block.id}.${key}.fr`, text.fr);
        data.set(`blocks.${block.id}.${key}.en`, text.en);
      }
      if (block.kind === 'opening') data.set('blocks.opening.buttonPath', block.buttonPath);
      if (block.kind === 'figures') {
        if (block.population) data.set('blocks.figures.population', 'on');
        for (const figure of block.figures) data.append('figures[]', figure);
      }
      if (block.kind === 'labs') for (const lab of block.labs) data.append('labs[]', lab);
    }
    return data;
  }

  it('gives back the very home that it was made from', () => {
    const home = withText(changed('labs', { labs: ['tandem', 'navette'] }), 'text-a');
    const form = homeFormSchema.parse(readFormData(sent(home, 'save')));
    expect(form).toEqual({ publicationId, revision: 3, act: { act: 'save' }, at: null, document: home });
  });

  it.each([
    ['up:labs', { act: 'up', id: 'labs' }],
    ['remove:text-a', { act: 'remove', id: 'text-a' }],
    ['mine:7', { act: 'mine', revision: 7 }],
    ['publish', { act: 'publish' }],
    ['erase-everything', { act: 'save' }],
    ['up:<script>', { act: 'save' }],
  ])('understands the button %s', (pressed, act) => {
    expect(homeFormSchema.parse(readFormData(sent(reference(), pressed))).act).toEqual(act);
  });

  it('asks for a day and an hour only to schedule', () => {
    const data = sent(reference(), 'schedule');
    expect(homeFormSchema.safeParse(readFormData(data)).error?.issues).toMatchObject([{ path: ['at'], message: 'Indiquez le jour et l’heure.' }]);
    data.set('at.date', '2026-12-24');
    data.set('at.time', '18:00');
    expect(homeFormSchema.parse(readFormData(data)).at).toEqual(new Date('2026-12-24T17:00:00Z'));
  });
});

it('a free text goes by its title among the blocks', () => {
  const [text] = homeDraftSchema.parse({ blocks: [{ id: 'text-a', kind: 'text', title: { fr: 'Un mot', en: '' } }] }).blocks.filter(({ kind }) => kind === 'text');
  expect(blockName(text!)).toBe('Texte libre, «\u202fUn mot\u202f»');
});
