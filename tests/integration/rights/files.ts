import { discardFile } from '@/lib/files/use-cases/discard-file.ts';
import { eraseFile } from '@/lib/files/use-cases/erase-file.ts';
import { openFile } from '@/lib/files/use-cases/open-file.ts';
import { storeFile } from '@/lib/files/use-cases/store-file.ts';
import type { StoredFile } from '@/lib/files/types.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok } from '@/lib/platform/result.ts';
import { sampleFiles } from '@/tests/factories/archives.ts';
import { roleNames, type DomainRights, type World } from '@/tests/integration/rights/world.ts';

const signedIn = roleNames.filter((role) => role !== 'nobody');

async function keep(context: Context): Promise<StoredFile> {
  const stored = await storeFile(context, { name: 'plan.pdf', bytes: sampleFiles.pdf }, async (file) => ok(file));
  if (!stored.ok) throw new Error(stored.code);
  return stored.value;
}

async function kept(world: World): Promise<StoredFile> {
  return keep(world.context('delegate'));
}

// A file by itself belongs to nobody: the domains that link it ask the right on their own row.
export const rights: DomainRights = {
  'discard-file': {
    allowed: signedIn,
    async run(world, context) {
      const { id } = await kept(world);
      return discardFile(context, async () => ok({ fileId: id }));
    },
  },
  // Called by jobs that forget, on nobody's behalf.
  'erase-file': {
    allowed: roleNames,
    async run(world, context) {
      await eraseFile(context, { fileId: (await kept(world)).id });
      return 'erased';
    },
  },
  'open-file': {
    allowed: roleNames,
    async run(world, context) {
      const opened = await openFile(context, { fileId: (await kept(world)).id, mayRead: true });
      if (opened.ok) await opened.value.content.cancel();
      return opened;
    },
  },
  'store-file': {
    allowed: signedIn,
    run: (_world, context) => storeFile(context, { name: 'plan.pdf', bytes: sampleFiles.pdf }, async (file) => ok(file)),
  },
};
