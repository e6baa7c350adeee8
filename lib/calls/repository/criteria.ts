import 'server-only';
import type { LocalizedText, RubricCriterion } from '@/lib/calls/types.ts';
import type { Prisma } from '@/lib/platform/prisma-client/client.ts';

/** The criteria of a version, in order. */
export const criterionColumns = {
  orderBy: { position: 'asc' },
  select: { key: true, position: true, name: true, statement: true, gloss: true, guidance: true, evidence: true, anchors: true },
} satisfies Prisma.RubricVersion$criteriaArgs;

type Row = Prisma.CriterionGetPayload<{ select: (typeof criterionColumns)['select'] }>;
type Texts = Record<'name' | 'statement' | 'gloss' | 'guidance' | 'evidence' | 'anchors', Prisma.InputJsonValue>;

/** The texts of a criterion were checked when they were written. */
export function toCriteria(rows: readonly Row[]): RubricCriterion[] {
  return rows.map((row) => ({
    key: row.key,
    position: row.position,
    name: row.name as unknown as LocalizedText,
    statement: row.statement as unknown as LocalizedText,
    gloss: row.gloss as unknown as LocalizedText,
    guidance: row.guidance as unknown as LocalizedText,
    evidence: row.evidence as unknown as LocalizedText[],
    anchors: row.anchors as unknown as LocalizedText[],
  }));
}

/** A criterion as a row holds it. */
export function toCriterionRow({ key, position, ...texts }: RubricCriterion): Pick<RubricCriterion, 'key' | 'position'> & Texts {
  return { key, position, ...(structuredClone(texts) as unknown as Texts) };
}
