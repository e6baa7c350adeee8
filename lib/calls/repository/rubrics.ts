import 'server-only';
import type { RubricCriterion, RubricOption, RubricRecord } from '@/lib/calls/types.ts';
import { criterionColumns, toCriteria, toCriterionRow } from '@/lib/calls/repository/criteria.ts';
import { db } from '@/lib/platform/database.ts';
import type { Prisma } from '@/lib/platform/prisma-client/client.ts';

const versionColumns = {
  id: true,
  number: true,
  rubric: { select: { name: true } },
  criteria: criterionColumns,
} satisfies Prisma.RubricVersionSelect;

type Row = Prisma.RubricVersionGetPayload<{ select: typeof versionColumns }>;

function rubric({ id, number, rubric: { name }, criteria }: Row): RubricRecord {
  return { versionId: id, name, number, criteria: toCriteria(criteria) };
}

export async function findRubricVersion(id: string): Promise<RubricRecord | null> {
  const row = await db().rubricVersion.findUnique({ where: { id }, select: versionColumns });
  return row && rubric(row);
}

export async function isPublishedVersion(id: string): Promise<boolean> {
  return (await db().rubricVersion.count({ where: { id, publishedAt: { not: null } } })) > 0;
}

/** The versions that a call may use, by rubric, the oldest rubric first, the latest version of each first. */
export async function listPublishedVersions(): Promise<RubricOption[]> {
  const rows = await db().rubricVersion.findMany({
    where: { publishedAt: { not: null } },
    orderBy: [{ rubricId: 'asc' }, { number: 'desc' }],
    select: { id: true, number: true, rubric: { select: { name: true } } },
  });
  return rows.map(({ id, number, rubric: { name } }) => ({ versionId: id, name, number }));
}

/** Creates the rubric when it is missing and holds its row, so that two loads at once wait for one another. */
export async function ensureRubricForUpdate(slug: string, name: string): Promise<string> {
  await db().rubric.createMany({ data: [{ slug, name }], skipDuplicates: true });
  const rows = await db().$queryRaw<{ id: string }[]>`SELECT id FROM "Rubric" WHERE slug = ${slug} FOR UPDATE`;
  return rows[0]!.id;
}

/** The published versions of a rubric, oldest first. */
export async function listVersions(rubricId: string): Promise<RubricRecord[]> {
  const rows = await db().rubricVersion.findMany({ where: { rubricId, publishedAt: { not: null } }, orderBy: { number: 'asc' }, select: versionColumns });
  return rows.map(rubric);
}

/** The number that comes after those of a rubric, drafts included. */
export async function nextNumber(rubricId: string): Promise<number> {
  const { _max } = await db().rubricVersion.aggregate({ where: { rubricId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}

export async function publishVersion(rubricId: string, number: number, criteria: readonly RubricCriterion[], publishedAt: Date): Promise<string> {
  const { id } = await db().rubricVersion.create({
    data: {
      rubricId,
      number,
      publishedAt,
      changes: number > 1 ? 'Mise à jour du contenu de référence.' : '',
      criteria: { create: criteria.map(toCriterionRow) },
    },
    select: { id: true },
  });
  return id;
}
