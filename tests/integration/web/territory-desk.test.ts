import { addDays } from 'date-fns';
import { describe, expect, it } from 'vitest';
import { answerSecondReading } from '@/lib/content/use-cases/answer-second-reading.ts';
import { listTerritoryPages } from '@/lib/content/use-cases/list-territory-pages.ts';
import { requestSecondReading } from '@/lib/content/use-cases/request-second-reading.ts';
import { saveDraft } from '@/lib/content/use-cases/save-draft.ts';
import type { Context } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { nextSteps } from '@/lib/web/next-steps.ts';
import { territoryDesk, territoryRows } from '@/lib/web/territory-desk.ts';
import { done } from '@/tests/factories/publications.ts';
import { both, otherEditor, pageOf, sampleBlocks, writtenTerritoryPage } from '@/tests/factories/territory-pages.ts';
import { inWorld, type World } from '@/tests/integration/rights/world.ts';

const titled = (title: string) => pageOf([{ ...sampleBlocks.text, title: both(title) }]);
const later = (context: Context, days: number): Context => ({ ...context, now: addDays(context.now, days) });

async function place(world: World, slug: string, state: 'published' | 'draft'): Promise<void> {
  const texts = { summary: {}, presentation: [], openSince: {}, openingNote: {}, accessNote: {}, pictureAlt: {}, source: {} };
  await db().place.create({
    data: { ...texts, slug, name: slug, kind: 'tiers_lieu', communeInsee: world.communeInsee, territorySiren: world.territorySiren, state, createdAt: world.now, updatedAt: world.now },
    select: { id: true },
  });
}

const counts = async (context: Context) => Object.fromEntries(done(await territoryDesk(context, 'monde')).alive.map(({ key, count }) => [key, count]));

describe('the dashboard of a territory', () => {
  it('counts what the public finds there, and nothing else, whoever looks', () =>
    inWorld(async (world) => {
      const [editor, administrator] = [world.context('territoryEditor'), world.context('administrator')];
      await db().actor.updateMany({ data: { listed: false } });
      const before = await counts(editor);
      expect(before).toMatchObject({ actors: 0, places: 0 });
      await place(world, 'brouillon', 'draft');
      await place(world, 'en-ligne', 'published');
      await db().actor.update({ where: { id: world.actorId }, data: { listed: true, communeInsee: world.communeInsee }, select: { id: true } });
      const after = await counts(editor);
      expect(after).toEqual({ ...before, actors: 1, places: 1 });
      expect(await counts(administrator)).toEqual(after);
      const { alive } = done(await territoryDesk(editor, 'monde'));
      expect(alive.find(({ key }) => key === 'places')?.things).toEqual([{ name: 'en-ligne', path: '/lieux/en-ligne' }]);
      expect(alive.map(({ path }) => path)).toEqual(['/cahiers?territoire=monde', '/labs?territoire=200000001', '/carte?calque=acteur&territoire=monde', '/carte?calque=lieu&territoire=monde']);
    }));

  it('is not there for the editor of another territory, nor in their list', () =>
    inWorld(async (world) => {
      expect(await territoryDesk(world.context('otherTerritoryEditor'), 'monde')).toEqual(await territoryDesk(world.context('otherTerritoryEditor'), 'nulle-part'));
      expect((await territoryRows(world.context('otherTerritoryEditor'))).map(({ slug }) => slug)).toEqual(['autre']);
    }));

  it('says where the page stands, to its author and to its reader', () =>
    inWorld(async (world) => {
      const { territorySiren: siren } = world;
      await db().territory.update({ where: { siren }, data: { needsSecondReader: true }, select: { siren: true } });
      const [author, reader] = [world.context('territoryEditor'), otherEditor(world)];
      const standing = async (context: Context) => (await listTerritoryPages(context, { sirens: [siren, world.otherTerritorySiren] }))[0];
      expect(await standing(author)).toBeUndefined();
      const page = await writtenTerritoryPage(world, author, titled('À relire'));
      expect(await standing(author)).toMatchObject({ siren, state: 'draft', waiting: null, returned: null });

      const { readingId } = done(await requestSecondReading(author, { ...page, message: '', publishAt: null }));
      expect((await standing(author))?.waiting).toEqual({ askedAt: world.now, askedBy: 'territoryEditor', isOwn: true });
      expect((await standing(reader))?.waiting).toMatchObject({ isOwn: false });
      expect((await nextSteps(reader)).find(({ key }) => key === 'reading-monde')).toMatchObject({ href: '/gestion/territoires/monde/page/relecture' });
      expect((await nextSteps(author)).some(({ key }) => key === 'reading-monde')).toBe(false);

      done(await answerSecondReading(later(reader, 1), { readingId, answer: 'returned', note: 'Une date manque.' }));
      expect((await standing(author))?.returned).toMatchObject({ note: 'Une date manque.' });
      expect((await standing(reader))?.returned).toBeNull();
      done(await saveDraft(later(author, 2), { ...page, document: titled('Corrigé') }));
      expect(await standing(later(author, 2))).toMatchObject({ waiting: null, returned: null });
    }));
});
