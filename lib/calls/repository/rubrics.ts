import 'server-only';
import type { LocalizedText, RubricCriterion, RubricOption, RubricRecord } from '@/lib/calls/types.ts';
import { db } from '@/lib/platform/database.ts';
import type { Prisma } from '@/lib/platform/prisma-client/client.ts';

const versionColumns = {
  id: true,
  number: true,
  rubric: { select: { name: true } },
  criteria: {
    orderBy: { position: 'asc' },
    select: { key: true, position: true, name: true, statement: true, gloss: true, guidance: true, evidence: true, anchors: true },
  },
} satisfies Prisma.RubricVersionSelect;

type Row = Prisma.RubricVersionGetPayload<{ select: typeof versionColumns }>;

/** The texts of a criterion were checked when they were loaded. */
function rubric({ id, number, rubric: { name }, criteria }: Row): RubricRecord {
  return {
    versionId: id,
    name,
    number,
    criteria: criteria.map((row) => ({
      key: row.key,
      position: row.position,
      name: row.name as unknown as LocalizedText,
      statement: row.statement as unknown as LocalizedText,
      gloss: row.gloss as unknown as LocalizedText,
      guidance: row.guidance as unknown as LocalizedText,
      evidence: row.evidence as unknown as LocalizedText[],
      anchors: row.anchors as unknown as LocalizedText[],
    })),
  };
}

export async function findRubricVersion(id: string): Promise<RubricRecord | null> {
  const row = await db().rubricVersion.findUnique({ where: { id }, select: versionColumns });
  return row && rubric(row);
}

export async function isPublishedVersion(id: string): Promise<boolean> {
  return (await db().rubricVersion.count({ where: { id, publishedAt: { not: null } } })) > 0;
}

/** The versions that a call may use, the latest of each rubric first. */
export async function listPublishedVersions(): Promise<RubricOption[]> {
  const rows = await db().rubricVersion.findMany({
    where: { publishedAt: { not: null } },
    orderBy: [{ rubric: { name: 'asc' } }, { number: 'desc' }],
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

export async function listVersions(rubricId: string): Promise<RubricRecord[]> {
  const rows = await db().rubricVersion.findMany({ where: { rubricId }, orderBy: { number: 'asc' }, select: versionColumns });
  return rows.map(rubric);
}

export async function publishVersion(rubricId: string, number: number, criteria: readonly RubricCriterion[], publishedAt: Date): Promise<string> {
  const { id } = await db().rubricVersion.create({
    data: {
      rubricId,
      number,
      publishedAt,
      criteria: {
        create: criteria.map(({ key, position, ...texts }) => ({ key, position, ...(structuredClone(texts) as unknown as CriterionTexts) })),
      },
    },
    select: { id: true },
  });
  return id;
}

type CriterionTexts = Record<'name' | 'statement' | 'gloss' | 'guidance' | 'evidence' | 'anchors', Prisma.InputJsonValue>;
