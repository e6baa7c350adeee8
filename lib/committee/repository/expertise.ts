import 'server-only';
import type { ExpertiseLevel } from '@/lib/committee/types/composition.ts';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';

export interface ExpertiseRow {
  personId: string;
  themeId: string;
  level: ExpertiseLevel;
}

/** What these people declare to know, theme by theme. */
export async function listExpertise(personIds: readonly string[]): Promise<ExpertiseRow[]> {
  if (personIds.length === 0) return [];
  return db().expertise.findMany({ where: { personId: { in: [...personIds] } }, select: { personId: true, themeId: true, level: true } });
}

/** How many proposals each of these people can examine at once, as they say; absent when they did not. */
export async function listCapacities(personIds: readonly string[]): Promise<Map<string, number>> {
  if (personIds.length === 0) return new Map();
  const rows = await db().expertCapacity.findMany({ where: { personId: { in: [...personIds] } }, select: { personId: true, proposals: true } });
  return new Map(rows.map(({ personId, proposals }) => [personId, proposals]));
}

/** Replaces all that a person declares. */
export async function replaceExpertise(
  personId: string,
  declared: { levels: readonly { themeId: string; level: ExpertiseLevel }[]; capacity: number | null },
  now: Date,
): Promise<void> {
  requireTransaction();
  await db().expertise.deleteMany({ where: { personId } });
  await db().expertise.createMany({ data: declared.levels.map((row) => ({ ...row, personId, declaredAt: now })) });
  await db().expertCapacity.deleteMany({ where: { personId } });
  if (declared.capacity !== null) await db().expertCapacity.create({ data: { personId, proposals: declared.capacity, updatedAt: now }, select: { personId: true } });
}

/** Deletes what erased people had declared. Gives how many rows. */
export async function deleteExpertiseOfErased(): Promise<number> {
  return (
    (await db().$executeRaw`DELETE FROM "Expertise" e USING "Person" person WHERE person.id = e."personId" AND person."erasedAt" IS NOT NULL`) +
    (await db().$executeRaw`DELETE FROM "ExpertCapacity" e USING "Person" person WHERE person.id = e."personId" AND person."erasedAt" IS NOT NULL`)
  );
}
