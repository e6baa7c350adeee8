import { describe, expect, it } from 'vitest';
import { readDiagnosis, readStep } from '@/lib/cahiers/schema/drafts.ts';
import { addProposal } from '@/lib/cahiers/use-cases/add-proposal.ts';
import { createCahier } from '@/lib/cahiers/use-cases/create-cahier.ts';
import { listOwnCahiers } from '@/lib/cahiers/use-cases/list-own-cahiers.ts';
import { listSectionRevisions } from '@/lib/cahiers/use-cases/list-section-revisions.ts';
import { readDraft } from '@/lib/cahiers/use-cases/read-draft.ts';
import { removeProposal } from '@/lib/cahiers/use-cases/remove-proposal.ts';
import { reorderProposals } from '@/lib/cahiers/use-cases/reorder-proposals.ts';
import { restoreSectionRevision } from '@/lib/cahiers/use-cases/restore-section-revision.ts';
import { saveSection } from '@/lib/cahiers/use-cases/save-section.ts';
import { settleSectionConflict } from '@/lib/cahiers/use-cases/settle-section-conflict.ts';
import type { Context } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

const key = 'diagnosis';
const titled = (title: string) => ({ title, diagnosis: '' });

async function save(world: World, version: number, content: unknown, context: Context = world.context('delegate')) {
  return saveSection(context, { cahierId: world.draftCahierId, key, version, content });
}

/** A second delegate of the same actor. */
function colleague(world: World): Context {
  const context = world.context('delegate');
  return { ...context, viewer: context.viewer && { ...context.viewer, personId: world.people.citizen.id } };
}

async function titleNow(world: World): Promise<string> {
  const draft = await readDraft(world.context('delegate'), { cahierId: world.draftCahierId });
  return readDiagnosis(draft?.sections.get(key)?.content).title;
}

describe('beginning a cahier', () => {
  it('prepares a first proposal from a lead of the founding document, quoted whole', () =>
    discarded(async () => {
      const world = await buildWorld();
      const context = world.context('delegate');
      const begun = await createCahier(context, { callId: world.callId, actorId: world.actorId, leadId: world.leadId });
      if (!begun.ok) throw new Error(begun.code);
      const draft = await readDraft(context, begun.value);
      const presentation = draft?.sections.get(`${begun.value.proposalId}.presentation`);
      expect(presentation?.version).toBe(1);
      expect(readStep('presentation', presentation?.content)).toEqual({
        title: '',
        themeId: 'theme-monde',
        territories: [],
        beneficiaries: '',
        description: 'À partir de la piste d’action « Piste » :\n\n',
      });
      expect(draft?.cahier.proposals.map(({ leadId, status }) => ({ leadId, status }))).toEqual([{ leadId: 'piste-monde', status: 'draft' }]);
      expect((await listOwnCahiers(context)).map(({ id }) => id)).toContain(begun.value.cahierId);
    }));

  it.each([
    ['a kind of actor that the call does not accept', 'actor-kind-refused'],
    ['a call that closed meanwhile', 'call-closed'],
    ['a cancelled call', 'call-cancelled'],
    ['a call still being written', 'call-not-found'],
    ['an actor of somebody else', 'actor-not-found'],
    ['an address that is no id', 'actor-not-found'],
    ['a lead that does not exist', 'lead-not-found'],
  ])('is refused for %s', (what, code) =>
    discarded(async () => {
      const world = await buildWorld();
      const call = (data: object) => db().call.update({ where: { id: world.callId }, data, select: { id: true } });
      if (what.startsWith('a kind')) await call({ openTo: ['entreprise'] });
      if (what.startsWith('a call that closed')) await call({ closesAt: world.now });
      if (what.startsWith('a cancelled')) await call({ status: 'cancelled' });
      if (what.startsWith('a call still')) await call({ status: 'draft' });
      const actorId = what.startsWith('an actor') ? world.otherActorId : what.startsWith('an address') ? '../../etc' : world.actorId;
      const leadId = what.startsWith('a lead') ? 'piste-inconnue' : '';
      const before = await db().cahier.count();
      expect(await createCahier(world.context('delegate'), { callId: world.callId, actorId, leadId })).toMatchObject({ ok: false, code });
      expect(await db().cahier.count()).toBe(before);
    }),
  );
});

describe('saving what is typed', () => {
  it('keeps anything, valid or not, and every state of it', () =>
    discarded(async () => {
      const world = await buildWorld();
      const budgetKey = `${world.draftProposalId}.budget`;
      const context = world.context('delegate');
      const content = { costs: [{ category: 'nothing', label: 'x'.repeat(1000), mode: '', amount: 'beaucoup' }], resources: 'non' };
      const section = { cahierId: world.draftCahierId, key: budgetKey };
      expect(await saveSection(context, { ...section, version: 0, content })).toMatchObject({ value: { outcome: 'saved', version: 1 } });
      expect(await saveSection(context, { ...section, version: 1, content: {} })).toMatchObject({ value: { outcome: 'saved', version: 2 } });
      expect((await listSectionRevisions(context, section)).map(({ version, savedBy }) => ({ version, savedBy }))).toEqual([
        { version: 2, savedBy: 'delegate' },
        { version: 1, savedBy: 'delegate' },
      ]);
      const kept = await db().sectionRevision.findFirst({ where: { ...section, version: 1 }, select: { content: true } });
      expect(kept?.content).toEqual({ costs: content.costs, resources: [] });
    }));

  it('refuses more than 200 kB and keeps what was there', () =>
    discarded(async () => {
      const world = await buildWorld();
      await save(world, 0, titled('Court'));
      expect(await save(world, 1, titled('x'.repeat(200 * 1024)))).toMatchObject({ ok: false, code: 'section-too-large' });
      expect(await titleNow(world)).toBe('Court');
    }));

  it('answers a conflict with the other text, who and when, and overwrites nothing', () =>
    discarded(async () => {
      const world = await buildWorld();
      await save(world, 0, titled('Commun'));
      const later = { ...colleague(world), now: new Date(world.now.getTime() + 60_000) };
      expect(await save(world, 1, titled('Celui du collègue'), later)).toMatchObject({ value: { version: 2 } });
      expect(await save(world, 1, titled('Le mien'))).toEqual({
        ok: true,
        value: {
          outcome: 'conflict',
          theirs: { key, content: titled('Celui du collègue'), version: 2, savedAt: later.now, savedBy: 'citizen' },
        },
      });
      expect(await titleNow(world)).toBe('Celui du collègue');
    }));

  it('answers as saved when the same text comes again after a lost answer', () =>
    discarded(async () => {
      const world = await buildWorld();
      await save(world, 0, titled('Une fois'));
      expect(await save(world, 0, titled('Une fois'))).toMatchObject({ value: { outcome: 'saved', version: 1 } });
      expect(await db().sectionRevision.count({ where: { cahierId: world.draftCahierId } })).toBe(1);
    }));

  it('lets two delegates write two steps at once', () =>
    discarded(async () => {
      const world = await buildWorld();
      const step = (name: string) => ({ cahierId: world.draftCahierId, key: `${world.draftProposalId}.${name}`, version: 0, content: {} });
      expect(await saveSection(world.context('delegate'), step('budget'))).toMatchObject({ value: { outcome: 'saved' } });
      expect(await saveSection(colleague(world), step('effects'))).toMatchObject({ value: { outcome: 'saved' } });
    }));

  it.each(['mine', 'theirs'] as const)('settles a conflict by keeping %s, with both texts among the revisions', (keep) =>
    discarded(async () => {
      const world = await buildWorld();
      await save(world, 0, titled('Commun'));
      await save(world, 1, titled('Autre'), colleague(world));
      const settled = await settleSectionConflict(world.context('delegate'), {
        cahierId: world.draftCahierId,
        key,
        content: titled('Mien'),
        theirVersion: 2,
        keep,
      });
      expect(settled).toMatchObject({ value: { outcome: 'saved', version: keep === 'mine' ? 3 : 4 } });
      expect(await titleNow(world)).toBe(keep === 'mine' ? 'Mien' : 'Autre');
      const revisions = await db().sectionRevision.findMany({ where: { key }, orderBy: { version: 'asc' }, select: { content: true } });
      expect(revisions.map(({ content }) => readDiagnosis(content).title).slice(0, 3)).toEqual(['Commun', 'Autre', 'Mien']);
    }),
  );

  it('answers a third text that came in between as a conflict again', () =>
    discarded(async () => {
      const world = await buildWorld();
      await save(world, 0, titled('Un'));
      await save(world, 1, titled('Deux'), colleague(world));
      const settle = { cahierId: world.draftCahierId, key, content: titled('Mien'), theirVersion: 1, keep: 'mine' as const };
      expect(await settleSectionConflict(world.context('delegate'), settle)).toMatchObject({
        value: { outcome: 'conflict', theirs: { version: 2 } },
      });
    }));

  it('brings an earlier state back as a new one', () =>
    discarded(async () => {
      const world = await buildWorld();
      await save(world, 0, titled('Premier'));
      await save(world, 1, titled('Second'));
      const restore = { cahierId: world.draftCahierId, key, version: 1, expectedVersion: 2 };
      expect(await restoreSectionRevision(world.context('delegate'), restore)).toMatchObject({ value: { outcome: 'saved', version: 3 } });
      expect(await titleNow(world)).toBe('Premier');
      expect(await restoreSectionRevision(world.context('delegate'), { ...restore, version: 9 })).toMatchObject({ code: 'revision-not-found' });
    }));

  it('answers the same for a cahier of somebody else, one that does not exist and a section that does not', () =>
    discarded(async () => {
      const world = await buildWorld();
      const context = world.context('otherDelegate');
      const mine = world.context('delegate');
      const content = titled('Intrus');
      const refused = { ok: false, code: 'section-not-found', fields: [] };
      expect(await saveSection(context, { cahierId: world.draftCahierId, key, version: 0, content })).toEqual(refused);
      expect(await saveSection(context, { cahierId: crypto.randomUUID(), key, version: 0, content })).toEqual(refused);
      expect(await saveSection(mine, { cahierId: world.draftCahierId, key: 'title', version: 0, content })).toEqual(refused);
      expect(await saveSection(mine, { cahierId: world.draftCahierId, key: `${world.proposalId}.budget`, version: 0, content })).toEqual(refused);
      expect(await saveSection(mine, { cahierId: world.submittedCahierId, key, version: 0, content })).toMatchObject({ code: 'cahier-locked' });
    }));
});

describe('the proposals of a draft', () => {
  it('are added, ordered and removed, always numbered from one', () =>
    discarded(async () => {
      const world = await buildWorld();
      const context = world.context('delegate');
      const ids = [world.draftProposalId];
      for (let i = 0; i < 2; i += 1) {
        const added = await addProposal(context, { cahierId: world.draftCahierId, leadId: '' });
        if (added.ok) ids.push(added.value.proposalId);
      }
      const order = async () => {
        const rows = await db().proposal.findMany({
          where: { cahierId: world.draftCahierId },
          orderBy: { position: 'asc' },
          select: { id: true, position: true },
        });
        return rows.map(({ id, position }) => `${position}:${ids.indexOf(id)}`);
      };
      expect(await order()).toEqual(['1:0', '2:1', '3:2']);
      await reorderProposals(context, { cahierId: world.draftCahierId, proposalId: ids[2] ?? '', direction: 'up' });
      expect(await order()).toEqual(['1:0', '2:2', '3:1']);
      await removeProposal(context, { cahierId: world.draftCahierId, proposalId: ids[0] ?? '' });
      expect(await order()).toEqual(['1:2', '2:1']);
    }));

  it('are ten at most', () =>
    discarded(async () => {
      const world = await buildWorld();
      const add = () => addProposal(world.context('delegate'), { cahierId: world.draftCahierId, leadId: '' });
      for (let i = 1; i < 10; i += 1) expect(await add()).toMatchObject({ ok: true });
      expect(await add()).toMatchObject({ ok: false, code: 'too-many-proposals' });
    }));
});
