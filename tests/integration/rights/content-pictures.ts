import { addPicture } from '@/lib/content/use-cases/add-picture.ts';
import { creditPicture } from '@/lib/content/use-cases/credit-picture.ts';
import { listPictures } from '@/lib/content/use-cases/list-pictures.ts';
import { openPicture } from '@/lib/content/use-cases/open-picture.ts';
import { removePicture } from '@/lib/content/use-cases/remove-picture.ts';
import { db } from '@/lib/platform/database.ts';
import { samplePicture } from '@/tests/factories/pictures.ts';
import type { DomainRights, World } from '@/tests/integration/rights/world.ts';

const writers = ['contentEditor', 'administrator'] as const;

/** A picture that nothing shows yet. */
async function unpublished(world: World): Promise<string> {
  const { id } = await db().picture.create({
    data: { name: 'haie.png', credit: 'Atelier fictif', width: 600, height: 400, widths: [480, 600], uploadedAt: world.now },
    select: { id: true },
  });
  return id;
}

export const pictureRights: DomainRights = {
  'add-picture': {
    allowed: writers,
    run: async (_world, context) => addPicture(context, { name: 'haie.png', bytes: await samplePicture(480, 240), credit: 'Atelier fictif' }),
  },
  'credit-picture': {
    allowed: writers,
    run: async (world, context) => creditPicture(context, { pictureId: await unpublished(world), credit: 'Autre atelier fictif' }),
  },
  'list-pictures': { allowed: writers, run: (_world, context) => listPictures(context, { search: '', page: 1 }) },
  'open-picture': {
    allowed: writers,
    run: async (world, context) => openPicture(context, { pictureId: await unpublished(world), width: 480, format: 'webp' }),
  },
  'remove-picture': { allowed: writers, run: async (world, context) => removePicture(context, { pictureId: await unpublished(world) }) },
};
