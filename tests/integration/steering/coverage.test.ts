import pg from 'pg';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { publicCahiers } from '@/lib/cahiers/loaders.ts';
import { publicLabs } from '@/lib/labs/loaders.ts';
import { db, disconnect } from '@/lib/platform/database.ts';
import { countCoverage } from '@/lib/steering/repository/coverage.ts';
import { coverageSources } from '@/lib/steering/repository/sources.ts';
import { CoverageNumbers } from '@/lib/steering/rules/coverage.ts';
import { publicKinds, steeringKinds } from '@/lib/steering/rules/kinds.ts';
import type { CoverageKind } from '@/lib/steering/types.ts';
import { readCoverage } from '@/lib/steering/use-cases/read-coverage.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';
import { actor, days } from '@/tests/integration/rights/world-rows.ts';

afterAll(disconnect);

const here = '200000001';
const there = '200000002';

/** In a world where nothing exists but what the test writes. */
async function empty(work: (world: World) => Promise<void>): Promise<void> {
  await discarded(async () => {
    const world = await buildWorld();
    await db().labProposal.deleteMany({});
    await db().lab.deleteMany({});
    await db().$executeRaw`TRUNCATE "Cahier", "Place" CASCADE`;
    await db().actor.updateMany({ data: { listed: false } });
    await work(world);
  });
}

type Written = { status: 'draft' | 'awaiting' | 'under_examination' | 'opinion_given' | 'selected' | 'withdrawn'; theme: string; territories: readonly string[] };
let number = 0;

async function cahier(world: World, status: 'draft' | 'submitted' | 'returned' | 'admissible' | 'inadmissible', proposals: readonly Written[]): Promise<string[]> {
  number += 1;
  const row = await db().cahier.create({
    data: {
      callId: world.callId,
      actorId: world.actorId,
      createdById: world.people.delegate.id,
      status,
      title: `Couverture ${number}`,
      receiptNumber: `CA-2031-${String(number).padStart(4, '0')}`,
      publishedAt: status === 'admissible' ? days(-1) : null,
      proposals: {
        create: proposals.map((proposal, index) => ({
          position: index + 1,
          status: proposal.status,
          title: `P${index}`,
          themeId: proposal.theme,
          territories: { create: proposal.territories.map((territorySiren) => ({ territorySiren })) },
        })),
      },
    },
    select: { proposals: { orderBy: { position: 'asc' }, select: { id: true } } },
  });
  return row.proposals.map(({ id }) => id);
}

async function lab(slug: string, proposalIds: readonly string[], publishedAt: Date | null = days(-1)): Promise<void> {
  await db().lab.create({ data: { slug, title: slug, publishedAt, proposals: { create: proposalIds.map((proposalId) => ({ proposalId })) } }, select: { id: true } });
}

const counted = async (kinds: readonly CoverageKind[] = steeringKinds) => new CoverageNumbers(await countCoverage(kinds));
const by = (numbers: CoverageNumbers, kind: CoverageKind) => ({
  cells: [here, there].map((siren) => ['theme-monde', 'theme-autre'].map((theme) => numbers.of(kind, siren, { theme }))),
  territories: [here, there].map((siren) => numbers.of(kind, siren)),
  themes: ['theme-monde', 'theme-autre'].map((theme) => numbers.of(kind, null, { theme })),
  terre: numbers.of(kind, null, { terre: 'terre-monde' }),
  total: numbers.of(kind, null),
});

const first: Written = { status: 'selected', theme: 'theme-monde', territories: [here, there] };
const second: Written = { status: 'under_examination', theme: 'theme-autre', territories: [here] };

describe('the coverage', () => {
  it('counts a thing once in each territory and theme, and once in each total', () =>
    empty(async (world) => {
      const [selected, other] = await cahier(world, 'admissible', [first, second]);
      await lab('de-deux-propositions', [selected!, other!]);
      await lab('d-une-proposition', [selected!]);
      const numbers = await counted();
      expect(by(numbers, 'labs')).toEqual({ cells: [[2, 1], [2, 0]], territories: [2, 2], themes: [2, 1], terre: 2, total: 2 });
      expect(by(numbers, 'cahiers')).toEqual({ cells: [[1, 1], [1, 0]], territories: [1, 1], themes: [1, 1], terre: 1, total: 1 });
      expect(by(numbers, 'propositions')).toEqual({ cells: [[1, 1], [1, 0]], territories: [2, 1], themes: [1, 1], terre: 2, total: 2 });
      expect(by(numbers, 'examens')).toEqual({ cells: [[0, 1], [0, 0]], territories: [1, 0], themes: [0, 1], terre: 1, total: 1 });
    }));

  it('shows the public nothing of what is not public', () =>
    empty(async (world) => {
      const draft = { ...first, status: 'draft' } as const;
      const withdrawn = { ...first, status: 'withdrawn' } as const;
      await cahier(world, 'draft', [draft]);
      await cahier(world, 'inadmissible', [{ ...first, status: 'awaiting' }]);
      await cahier(world, 'submitted', [{ ...first, status: 'awaiting' }]);
      await cahier(world, 'returned', [{ ...second, status: 'awaiting' }]);
      const [taken] = await cahier(world, 'admissible', [withdrawn, second]);
      await lab('pas-encore-public', [taken!], null);
      const numbers = await counted();
      expect(publicKinds.map((kind) => [kind, numbers.of(kind, null)])).toEqual([
        ['labs', 0],
        ['cahiers', 1],
        ['propositions', 1],
        ['acteurs', 0],
        ['lieux', 0],
      ]);
      expect(by(numbers, 'depots')).toEqual({ cells: [[1, 1], [1, 0]], territories: [2, 1], themes: [1, 1], terre: 2, total: 2 });
      expect(numbers.of('examens', null)).toBe(1);
      expect(new Set((await countCoverage(publicKinds)).map(({ kind }) => kind))).toEqual(new Set(['cahiers', 'propositions']));
    }));

  it('counts actors by the commune they gave, places by their territory, neither by theme', () =>
    empty(async () => {
      await actor('de-la-commune');
      const hidden = await actor('sans-page');
      await db().actor.update({ where: { id: hidden }, data: { listed: false }, select: { id: true } });
      const place = { kind: 'tiers_lieu' as const, summary: {}, presentation: [], openSince: {}, openingNote: {}, accessNote: {}, pictureAlt: {}, source: {}, communeInsee: '53999', territorySiren: there, createdAt: days(0), updatedAt: days(0) };
      await db().place.create({ data: { ...place, slug: 'lieu-public', name: 'Lieu', state: 'published' }, select: { id: true } });
      await db().place.create({ data: { ...place, slug: 'lieu-brouillon', name: 'Lieu', state: 'draft' }, select: { id: true } });
      const numbers = await counted();
      expect([here, there, null].map((siren) => [numbers.of('acteurs', siren), numbers.of('lieux', siren)])).toEqual([
        [1, 0],
        [0, 1],
        [1, 1],
      ]);
      expect(numbers.of('acteurs', here, { theme: 'theme-monde' })).toBe(0);
    }));

  it('has in each cell as many LABs and cahiers as the list that it leads to', () =>
    empty(async (world) => {
      const [a, b] = await cahier(world, 'admissible', [first, second]);
      const [c] = await cahier(world, 'admissible', [{ ...second, territories: [there] }]);
      await lab('un', [a!, b!]);
      await lab('deux', [c!]);
      const numbers = await counted(publicKinds);
      for (const [siren, slug] of [[here, 'monde'], [there, 'autre']] as const) {
        for (const theme of ['theme-monde', 'theme-autre']) {
          const labs = await publicLabs({ status: null, themeId: theme, territorySiren: siren }, 1);
          const cahiers = await publicCahiers({ search: '', call: null, theme, territory: slug }, 1);
          expect([numbers.of('labs', siren, { theme }), numbers.of('cahiers', siren, { theme })]).toEqual([labs.total, cahiers.total]);
        }
      }
    }));

  it('is one statement, whatever there is and however many kinds register', () =>
    empty(async (world) => {
      for (let count = 0; count < 4; count += 1) await cahier(world, 'admissible', [first, second]);
      const query = vi.spyOn(pg.Client.prototype, 'query');
      await countCoverage(steeringKinds);
      expect(query).toHaveBeenCalledTimes(1);
      query.mockRestore();
      expect(coverageSources.map(({ kind }) => kind).toSorted()).toEqual([...steeringKinds].toSorted());
    }));

  it('says the same to a member of the steering committee whether they represent an actor of an examined cahier or not', () =>
    empty(async (world) => {
      await cahier(world, 'admissible', [first, second]);
      const member = world.context('copilMember');
      const tied = { ...member, viewer: member.viewer && { ...member.viewer, attachments: [...member.viewer.attachments, ...world.context('delegate').viewer!.attachments] } };
      const [asMember, asTied] = [await readCoverage(member), await readCoverage(tied)];
      if (!asMember.ok || !asTied.ok) throw new Error('refused');
      // Their public pages say that they are examined: the number tells nobody more.
      for (const siren of [here, there, null]) expect(asTied.value.of('examens', siren)).toBe(asMember.value.of('examens', siren));
    }));
});
