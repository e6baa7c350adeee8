import { describe, expect, it } from 'vitest';
import { territoryTasks } from '@/lib/web/territory-tasks.ts';

const page = { state: 'published', missingEnglish: 0, waiting: null, returned: null } as const;
const standing = { slug: 'ernee', page, editors: 1, places: 1, manages: false };
const reading = { askedAt: new Date('2026-11-18T10:00:00Z'), askedBy: 'Une collègue', isOwn: false };
const keys = (change: Partial<Parameters<typeof territoryTasks>[0]>) => territoryTasks({ ...standing, ...change }).map(({ key }) => key);

describe('what waits on the dashboard of a territory', () => {
  it('is nothing once the page is online in both languages, with a place', () => {
    expect(keys({})).toEqual([]);
  });

  it.each([
    ['a page that nobody has begun', { page: null }, ['begin']],
    ['a page never published', { page: { ...page, state: 'draft' } }, ['publish']],
    ['a draft that differs from what is online', { page: { ...page, state: 'changed' } }, ['changed']],
    ['a page that waits for its hour', { page: { ...page, state: 'scheduled' } }, []],
    ['a page that was removed, whose English no longer matters', { page: { ...page, state: 'removed', missingEnglish: 4 } }, ['removed']],
    ['a reading that waits for the viewer, and hides the draft', { page: { ...page, state: 'changed', waiting: reading } }, ['read']],
    ['a reading that the viewer asked for: nothing to do but wait', { page: { ...page, state: 'draft', waiting: { ...reading, isOwn: true } } }, []],
    ['a version that came back', { page: { ...page, state: 'draft', returned: { answeredBy: 'Une collègue', note: 'Une date manque.' } } }, ['returned', 'publish']],
    ['English that is missing', { page: { ...page, missingEnglish: 2 } }, ['english']],
    ['no place', { places: 0 }, ['places']],
    ['nobody to edit, for who can invite', { editors: 0, manages: true }, ['editors']],
    ['nobody to edit, for who cannot', { editors: 0 }, []],
    ['everything, the most pressing first', { page: { ...page, state: 'changed', missingEnglish: 1, waiting: reading }, places: 0, editors: 0, manages: true }, ['read', 'editors', 'english', 'places']],
  ] as const)('is %s', (_what, change, expected) => {
    expect(keys(change)).toEqual(expected);
  });

  it('says it in words, with the way to it', () => {
    expect(territoryTasks({ ...standing, page: { ...page, waiting: reading, missingEnglish: 1 } })).toEqual([
      { key: 'read', words: 'Une relecture vous attend', why: 'Une collègue la demande depuis le 18 novembre 2026.', href: '/gestion/territoires/ernee/page/relecture', link: 'Relire' },
      { key: 'english', words: 'Un texte manque en anglais', why: 'En attendant, la page en anglais montre le français.', href: '/gestion/territoires/ernee/page', link: 'Traduire' },
    ]);
    expect(territoryTasks({ ...standing, page: { ...page, missingEnglish: 3 } })[0]?.words).toBe('3 textes manquent en anglais');
  });
});
