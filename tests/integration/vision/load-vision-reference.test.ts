import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Context } from '@/lib/identity/types.ts';
import { db, disconnect } from '@/lib/platform/database.ts';
import { readVisionReference } from '@/lib/vision/reference.ts';
import { loadVisionReference } from '@/lib/vision/use-cases/load-vision-reference.ts';
import { discarded } from '@/tests/integration/discard.ts';

const reference = readVisionReference(path.resolve('prisma/reference/vision'));
const context: Context = { viewer: null, now: new Date('2026-05-12T10:00:00Z'), requestId: 'test' };
/** Everything but the criteria, which the calls load. */
const rows = 256;

const lines = () => db().auditLine.count({ where: { verb: 'reference.load', objectId: 'vision', requestId: 'test' } });

/** An empty place to load into, whatever the database already holds. */
async function forget(): Promise<void> {
  await db().$executeRaw`TRUNCATE "Terre", "Challenge", "BrandValue", "Principle", "BrandStatement", "GovernanceBody" CASCADE`;
}

afterAll(disconnect);

test('the founding document is loaded whole, and the audit says it in one line', async () => {
  await discarded(async () => {
    await forget();
    const before = await lines();
    expect(await loadVisionReference(context, reference)).toEqual({ written: rows, unchanged: 0, kept: 0 });
    expect({
      terres: await db().terre.count(),
      swot: await db().swotItem.count(),
      themes: await db().theme.count(),
      leads: await db().lead.count(),
      challenges: await db().challenge.count(),
      values: await db().brandValue.count(),
      principles: await db().principle.count(),
      statements: await db().brandStatement.count(),
      bodies: await db().governanceBody.count(),
      milestones: await db().planningMilestone.count(),
      figures: await db().keyFigure.count(),
    }).toEqual({
      terres: 3,
      swot: 72,
      themes: 10,
      leads: 96,
      challenges: 3,
      values: 10,
      principles: 6,
      statements: 6,
      bodies: 4,
      milestones: 23,
      figures: 23,
    });
    expect(await lines()).toBe(before + 1);
  });
});

test('a second load changes nothing and leaves no line', async () => {
  await discarded(async () => {
    await loadVisionReference(context, reference);
    const before = await lines();
    expect(await loadVisionReference(context, reference)).toEqual({ written: 0, unchanged: rows, kept: 0 });
    expect(await lines()).toBe(before);
  });
});

test('a row edited in the portal is left as its editor wrote it', async () => {
  await discarded(async () => {
    await loadVisionReference(context, reference);
    const text = { fr: 'Une piste récrite', en: 'A lead rewritten' };
    const { id } = await db().lead.findFirstOrThrow({ where: { themeId: 'may-tourisme' }, select: { id: true } });
    await db().lead.update({ where: { id }, data: { text, editedAt: context.now }, select: { id: true } });
    expect(await loadVisionReference(context, reference)).toEqual({ written: 0, unchanged: rows - 1, kept: 1 });
    expect(await db().lead.findUniqueOrThrow({ where: { id }, select: { text: true } })).toEqual({ text });
  });
});

test('a row that differs without having been edited is brought back to the document', async () => {
  await discarded(async () => {
    await loadVisionReference(context, reference);
    await db().challenge.update({ where: { id: 'economique' }, data: { position: 9 }, select: { id: true } });
    expect(await loadVisionReference(context, reference)).toEqual({ written: 1, unchanged: rows - 1, kept: 0 });
    expect((await db().challenge.findUniqueOrThrow({ where: { id: 'economique' }, select: { position: true } })).position).toBe(1);
  });
});

test('two instances that load at once agree', async () => {
  const counts = await Promise.all([loadVisionReference(context, reference), loadVisionReference(context, reference)]);
  expect(counts.map(({ written, unchanged }) => written + unchanged)).toEqual([rows, rows]);
});
