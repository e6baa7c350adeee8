import { describe, expect, it } from 'vitest';
import { publicCahier, publicCahiers, publicCahiersOfActor } from '@/lib/cahiers/loaders.ts';
import { suggestSimilar } from '@/lib/cahiers/use-cases/suggest-similar.ts';
import { db } from '@/lib/platform/database.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

const noFilter = { search: '', call: null, theme: null, territory: null };

async function rename(world: World): Promise<void> {
  await db().proposal.update({
    where: { id: world.proposalId },
    data: { title: 'Covoiturage solidaire entre villages', description: 'Des trajets partagés vers les hôpitaux et les marchés.' },
    select: { id: true },
  });
  await db().proposal.update({
    where: { id: world.draftProposalId },
    data: { title: 'Covoiturage solidaire, brouillon secret' },
    select: { id: true },
  });
  await db().lead.update({
    where: { id: world.leadId },
    data: { text: { fr: 'Développer le covoiturage solidaire', en: 'x' } },
    select: { id: true },
  });
}

const found = async (search: string) => (await publicCahiers({ ...noFilter, search }, 1)).cahiers.map(({ reference }) => reference);

describe('public cahiers', () => {
  it('are searched in French, without accents, by any form of a word, a number, or a title typed nearly right', () =>
    discarded(async () => {
      const world = await buildWorld();
      await rename(world);
      expect(await found('covoiturages')).toEqual(['CA-2026-9002']);
      expect(await found('HOPITAL')).toEqual(['CA-2026-9002']);
      expect(await found('covoitrage')).toEqual(['CA-2026-9002']);
      expect(await found('ca-2026-9003')).toEqual(['CA-2026-9003']);
      expect(await found('tricot')).toEqual([]);
      expect(await found('"; DROP TABLE & | ! ( <->')).toEqual([]);
    }));

  it('are filtered by call, theme and territory', () =>
    discarded(async () => {
      await buildWorld();
      const list = async (filter: Partial<typeof noFilter> | object) =>
        (await publicCahiers({ ...noFilter, ...filter }, 1)).cahiers.map(({ reference }) => reference).toSorted();
      expect(await list({ call: 'autre' })).toEqual(['CA-2026-9004']);
      expect(await list({ theme: 'theme-monde' })).toEqual(['CA-2026-9002', 'CA-2026-9003', 'CA-2026-9004']);
      expect(await list({ theme: 'theme-autre' })).toEqual([]);
      expect(await list({ territory: 'monde', call: 'monde' })).toEqual(['CA-2026-9002', 'CA-2026-9003']);
      expect(await list({ territory: 'ailleurs' })).toEqual([]);
    }));

  it('are found from the page of each actor that wrote or signed them', () =>
    discarded(async () => {
      const world = await buildWorld();
      const of = async (actorId: string) => (await publicCahiersOfActor(actorId)).map(({ reference }) => reference).toSorted();
      expect(await of(world.actorId)).toEqual(['CA-2026-9002', 'CA-2026-9003']);
      const before = await of(world.otherActorId);
      const { id } = await db().coSignature.create({
        data: { cahierId: world.cahierId, email: 'x@monde.example', actorName: 'x', actorId: world.otherActorId, tokenHash: 'x', invitedById: world.people.delegate.id },
        select: { id: true },
      });
      expect(await of(world.otherActorId)).toEqual(before);
      await db().coSignature.update({ where: { id }, data: { status: 'accepted' }, select: { id: true } });
      expect(await of(world.otherActorId)).toEqual([...before, 'CA-2026-9002'].toSorted());
    }));

  it('show neither contact, nor note, nor committee-only file, and keep a withdrawn proposal as such', () =>
    discarded(async () => {
      const world = await buildWorld();
      await db().actor.update({ where: { id: world.actorId }, data: { contactEmail: 'prive@monde.example', contactPhone: '0102030405' }, select: { id: true } });
      await db().proposal.update({ where: { id: world.proposalId }, data: { status: 'withdrawn' }, select: { id: true } });
      await db().cahierTransition.createMany({
        data: [
          { cahierId: world.cahierId, from: 'draft', to: 'submitted', at: world.now, note: '' },
          { cahierId: world.cahierId, from: 'submitted', to: 'returned', at: world.now, note: 'Note privée' },
          { cahierId: world.cahierId, proposalId: world.proposalId, from: 'awaiting', to: 'withdrawn', at: world.now, note: 'Motif privé' },
        ],
      });
      for (const audience of ['public', 'committee'] as const) {
        const { id } = await db().storedFile.create({
          data: { storageKey: `aa/${audience}`, name: `${audience}.pdf`, mediaType: 'application/pdf', byteSize: 1, sha256: 'x' },
          select: { id: true },
        });
        await db().cahierFile.create({ data: { cahierId: world.cahierId, fileId: id, title: audience, audience }, select: { id: true } });
      }
      const cahier = await publicCahier('CA-2026-9002');
      const shown = JSON.stringify(cahier);
      for (const secret of ['prive@monde', '0102030405', 'privé', 'committee', 'delegate']) expect(shown).not.toContain(secret);
      expect(cahier?.text.proposals[0]?.status).toBe('withdrawn');
      expect(cahier?.history.map(({ to }) => to)).toEqual(['submitted', 'withdrawn']);
      expect(cahier?.files.map(({ title }) => title)).toEqual(['public']);
    }));

  it('do not exist before admissibility, whatever the address looks like', () =>
    discarded(async () => {
      await buildWorld();
      for (const reference of ['CA-2026-9001', 'ca-2026-9002', 'inconnu', 'CA-2026-9002 ']) {
        expect(await publicCahier(reference)).toBeNull();
      }
    }));
});

describe('suggestions', () => {
  it('come from public proposals and leads, never from a draft nor from the cahier being written', () =>
    discarded(async () => {
      const world = await buildWorld();
      await rename(world);
      const query = { title: 'Un covoiturage solidaire', text: 'Partager les trajets entre les villages.', cahierId: null };
      const suggested = await suggestSimilar(world.context('delegate'), query);
      expect(suggested?.proposals.map(({ title }) => title)).toEqual(['Covoiturage solidaire entre villages']);
      expect(suggested?.leads.map(({ id }) => id)).toEqual([world.leadId]);
      const own = await suggestSimilar(world.context('delegate'), { ...query, cahierId: world.cahierId });
      expect(own?.proposals).toEqual([]);
    }));

  it('are empty for a few letters or a text close to nothing, and hostile text is only text', () =>
    discarded(async () => {
      const world = await buildWorld();
      await rename(world);
      const ask = (title: string) => suggestSimilar(world.context('delegate'), { title, text: '', cahierId: null });
      expect(await ask('covoit')).toEqual({ proposals: [], leads: [] });
      expect(await ask('Fromages affinés en cave')).toEqual({ proposals: [], leads: [] });
      expect(await ask("'; DROP & | <-> :* \\ ( ) ! http://a.b/c\\d")).toEqual({ proposals: [], leads: [] });
    }));
});
