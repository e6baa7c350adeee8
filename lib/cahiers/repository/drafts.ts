import 'server-only';
import type { SectionContent } from '@/lib/cahiers/types/sections.ts';
import { db } from '@/lib/platform/database.ts';
import type { Prisma } from '@/lib/platform/prisma-client/client.ts';

/** A section as it lies in the database; `content` is still to be read. */
export interface KeptSection {
  key: string;
  content: unknown;
  version: number;
  updatedAt: Date;
  updatedById: string;
}

export interface KeptRevision {
  version: number;
  savedAt: Date;
  personId: string;
}

const columns = { key: true, content: true, version: true, updatedAt: true, updatedById: true } as const;

export async function listSections(cahierId: string): Promise<KeptSection[]> {
  return db().cahierSection.findMany({ where: { cahierId }, select: columns });
}

export async function findSection(cahierId: string, key: string): Promise<KeptSection | null> {
  return db().cahierSection.findUnique({ where: { cahierId_key: { cahierId, key } }, select: columns });
}

/**
 * Writes a section and its revision if it is still at `expectedVersion` (0: never saved). Answers the new version,
 * or null when somebody else saved in between: nothing is written then.
 */
export async function writeSection(save: {
  cahierId: string;
  key: string;
  content: SectionContent;
  expectedVersion: number;
  personId: string;
  now: Date;
}): Promise<number | null> {
  const { cahierId, key, expectedVersion, personId, now } = save;
  const content = save.content as unknown as Prisma.InputJsonObject;
  const version = expectedVersion + 1;
  const written = { content, version, updatedAt: now, updatedById: personId };
  const { count } =
    expectedVersion === 0
      ? await db().cahierSection.createMany({ data: [{ cahierId, key, ...written }], skipDuplicates: true })
      : await db().cahierSection.updateMany({ where: { cahierId, key, version: expectedVersion }, data: written });
  if (count === 0) return null;
  await db().sectionRevision.create({ data: { cahierId, key, version, content, savedAt: now, personId }, select: { id: true } });
  return version;
}

/** Earlier states of a section, newest first. */
export async function listRevisions(cahierId: string, key: string, take: number): Promise<KeptRevision[]> {
  return db().sectionRevision.findMany({
    where: { cahierId, key },
    orderBy: { version: 'desc' },
    take,
    select: { version: true, savedAt: true, personId: true },
  });
}

export async function findRevision(cahierId: string, key: string, version: number): Promise<{ content: unknown; savedAt: Date } | null> {
  return db().sectionRevision.findUnique({
    where: { cahierId_key_version: { cahierId, key, version } },
    select: { content: true, savedAt: true },
  });
}
