import 'server-only';
import { criterionColumns, toCriteria, toCriterionRow } from '@/lib/calls/repository/criteria.ts';
import { perCriterion } from '@/lib/calls/rules/judging.ts';
import { blankRubric, rubricCriteria } from '@/lib/calls/rules/rubrics.ts';
import type { RubricSummary, RubricText, RubricVersionRecord } from '@/lib/calls/types.ts';
import { db } from '@/lib/platform/database.ts';
import type { Prisma } from '@/lib/platform/prisma-client/client.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

const columns = {
  id: true,
  rubricId: true,
  number: true,
  publishedAt: true,
  changes: true,
  edition: true,
  updatedAt: true,
  rubric: { select: { name: true } },
  criteria: criterionColumns,
} satisfies Prisma.RubricVersionSelect;

/** A version in any state, draft or published. */
export async function findVersion(id: string): Promise<RubricVersionRecord | null> {
  if (!isUuid(id)) return null;
  const row = await db().rubricVersion.findUnique({ where: { id }, select: columns });
  if (!row) return null;
  const { id: versionId, rubric, changes, criteria: rows, ...rest } = row;
  const criteria = new Map(toCriteria(rows).map(({ key, name, statement, gloss, guidance, evidence, anchors }) => [key, { name, statement, gloss, guidance, evidence, anchors }]));
  const blank = blankRubric().criteria;
  return { ...rest, versionId, name: rubric.name, text: { changes, criteria: perCriterion((key) => criteria.get(key) ?? blank[key]) } };
}

/** Reads a version and holds its row: two people who save or publish at once wait for one another. */
export async function findVersionForUpdate(id: string): Promise<RubricVersionRecord | null> {
  if (!isUuid(id)) return null;
  await db().$queryRaw`SELECT id FROM "RubricVersion" WHERE id = ${id}::uuid FOR UPDATE`;
  return findVersion(id);
}

/** Holds the row of a rubric, so that two drafts begun at once wait for one another; its draft, if it has one. */
export async function findRubricForUpdate(rubricId: string): Promise<{ id: string; name: string; draftId: string | null } | null> {
  if (!isUuid(rubricId)) return null;
  await db().$queryRaw`SELECT id FROM "Rubric" WHERE id = ${rubricId}::uuid FOR UPDATE`;
  const row = await db().rubric.findUnique({ where: { id: rubricId }, select: { id: true, name: true, versions: { where: { publishedAt: null }, select: { id: true } } } });
  return row && { id: row.id, name: row.name, draftId: row.versions[0]?.id ?? null };
}

/** Creates a rubric at this address; null when it is taken. */
export async function insertRubric(rubric: { slug: string; name: string }): Promise<string | null> {
  const rows = await db().rubric.createManyAndReturn({ data: [rubric], skipDuplicates: true, select: { id: true } });
  return rows[0]?.id ?? null;
}

export async function insertDraft(rubricId: string, number: number, text: RubricText, now: Date): Promise<string> {
  const { id } = await db().rubricVersion.create({
    data: { rubricId, number, changes: text.changes, createdAt: now, updatedAt: now, criteria: { create: rubricCriteria(text).map(toCriterionRow) } },
    select: { id: true },
  });
  return id;
}

export async function writeDraft(versionId: string, text: RubricText, change: { edition: number; now: Date }): Promise<void> {
  for (const criterion of rubricCriteria(text)) {
    const { key, ...row } = toCriterionRow(criterion);
    await db().criterion.upsert({
      where: { versionId_key: { versionId, key } },
      create: { versionId, key, ...row },
      update: row,
      select: { id: true },
    });
  }
  await db().rubricVersion.update({
    where: { id: versionId },
    data: { changes: text.changes, edition: change.edition, updatedAt: change.now },
    select: { id: true },
  });
}

export async function setVersionPublished(versionId: string, publishedAt: Date): Promise<void> {
  await db().rubricVersion.update({ where: { id: versionId }, data: { publishedAt }, select: { id: true } });
}

/** Removes a draft, and its rubric when nothing else is left of it. */
export async function deleteDraft({ versionId, rubricId }: { versionId: string; rubricId: string }): Promise<void> {
  await db().rubricVersion.delete({ where: { id: versionId }, select: { id: true } });
  await db().rubric.deleteMany({ where: { id: rubricId, versions: { none: {} } } });
}

/** Every rubric with its versions and the calls that use each; drafts and published, newest first; the oldest rubric first. */
export async function listRubrics(): Promise<RubricSummary[]> {
  const rows = await db().rubric.findMany({
    orderBy: { id: 'asc' },
    select: {
      id: true,
      name: true,
      versions: {
        orderBy: { number: 'desc' },
        select: {
          id: true,
          number: true,
          publishedAt: true,
          changes: true,
          updatedAt: true,
          calls: { orderBy: { opensAt: 'desc' }, select: { id: true, slug: true, title: true, status: true } },
        },
      },
    },
  });
  return rows.map(({ versions, ...rubric }) => ({ ...rubric, versions: versions.map(({ id, ...version }) => ({ versionId: id, ...version })) }));
}
