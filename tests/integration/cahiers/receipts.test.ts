import { beforeAll, describe, expect, it } from 'vitest';
import { saveSection } from '@/lib/cahiers/use-cases/save-section.ts';
import { submitCahier } from '@/lib/cahiers/use-cases/submit-cahier.ts';
import { db } from '@/lib/platform/database.ts';
import { fillSections } from '@/tests/factories/cahier-drafts.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

let world: World;

async function completeCahiers(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const { id, proposals } = await db().cahier.create({
      data: {
        callId: world.callId,
        actorId: world.actorId,
        createdById: world.people.delegate.id,
        proposals: { create: { position: 1 } },
      },
      select: { id: true, proposals: { select: { id: true } } },
    });
    await fillSections(world, id, proposals[0]?.id ?? '');
    ids.push(id);
  }
  return ids;
}

beforeAll(async () => {
  world = await buildWorld();
});

/** The numbers that the next submissions must bear. */
async function nextNumbers(count: number): Promise<string[]> {
  const counter = await db().receiptCounter.findUnique({ where: { year: 2026 }, select: { last: true } });
  return Array.from({ length: count }, (_, i) => `CA-2026-${String((counter?.last ?? 0) + i + 1).padStart(4, '0')}`);
}

describe('receipts under concurrency', () => {
  it('50 simultaneous submissions give 50 distinct consecutive numbers', async () => {
    const ids = await completeCahiers(50);
    const expected = await nextNumbers(50);
    const results = await Promise.all(ids.map((cahierId) => submitCahier(world.context('delegate'), { cahierId })));
    const numbers = results.map((result) => (result.ok ? result.value.receiptNumber : result.code));
    expect(numbers.toSorted()).toEqual(expected);
  });

  it('a submission refused among others leaves no gap, and ten presses on one button give one number', async () => {
    const ids = await completeCahiers(3);
    const [first = '', refused = '', second = ''] = ids;
    await db().cahierSection.deleteMany({ where: { cahierId: refused, key: 'diagnosis' } });
    const expected = await nextNumbers(2);
    const presses = [...Array.from({ length: 10 }, () => first), refused, second];
    const results = await Promise.all(presses.map((cahierId) => submitCahier(world.context('delegate'), { cahierId })));
    const numbers = new Set(results.map((result) => (result.ok ? result.value.receiptNumber : result.code)));
    expect([...numbers].toSorted()).toEqual([...expected, 'cahier-incomplete']);
    expect(await db().auditLine.count({ where: { verb: 'cahier.submit', objectId: first } })).toBe(1);
  });

  it('of twenty saves from the same version one is kept, and nineteen are told of it', async () => {
    const [cahierId = ''] = await completeCahiers(1);
    const saves = Array.from({ length: 20 }, (_, i) =>
      saveSection(world.context('delegate'), { cahierId, key: 'diagnosis', version: 1, content: { title: `Texte ${i}` } }),
    );
    const outcomes = (await Promise.all(saves)).map((result) => (result.ok ? result.value.outcome : result.code));
    expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'conflict')).toHaveLength(19);
  });
});
