import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/platform/database.ts';
import { syncPortalSearch } from '@/lib/web/search.ts';
import { inSearchableWorld, loadPortal, search, titles } from '@/tests/integration/search/portal.ts';

const words = () => db().searchWord.findMany({ orderBy: [{ lang: 'asc' }, { word: 'asc' }], select: { lang: true, word: true, stem: true, uses: true } });
const found = async (kind: string) => (await db().searchEntry.findMany({ where: { kind }, select: { objectId: true } })).map(({ objectId }) => objectId).toSorted();

beforeAll(loadPortal);

describe('what the search knows', () => {
  it('is what anybody may read: no draft, no cahier before it is public, no actor that is not', () =>
    inSearchableWorld(async (world) => {
      const publicCahiers = await db().cahier.findMany({ where: { publishedAt: { not: null } }, select: { id: true } });
      expect(await found('cahier')).toEqual(publicCahiers.map(({ id }) => id).toSorted());
      expect(await found('cahier')).not.toContain(world.draftCahierId);
      expect(await found('cahier')).not.toContain(world.submittedCahierId);
      expect(await found('proposal')).not.toContain(world.draftProposalId);
      const listed = await db().actor.findMany({ where: { listed: true }, select: { id: true } });
      expect(await found('actor')).toEqual(listed.map(({ id }) => id).toSorted());
      const calls = await db().call.findMany({ where: { status: { not: 'draft' } }, select: { id: true } });
      expect(await found('call')).toEqual(calls.map(({ id }) => id).toSorted());
    }));

  it('loses what is withdrawn, and its words with it', () =>
    inSearchableWorld(async (world) => {
      await db().proposal.update({ where: { id: world.proposalId }, data: { title: 'Une ruche xylophage' }, select: { id: true } });
      await db().actor.update({ where: { id: world.actorId }, data: { listed: true, presentation: 'Des apiculteurs xylophones' }, select: { id: true } });
      await syncPortalSearch();
      expect(await titles('xylophage')).toEqual(['proposal: Une ruche xylophage']);
      expect((await search('xylophages')).total).toBe(1);
      await db().proposal.update({ where: { id: world.proposalId }, data: { status: 'withdrawn' }, select: { id: true } });
      await db().actor.update({ where: { id: world.actorId }, data: { listed: false }, select: { id: true } });
      expect(await syncPortalSearch()).toMatchObject({ removed: 2 });
      expect(await search('xylophage')).toMatchObject({ total: 0, corrections: [] });
      expect((await words()).filter(({ word }) => word.startsWith('xylo'))).toEqual([]);
      await db().cahier.update({ where: { id: world.cahierId }, data: { publishedAt: null }, select: { id: true } });
      await syncPortalSearch();
      expect(await found('cahier')).not.toContain(world.cahierId);
      expect((await search('CA-2026-9002')).total).toBe(0);
    }));

  it('follows a change of any row it is made of, the territories of a proposal included', () =>
    inSearchableWorld(async (world) => {
      const territories = async () => (await search('CA-2026-9002', { filters: { kind: 'proposal', terre: null, territory: null } })).territories.map(({ value }) => value);
      expect(await territories()).toEqual([world.territorySiren]);
      await db().proposalTerritory.deleteMany({ where: { proposalId: world.proposalId } });
      await syncPortalSearch();
      expect(await territories()).toEqual([]);
      await db().actor.update({ where: { id: world.actorId }, data: { name: 'Les Quatre Vents' }, select: { id: true } });
      await syncPortalSearch();
      expect((await titles('quatre vents')).some((title) => title.startsWith('cahier: '))).toBe(true);
    }));

  it('is left alone when nothing changed, and counts words as if it had all been read again', () =>
    inSearchableWorld(async (world) => {
      expect(await syncPortalSearch()).toEqual({ written: 0, removed: 0 });
      await db().proposal.update({ where: { id: world.proposalId }, data: { title: 'Un four à pain banal' }, select: { id: true } });
      await db().lab.update({ where: { id: world.labId }, data: { publishedAt: null }, select: { id: true } });
      // The cahier and its proposal, of one version; the LAB.
      expect(await syncPortalSearch()).toEqual({ written: 2, removed: 1 });
      const counted = await words();
      const entries = await db().searchEntry.count();
      await syncPortalSearch(true);
      expect(await words()).toEqual(counted);
      expect(await db().searchEntry.count()).toBe(entries);
    }));

  it('is the same after two copies at once', async () => {
    await syncPortalSearch();
    const entries = await db().searchEntry.count();
    const counted = await words();
    await db().$executeRaw`DELETE FROM "SearchEntry"`;
    await db().$executeRaw`DELETE FROM "SearchWord"`;
    await db().$executeRaw`DELETE FROM "SearchSource"`;
    const [one, other] = await Promise.all([syncPortalSearch(), syncPortalSearch()]);
    expect([one.written, other.written].toSorted((a, b) => a - b)[0]).toBe(0);
    expect(await db().searchEntry.count()).toBe(entries);
    expect(await words()).toEqual(counted);
  });
});
