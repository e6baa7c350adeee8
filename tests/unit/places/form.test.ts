import { describe, expect, it } from 'vitest';
import { createPlaceSchema, placeFilterSchema, savePlaceSchema } from '@/lib/places/schema/inputs.ts';

const id = '018f0000-0000-7000-8000-000000000000';
const least = { placeId: id, revision: '1', kind: 'tiers_lieu', name: 'L’Ampère', communeInsee: '53271' };
const read = (more: Record<string, unknown> = {}) => savePlaceSchema.safeParse({ ...least, ...more });
const faults = (more: Record<string, unknown>) => (read(more).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
const content = (more: Record<string, unknown>) => savePlaceSchema.parse({ ...least, ...more }).content;

describe('the form of a place', () => {
  it('needs a name, a kind and a commune only', () => {
    expect(read().success).toBe(true);
    expect(createPlaceSchema.safeParse({}).error?.issues.map(({ path }) => path.join('.')).toSorted()).toEqual(['communeInsee', 'kind', 'name']);
  });

  it('leaves blank rows out and names the others as the form counts them', () => {
    const services = [{ fr: 'Coworking', en: '' }, { fr: ' ', en: '' }, { fr: '', en: 'Fablab' }];
    expect(faults({ services })).toEqual(['services.2.fr: Écrivez ce service en français.']);
    expect(content({ services: services.slice(0, 2) }).services).toEqual([{ fr: 'Coworking', en: '' }]);
  });

  it('reads the same hours from a day to another', () => {
    expect(content({ openings: [{ from: '4', to: '5', opensAt: '9h', closesAt: '12 h 30' }, { from: '', to: '', opensAt: '', closesAt: '' }] }).openings).toEqual([
      { weekday: 4, opensAt: '09:00', closesAt: '12:30' },
      { weekday: 5, opensAt: '09:00', closesAt: '12:30' },
    ]);
  });

  it.each([
    ['closes before it opens', [{ from: '1', to: '', opensAt: '18h', closesAt: '9h' }], 'openings.0.closesAt: La fermeture vient avant l’ouverture. Pour minuit, écrivez 24 h.'],
    [
      'overlaps another line',
      [{ from: '1', to: '5', opensAt: '9h', closesAt: '12h' }, { from: '', to: '', opensAt: '', closesAt: '' }, { from: '5', to: '6', opensAt: '11h', closesAt: '14h' }],
      'openings.2.closesAt: Le vendredi, ces heures chevauchent celles d’une autre ligne.',
    ],
    ['names no day', [{ from: '', to: '', opensAt: '9h', closesAt: '12h' }], 'openings.0.from: Choisissez le jour.'],
    ['has an hour that is none', [{ from: '2', to: '', opensAt: 'matin', closesAt: '12h' }], 'openings.0.opensAt: Écrivez une heure. Exemple\u202f: 9 h 30.'],
  ])('refuses a line of hours that %s', (_what, openings, sentence) => {
    expect(faults({ openings })).toEqual([sentence]);
  });

  it.each([
    ['48.34472, -0.27861', { latitude: 48.34472, longitude: -0.27861 }],
    ['48.34472 -0.27861', { latitude: 48.34472, longitude: -0.27861 }],
    ['48,34472 ; -0,27861', { latitude: 48.34472, longitude: -0.27861 }],
    ['', null],
  ])('reads the position « %s »', (position, expected) => {
    expect(content({ position }).position).toEqual(expected);
  });

  it.each(['ici', '48.3', '48.3, ', '48,3, -0,2', '1e3, 4'])('does not read the position « %s »', (position) => {
    expect(faults({ position })).toHaveLength(1);
  });

  it.each(['javascript:alert(1)', 'ftp://exemple.fr', 'http://localhost', 'http://exemple.fr', 'https://laval.fr@exemple.fr', 'https://nom:mot@exemple.fr/', 'https:\\\\a@exemple.fr', 'exemple.fr', 'https://'])('refuses the site « %s »', (website) => {
    expect(faults({ website })).toEqual(['website: L’adresse d’un site commence par https://. Exemple\u202f: https://exemple.fr.']);
  });

  it('refuses a picture without words for those who do not see it', () => {
    const sentence = ['picture.alt.fr: Décrivez l’image, pour celles et ceux qui ne la voient pas.'];
    const file = new File(['x'], 'porte.png');
    expect(faults({ picture: { id, alt: { fr: ' ', en: '' } } })).toEqual(sentence);
    expect(faults({ picture: { id: '', alt: { fr: '', en: '' } }, newPicture: { file, credit: 'Moi' } })).toEqual(sentence);
    expect(content({ picture: { id: '', alt: { fr: 'Une porte', en: '' } } }).picture).toBeNull();
    const alt = { fr: 'Une porte', en: '' };
    expect(savePlaceSchema.parse({ ...least, picture: { id: '', alt }, newPicture: { file, credit: 'Moi' } }).sent).toEqual({ file, credit: 'Moi', alt });
  });

  it('lets English wait, never French', () => {
    expect(faults({ summary: { fr: '', en: 'A place.' } })).toEqual(['summary.fr: Écrivez ce texte en français.']);
    expect(content({ summary: { fr: 'Un lieu : le voici', en: '' } }).summary).toEqual({ fr: 'Un lieu\u202f: le voici', en: '' });
  });

  it('leaves the name to an actor that is chosen', () => {
    expect(content({ operatorId: id, operatorName: 'Quelqu’un' })).toMatchObject({ operatorId: id, operatorName: '' });
  });

  it('reads which of two texts remains', () => {
    expect(savePlaceSchema.parse({ ...least, settle: 'theirs:12' }).settle).toEqual({ keep: 'theirs', revision: 12 });
    expect(read({ settle: 'both:1' }).success).toBe(false);
  });
});

it('takes what makes no sense in the address of the list as absent', () => {
  expect(placeFilterSchema.parse({ kind: 'chateau', state: 'lost', page: '-2', search: ['a'], territory: null })).toEqual({
    territory: null,
    kind: null,
    state: null,
    search: '',
    page: 1,
  });
});

it('filters of the list hold nothing that the database refuses', () => {
  expect(placeFilterSchema.parse({ territory: 'ernee\u0000', search: 'grange\u0000' })).toMatchObject({ territory: 'ernee', search: 'grange' });
});
