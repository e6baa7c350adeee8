import { db } from '@/lib/platform/database.ts';
import type { Prisma } from '@/lib/platform/prisma-client/client.ts';
import { completeSections } from '@/tests/factories/cahier-sections.ts';

interface Surroundings {
  now: Date;
  themeId: string;
  territorySiren: string;
  people: { delegate: { id: string } };
}

/** Writes in a cahier everything that submission asks for, as its delegate would have typed it. */
export async function fillSections(world: Surroundings, cahierId: string, proposalId: string): Promise<void> {
  const sections = completeSections(proposalId, { themeId: world.themeId, territory: world.territorySiren });
  await db().cahierSection.createMany({
    data: [...sections].map(([key, content]) => ({
      cahierId,
      key,
      content: content as Prisma.InputJsonObject,
      updatedAt: world.now,
      updatedById: world.people.delegate.id,
    })),
    skipDuplicates: true,
  });
}
