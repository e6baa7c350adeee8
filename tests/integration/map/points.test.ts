import { beforeAll, describe, expect, it } from 'vitest';
import { listedPoints, mapPoints } from '@/lib/map/loaders.ts';
import { decodePoints, encodePoints } from '@/lib/map/rules/encoding.ts';
import { everyPoint, mapPageSize } from '@/lib/map/rules/layers.ts';
import { searchedWords } from '@/lib/map/rules/selection.ts';
import { forgetAnswers } from '@/lib/platform/next-cache/kept-answers.ts';
import type { MapFilters } from '@/lib/map/types.ts';
import { db } from '@/lib/platform/database.ts';
import type { Prisma } from '@/lib/platform/prisma-client/client.ts';
import { readMapRequest } from '@/lib/web/map-request.ts';
import { loadReference } from '@/scripts/load-reference.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

beforeAll(() => loadReference(new Date('2026-05-12T10:00:00Z')));

const inWorld = (work: (world: World) => Promise<void>) => discarded(async () => work(await buildWorld()));

const ids = async (filters: Partial<MapFilters>) => (await mapPoints({ ...everyPoint, ...filters })).map(({ id }) => id);
const ofWorld = { communeInsee: '53999' };

const none = { fr: '', en: '' };
async function place(slug: string, own: Partial<Prisma.PlaceUncheckedCreateInput> = {}): Promise<void> {
  const now = new Date('2026-05-01T10:00:00Z');
  await db().place.create({
    data: {
      slug, name: `Lieu ${slug}`, kind: 'tiers_lieu', state: 'published', territorySiren: '200000001', communeInsee: '53999', summary: none, presentation: none,
      openSince: none, openingNote: none, accessNote: none, pictureAlt: none, source: none, accessible: [], inaccessible: [], createdAt: now, updatedAt: now, ...own,
    },
    select: { id: true },
  });
}

describe('what the map shows', () => {
  it('has the ten territories at their seats, or at their biggest commune of the Mayenne', () =>
    inWorld(async () => {
      const territories = (await mapPoints({ ...everyPoint, layers: ['territoire'], words: [] })).filter(({ place: commune }) => !commune.includes('Monde'));
      expect(territories.filter(({ territorySiren }) => !territorySiren.startsWith('20000000')).map(({ name, place: commune }) => [name, commune])).toEqual([
        ['Bocage Mayennais', 'Gorron'],
        ['Coëvrons', 'Évron'],
        ['Ernée', 'Ernée'],
        ['Laval Agglomération', 'Laval'],
        ['Mayenne Communauté', 'Mayenne'],
        ['Mont des Avaloirs', 'Pré-en-Pail-Saint-Samson'],
        ['Pays de Château-Gontier', 'Château-Gontier-sur-Mayenne'],
        ['Pays de Craon', 'Craon'],
        ['Pays de Meslay-Grez', 'Meslay-du-Maine'],
        ['Pays Sabolien', 'Bouessay'],
      ]);
    }));

  it('is what anybody may read: no actor that is not public, no LAB before its publication, no place in draft or removed', () =>
    inWorld(async (world) => {
      const before = await ids(ofWorld);
      expect(before.filter((id) => id.startsWith('acteur-')).length).toBeGreaterThan(1);
      expect(before.filter((id) => id.startsWith('lab-')).length).toBeGreaterThan(0);
      await place('ouvert');
      await place('brouillon', { state: 'draft' });
      await place('retire', { state: 'removed' });
      expect((await ids(ofWorld)).filter((id) => id.startsWith('lieu-'))).toEqual(['lieu-ouvert']);
      const { slug } = await db().actor.update({ where: { id: world.actorId }, data: { listed: false }, select: { slug: true } });
      await db().lab.updateMany({ data: { publishedAt: null } });
      const after = await ids(ofWorld);
      expect(before).toContain(`acteur-${slug}`);
      expect(after).not.toContain(`acteur-${slug}`);
      expect(after.filter((id) => id.startsWith('lab-'))).toEqual([]);
    }));

  it('places a LAB with the actor of its first proposal that has a commune, and leaves out what has none', () =>
    inWorld(async () => {
      const [lab] = (await mapPoints({ ...everyPoint, layers: ['lab'], communeInsee: '53999' }));
      expect(lab).toMatchObject({ place: (await db().commune.findUniqueOrThrow({ where: { insee: '53999' }, select: { name: true } })).name, isApproximate: true });
      await db().actor.updateMany({ where: { communeInsee: '53999' }, data: { communeInsee: '53130' } });
      expect((await mapPoints({ ...everyPoint, layers: ['lab'], communeInsee: '53130' })).map(({ id, place: commune }) => [id, commune])).toContainEqual([lab?.id, 'Laval']);
      await db().actor.updateMany({ data: { communeInsee: null } });
      expect(await ids({ layers: ['lab', 'acteur'] })).toEqual([]);
    }));

  it('never tells by a LAB where an actor without a public page lives', () =>
    inWorld(async () => {
      const labs = async () => (await ids(ofWorld)).filter((id) => id.startsWith('lab-'));
      expect(await labs()).not.toEqual([]);
      await db().actor.updateMany({ where: ofWorld, data: { listed: false } });
      expect(await labs()).toEqual([]);
    }));

  it('says whether a position is that of the thing, or the centre of its commune', () =>
    inWorld(async () => {
      await place('centre');
      await place('exact', { latitude: 48.1, longitude: -0.2 });
      const found = await mapPoints({ ...everyPoint, layers: ['lieu'], ...ofWorld });
      const { latitude, longitude } = await db().commune.findUniqueOrThrow({ where: { insee: '53999' }, select: { latitude: true, longitude: true } });
      expect(found.map(({ slug, isApproximate, ...point }) => [slug, isApproximate, point.latitude, point.longitude])).toEqual([
        ['centre', true, latitude, longitude],
        ['exact', false, 48.1, -0.2],
      ]);
    }));
});

describe('filters', () => {
  it('keep layers, a territory, a commune and words among what the database holds', () =>
    inWorld(async () => {
      await place('etape', { name: 'L’Étape des Éleveurs', communeInsee: '53130', territorySiren: '200083392' });
      await place('100', { name: 'Halle 100 % bois_rond' });
      const places = (filters: Partial<MapFilters>) => ids({ layers: ['lieu'], ...filters });
      expect(await places({ words: searchedWords('l’ÉTAPE laval') })).toEqual(['lieu-etape']);
      expect(await places({ territorySiren: '200000001' })).toEqual(['lieu-100']);
      expect(await places({ territorySiren: '200000002' })).toEqual([]);
      expect(await places({ communeInsee: '53130' })).toEqual(['lieu-etape']);
    }));

  it('are read from the address: slugs of what exists, the rest left aside', () =>
    inWorld(async () => {
      const request = await readMapRequest({ calque: ['lieu', 'dragons'], territoire: 'mont-des-avaloirs', commune: 'villaines-la-juhel', recherche: ' tiers  lieu ', page: '2' });
      expect(request.filters).toEqual({ layers: ['lieu'], territorySiren: '200042182', communeInsee: '53271', words: ['tiers', 'lieu'] });
      expect(request.ignored).toEqual([{ name: 'calque', value: 'dragons' }]);
      expect((await readMapRequest({ commune: 'rennes' })).ignored).toEqual([{ name: 'commune', value: 'rennes' }]);
    }));
});

it('each marker has its twin in the list, with the same data, in the same order, page after page', () =>
  inWorld(async () => {
    for (let rank = 0; rank < 45; rank += 1) await place(`lieu-${rank}`, { name: `Maison ${rank % 7}`, ...(rank % 2 === 0 ? { latitude: 48 + rank / 100, longitude: -0.5 } : {}) });
    for (const filters of [everyPoint, { ...everyPoint, layers: ['lieu'] as const }, { ...everyPoint, words: ['maison', '3'] }, { ...everyPoint, ...ofWorld }]) {
      const markers = decodePoints(JSON.parse(JSON.stringify(encodePoints(await mapPoints(filters)))));
      const pages = [];
      for (let page = 1; page <= Math.ceil(markers.length / mapPageSize); page += 1) pages.push(...(await listedPoints(filters, page)));
      expect(markers).toEqual(pages);
      expect(markers.length).toBeGreaterThan(1);
      expect(new Set(markers.map(({ id }) => id)).size).toBe(markers.length);
    }
  }));

it('what was read is kept a moment, and read again as soon as something is published', async () => {
  const places = async () => (await mapPoints({ ...everyPoint, layers: ['lieu'], communeInsee: '53130' })).map(({ slug }) => slug);
  forgetAnswers();
  const before = await places();
  try {
    await place('nouveau', { communeInsee: '53130', territorySiren: '200083392' });
    expect(await places()).toEqual(before);
    forgetAnswers();
    expect(await places()).toEqual([...before, 'nouveau']);
  } finally {
    await db().place.deleteMany({ where: { slug: 'nouveau' } });
    forgetAnswers();
  }
});
