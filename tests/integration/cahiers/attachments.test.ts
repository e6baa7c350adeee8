import { describe, expect, it } from 'vitest';
import { addFile } from '@/lib/cahiers/use-cases/add-file.ts';
import { editFile } from '@/lib/cahiers/use-cases/edit-file.ts';
import { listOwnFiles } from '@/lib/cahiers/use-cases/list-own-files.ts';
import { openCahierFile } from '@/lib/cahiers/use-cases/open-cahier-file.ts';
import { removeFile } from '@/lib/cahiers/use-cases/remove-file.ts';
import { largestFile } from '@/lib/files/rules/kinds.ts';
import { db } from '@/lib/platform/database.ts';
import { storage } from '@/lib/platform/storage/configured-storage.ts';
import { sampleFiles } from '@/tests/factories/archives.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld, type RoleName, type World } from '@/tests/integration/rights/world.ts';

const plan = { name: 'Plan d’action.pdf', bytes: sampleFiles.pdf, title: '', audience: 'public' as const };

async function added(world: World, input: Partial<typeof plan> | { audience: 'committee' } = {}): Promise<string> {
  const result = await addFile(world.context('delegate'), { cahierId: world.draftCahierId, ...plan, ...input });
  if (!result.ok) throw new Error(result.code);
  return result.value.cahierFileId;
}

async function fileIdOf(id: string): Promise<string> {
  return (await db().cahierFile.findUniqueOrThrow({ where: { id }, select: { fileId: true } })).fileId;
}

async function keys(): Promise<string[]> {
  return (await db().storedFile.findMany({ select: { storageKey: true } })).map(({ storageKey }) => storageKey);
}

/** The statuses of the world's own cahiers, that a test needs otherwise. */
async function make(id: string, data: { status?: 'submitted' | 'returned'; publishedAt?: Date; submittedAt?: Date }): Promise<void> {
  await db().cahier.update({ where: { id }, data, select: { id: true } });
}

describe('attachments of a cahier', () => {
  it('keeps the bytes, the kind told from them, their print, and an audit line', () =>
    discarded(async () => {
      const world = await buildWorld();
      const id = await added(world);
      const listed = await listOwnFiles(world.context('delegate'), { cahierId: world.draftCahierId });
      expect(listed).toMatchObject({
        value: { editable: true, files: [{ id, title: 'Plan d’action', audience: 'public', file: { mediaType: 'application/pdf' } }] },
      });
      const opened = await openCahierFile(world.context('delegate'), { fileId: await fileIdOf(id) });
      expect(opened.ok && new Uint8Array(await new Response(opened.value.content).arrayBuffer())).toEqual(sampleFiles.pdf);
      expect(await db().auditLine.count({ where: { verb: 'cahier.add-file', objectId: world.draftCahierId } })).toBe(1);
    }));

  it.each([
    ['a renamed file', { name: 'photo.png' }, 'file-renamed'],
    ['11 MB', { bytes: new Uint8Array(largestFile + 1024 * 1024) }, 'file-too-large'],
    ['HTML', { name: 'page.html', bytes: sampleFiles.html }, 'file-kind-refused'],
    ['macros', { name: 'note.docx', bytes: sampleFiles.docxWithMacros }, 'file-has-macros'],
    ['an empty file', { bytes: new Uint8Array() }, 'file-empty'],
  ])('refuses %s and keeps nothing of it', (_case, input, code) =>
    discarded(async () => {
      const world = await buildWorld();
      const result = await addFile(world.context('delegate'), { cahierId: world.draftCahierId, ...plan, ...input });
      expect(result).toEqual({ ok: false, code, fields: [] });
      expect(await keys()).toEqual([]);
    }),
  );

  it('keeps of a name that climbs folders its last part only', () =>
    discarded(async () => {
      const world = await buildWorld();
      const id = await added(world, { name: '../../../etc/plan.pdf' });
      const file = await db().storedFile.findUniqueOrThrow({ where: { id: await fileIdOf(id) }, select: { name: true, storageKey: true } });
      expect(file.name).toBe('plan.pdf');
      expect(file.storageKey).toMatch(/^[0-9a-f]{2}\/[0-9a-f-]{36}$/);
    }));

  it('takes five and refuses the sixth', () =>
    discarded(async () => {
      const world = await buildWorld();
      for (let count = 0; count < 5; count += 1) await added(world);
      const sixth = await addFile(world.context('delegate'), { cahierId: world.draftCahierId, ...plan });
      expect(sixth).toMatchObject({ ok: false, code: 'too-many-files' });
      expect(await keys()).toHaveLength(5);
    }));

  it('removes the bytes with the attachment', () =>
    discarded(async () => {
      const world = await buildWorld();
      const id = await added(world);
      const [key = ''] = await keys();
      expect(await storage().exists(key)).toBe(true);
      expect(await removeFile(world.context('delegate'), { id })).toMatchObject({ ok: true });
      expect(await storage().exists(key)).toBe(false);
      expect(await keys()).toEqual([]);
    }));

  it('no longer changes once submitted, and changes again when returned', () =>
    discarded(async () => {
      const world = await buildWorld();
      const id = await added(world);
      const change = { id, title: 'Plan', audience: 'committee' as const };
      await make(world.draftCahierId, { status: 'submitted' });
      expect(await editFile(world.context('delegate'), change)).toMatchObject({ code: 'cahier-locked' });
      expect(await removeFile(world.context('delegate'), { id })).toMatchObject({ code: 'cahier-locked' });
      expect(await addFile(world.context('delegate'), { cahierId: world.draftCahierId, ...plan })).toMatchObject({ code: 'cahier-locked' });
      await make(world.draftCahierId, { status: 'returned' });
      expect(await editFile(world.context('delegate'), change)).toMatchObject({ ok: true });
    }));

  it.each<[string, 'public' | 'committee', 'draft' | 'submitted' | 'published', RoleName[]]>([
    ['of a draft', 'public', 'draft', ['delegate']],
    ['of a submitted cahier', 'public', 'submitted', ['delegate', 'callManager', 'administrator']],
    ['public, of a public cahier', 'public', 'published', ['nobody', 'citizen', 'otherDelegate', 'delegate', 'callManager', 'administrator']],
    ['for the committee, of a public cahier', 'committee', 'published', ['delegate', 'callManager', 'administrator']],
  ])('a file %s is read by those it is for and nobody else', (_case, audience, state, readers) =>
    discarded(async () => {
      const world = await buildWorld();
      const fileId = await fileIdOf(await added(world, { audience }));
      if (state !== 'draft') await make(world.draftCahierId, { status: 'submitted', submittedAt: world.now });
      if (state === 'published') await make(world.draftCahierId, { publishedAt: world.now });
      const asked: RoleName[] = ['nobody', 'citizen', 'delegate', 'otherDelegate', 'callManager', 'otherCallManager', 'moderator', 'administrator'];
      const letIn: RoleName[] = [];
      for (const role of asked) {
        const opened = await openCahierFile(world.context(role), { fileId });
        if (!opened.ok) continue;
        await opened.value.content.cancel();
        letIn.push(role);
      }
      const expected = state === 'published' && audience === 'public' ? asked : asked.filter((role) => readers.includes(role));
      expect(letIn).toEqual(expected);
    }),
  );
});
