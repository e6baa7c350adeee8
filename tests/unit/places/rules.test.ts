import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessAnswers, accessFeatures, accessFrom, knownFeatures } from '@/lib/places/rules/accessibility.ts';
import { emptyContent, sameContent, withPostalCode } from '@/lib/places/rules/content.ts';
import { contentFaults, missingEnglish, publishingFaults } from '@/lib/places/rules/faults.ts';
import { isAllowed, slugFollowsName, stateOncePutBack } from '@/lib/places/rules/life.ts';
import { positionFault, shownPosition } from '@/lib/places/rules/position.ts';
import { canWriteEveryPlace, canWritePlace, canWritePlaces, writtenTerritories } from '@/lib/places/permissions.ts';
import type { AttachmentKind, GeneralRole, Viewer } from '@/lib/identity/types.ts';
import type { PlaceContent } from '@/lib/places/types.ts';

const villaines = { name: 'Villaines-la-Juhel', postalCodes: ['53700'], latitude: 48.34, longitude: -0.292 };
const both = (fr: string, en = '') => ({ fr, en });
const ready: PlaceContent = {
  ...emptyContent,
  kind: 'tiers_lieu',
  name: 'L’Ampère',
  communeInsee: '53271',
  summary: both('Un tiers-lieu.', 'A shared workplace.'),
  services: [both('Coworking', 'Coworking')],
  operatorName: 'Communauté de communes',
};

describe('where a place may stand', () => {
  it.each([
    [{ latitude: 48.3452, longitude: -0.2786 }, null],
    [{ latitude: -0.2786, longitude: 48.3452 }, 'swapped'],
    [{ latitude: 48.85, longitude: 2.35 }, 'outside'],
    [{ latitude: 0, longitude: 0 }, 'outside'],
    [{ latitude: 48.07, longitude: -0.77 }, 'far-from-commune'],
  ] as const)('%o: %s', (position, fault) => {
    expect(positionFault(position, villaines)).toBe(fault);
  });

  it('is its own position, else the centre of its commune, said to be approximate', () => {
    expect(shownPosition({ latitude: 48.35, longitude: -0.28 }, villaines)).toEqual({ latitude: 48.35, longitude: -0.28, isApproximate: false });
    expect(shownPosition({ latitude: null, longitude: null }, villaines)).toEqual({ latitude: 48.34, longitude: -0.292, isApproximate: true });
  });

  it('is never refused at the very centre of its commune', () => {
    fc.assert(
      fc.property(fc.double({ min: 47.7, max: 48.6, noNaN: true }), fc.double({ min: -1.3, max: 0.1, noNaN: true }), (latitude, longitude) => {
        expect(positionFault({ latitude, longitude }, { latitude, longitude })).toBeNull();
      }),
    );
  });
});

describe('what contradicts its commune', () => {
  it('refuses the postal code of another one, and says which are good', () => {
    expect(contentFaults({ ...ready, postalCode: '53000' }, villaines)).toEqual([
      { field: 'postalCode', message: 'Le code postal de Villaines-la-Juhel est 53700.' },
    ]);
    expect(contentFaults({ ...ready, postalCode: '53000' }, { ...villaines, name: 'Laval', postalCodes: ['53000', '53950'] })).toEqual([]);
  });

  it('takes the only postal code of the commune when none was written', () => {
    expect(withPostalCode(ready, villaines).postalCode).toBe('53700');
    expect(withPostalCode(ready, { ...villaines, postalCodes: ['53000', '53950'] }).postalCode).toBe('');
    expect(withPostalCode({ ...ready, postalCode: '53950' }, villaines).postalCode).toBe('53950');
  });

  it('points at a position that is elsewhere', () => {
    expect(contentFaults({ ...ready, position: { latitude: 48.07, longitude: -0.77 } }, villaines).map(({ field }) => field)).toEqual(['position']);
  });

  it('refuses a picture in the presentation, which shows none', () => {
    const faults = contentFaults({ ...ready, presentation: both('![plan](picture:018f0000-0000-7000-8000-000000000000)') }, villaines);
    expect(faults.map(({ field }) => field)).toEqual(['presentation.fr']);
  });
});

describe('what the public needs', () => {
  it('has nothing to say against a place that is ready', () => {
    expect(publishingFaults(ready)).toEqual([]);
  });

  it.each<[string, Partial<PlaceContent>, string]>([
    ['a summary in French', { summary: both('', '') }, 'summary.fr'],
    ['something that one finds there', { services: [], presentation: both('') }, 'presentation.fr'],
    ['who runs it', { operatorName: '', operatorId: null }, 'operatorName'],
  ])('asks for %s', (_what, change, field) => {
    expect(publishingFaults({ ...ready, ...change }).map((fault) => fault.field)).toEqual([field]);
  });

  it('is content with a presentation alone, or with an actor', () => {
    expect(publishingFaults({ ...ready, services: [], presentation: both('Un lieu.'), operatorName: '', operatorId: '018f0000-0000-7000-8000-000000000000' })).toEqual([]);
  });

  it('names what English readers would read in French', () => {
    expect(missingEnglish(ready)).toEqual([]);
    expect(missingEnglish({ ...ready, services: [both('Fablab')], accessNote: both('Une marche'), picture: { id: 'x', alt: both('Une porte') } })).toEqual([
      'les services',
      'l’accès',
      'l’image',
    ]);
  });
});

describe('accessibility has three answers', () => {
  it('tells what is there from what is missing and from what nobody said', () => {
    const answers = accessAnswers({ accessible: ['adapted_toilet'], inaccessible: ['induction_loop'] });
    expect(answers).toHaveLength(accessFeatures.length);
    expect(Object.fromEntries(answers.map(({ feature, answer }) => [feature, answer]))).toMatchObject({
      adapted_toilet: 'provided',
      induction_loop: 'missing',
      sign_language: 'unknown',
    });
  });

  it('reads the answers of a form again, and anything else as unknown', () => {
    const answer = fc.constantFrom('provided', 'missing', 'unknown', '', 'yes', undefined);
    fc.assert(
      fc.property(fc.record(Object.fromEntries(accessFeatures.map((feature) => [feature, answer]))), (given) => {
        const read = accessFrom(given);
        for (const { feature, answer: told } of accessAnswers(read)) {
          const typed = given[feature];
          expect(told).toBe(typed === 'provided' || typed === 'missing' ? typed : 'unknown');
        }
      }),
    );
  });

  it('leaves out a code that this portal does not know', () => {
    expect(knownFeatures(['helipad', 'sign_language', 'step_free_entrance'])).toEqual(['step_free_entrance', 'sign_language']);
  });
});

describe('the life of a place', () => {
  it.each([
    ['draft', ['save', 'publish', 'remove']],
    ['published', ['save', 'remove']],
    ['removed', ['put-back']],
  ] as const)('a %s place allows %o', (state, acts) => {
    expect((['save', 'publish', 'remove', 'put-back'] as const).filter((act) => isAllowed(act, state))).toEqual(acts);
  });

  it('comes back as it was, and keeps the address that it was once read at', () => {
    expect(stateOncePutBack({ publishedAt: new Date(0) })).toBe('published');
    expect(stateOncePutBack({ publishedAt: null })).toBe('draft');
    expect(slugFollowsName({ publishedAt: null })).toBe(true);
    expect(slugFollowsName({ publishedAt: new Date(0) })).toBe(false);
  });

  it('says the same whatever the order of its parts', () => {
    expect(sameContent(ready, Object.fromEntries(Object.entries(ready).toReversed()) as unknown as PlaceContent)).toBe(true);
    expect(sameContent(ready, { ...ready, phone: '02' })).toBe(false);
  });
});

describe('who writes a place', () => {
  const viewer = (roles: GeneralRole[], attachments: { kind: AttachmentKind; objectId: string }[] = []): Viewer => ({ personId: 'p', email: '', name: '', roles, attachments });
  const place = { territorySiren: '200042182' };
  const editor = viewer([], [{ kind: 'territory_editor', objectId: '200042182' }]);
  const other = viewer([], [{ kind: 'territory_editor', objectId: '245300355' }]);

  it.each([
    ['nobody', null, false],
    ['somebody without a role', viewer([]), false],
    ['a moderator', viewer(['moderator']), false],
    ['an administrator', viewer(['administrator']), true],
    ['a content editor', viewer(['content_editor']), true],
    ['an editor of its territory', editor, true],
    ['an editor of another territory', other, false],
    ['somebody attached otherwise to the same number', viewer([], [{ kind: 'programme_manager', objectId: '200042182' }]), false],
  ])('%s', (_who, asking, may) => {
    expect(canWritePlace(asking, place)).toBe(may);
  });

  it('finds the list with any territory, and moves places with a general role only', () => {
    expect([null, viewer([]), editor, viewer(['content_editor'])].map(canWritePlaces)).toEqual([false, false, true, true]);
    expect([editor, viewer(['content_editor']), viewer(['administrator'])].map(canWriteEveryPlace)).toEqual([false, true, true]);
    expect(writtenTerritories(editor)).toEqual(['200042182']);
    expect(writtenTerritories(viewer(['administrator']))).toBe('all');
    expect(writtenTerritories(null)).toEqual([]);
  });
});
