import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { addPicture } from '@/lib/content/use-cases/add-picture.ts';
import { creditPicture } from '@/lib/content/use-cases/credit-picture.ts';
import { listPictures } from '@/lib/content/use-cases/list-pictures.ts';
import { openPicture } from '@/lib/content/use-cases/open-picture.ts';
import { removePicture } from '@/lib/content/use-cases/remove-picture.ts';
import { largestFile } from '@/lib/files/rules/kinds.ts';
import { db } from '@/lib/platform/database.ts';
import { storage } from '@/lib/platform/storage/configured-storage.ts';
import { sampleFiles } from '@/tests/factories/archives.ts';
import { samplePicture } from '@/tests/factories/pictures.ts';
import { done } from '@/tests/factories/publications.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

const credit = 'Atelier fictif, licence ouverte';

async function added(world: World, bytes: Uint8Array, name = 'haie.png') {
  const result = await addPicture(world.context('contentEditor'), { name, bytes, credit });
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

async function code(world: World, bytes: Uint8Array, name = 'haie.png'): Promise<string | null> {
  const result = await addPicture(world.context('contentEditor'), { name, bytes, credit });
  return result.ok ? null : result.code;
}

async function bytesAt(key: string): Promise<Buffer> {
  return Buffer.from(await new Response(await storage().get(key)).arrayBuffer());
}

/** A publication that shows this picture. */
async function shownBy(world: World, pictureId: string): Promise<void> {
  const { now } = world;
  await db().publication.create({
    data: { kind: 'news', slug: 'haie', draft: { fr: { title: 'Une haie' } }, createdAt: now, updatedAt: now, pictures: { create: { pictureId } } },
    select: { id: true },
  });
}

describe('the library of pictures', () => {
  it('keeps a picture in each width and format, never enlarged, with an audit line', () =>
    discarded(async () => {
      const world = await buildWorld();
      const picture = await added(world, await samplePicture(1_200, 800, 'jpeg'), 'Haie d’été.jpg');
      expect(picture).toMatchObject({ name: 'Haie d’été.jpg', credit, width: 1_200, height: 800, widths: [480, 960, 1_200], publishedAt: null, uses: [] });
      for (const width of picture.widths) {
        for (const [format, told] of [['avif', 'heif'], ['webp', 'webp']] as const) {
          const facts = await sharp(await bytesAt(`pictures/${picture.id}/${width}.${format}`)).metadata();
          expect([facts.format, facts.width]).toEqual([told, width]);
        }
      }
      const line = await db().auditLine.findFirstOrThrow({ where: { verb: 'picture.add' }, select: { objectId: true, after: true } });
      expect(line).toEqual({ objectId: picture.id, after: { width: 1_200, height: 800 } });
    }));

  it('stands a photo upright and forgets what the camera noted', () =>
    discarded(async () => {
      const world = await buildWorld();
      const photo = await sharp(await samplePicture(800, 500))
        .withExif({ IFD0: { Copyright: 'Place and date' }, IFD3: { GPSLatitudeRef: 'N' } })
        .withMetadata({ orientation: 6 })
        .jpeg()
        .toBuffer();
      const picture = await added(world, photo, 'photo.jpg');
      expect([picture.width, picture.height]).toEqual([500, 800]);
      const facts = await sharp(await bytesAt(`pictures/${picture.id}/480.webp`)).metadata();
      expect([facts.width, facts.height, facts.exif, facts.orientation, facts.icc]).toEqual([480, 768, undefined, undefined, undefined]);
    }));

  it('refuses politely what is no picture to show, and keeps nothing of it', () =>
    discarded(async () => {
      const world = await buildWorld();
      const frame = await samplePicture(500, 300);
      const animated = await sharp([frame, await sharp(frame).negate().toBuffer()], { join: { animated: true } }).gif().toBuffer();
      const damaged = (await samplePicture(900, 600, 'jpeg')).slice(0, 400);
      expect(await code(world, sampleFiles.pdf, 'plan.pdf')).toBe('picture-kind-refused');
      expect(await code(world, new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'dessin.svg')).toBe('picture-kind-refused');
      expect(await code(world, await samplePicture(), 'haie.pdf')).toBe('file-renamed');
      expect(await code(world, new Uint8Array(), 'vide.png')).toBe('file-empty');
      expect(await code(world, new Uint8Array(largestFile + 1), 'gros.png')).toBe('picture-too-large');
      expect(await code(world, await samplePicture(479, 400))).toBe('picture-too-small');
      expect(await code(world, animated, 'anime.gif')).toBe('picture-animated');
      expect(await code(world, damaged, 'abime.jpg')).toBe('picture-unreadable');
      const without = await addPicture(world.context('contentEditor'), { name: 'haie.png', bytes: await samplePicture(), credit: '  ' });
      expect(without).toMatchObject({ ok: false, code: 'credit-needed', fields: [{ field: 'credit' }] });
      expect(await db().picture.count()).toBe(0);
    }));

  it('takes sixty pictures of one person in an hour, and asks them to wait for the next one', () =>
    discarded(async () => {
      const world = await buildWorld();
      const bytes = await samplePicture(479, 240);
      for (let sent = 0; sent < 60; sent += 1) expect(await code(world, bytes)).toBe('picture-too-small');
      expect(await code(world, bytes)).toBe('too-many-requests');
      const other = await addPicture(world.context('administrator'), { name: 'haie.png', bytes, credit });
      expect(other).toMatchObject({ ok: false, code: 'picture-too-small' });
      const later = { ...world.context('contentEditor'), now: new Date(world.now.getTime() + 3_600_000) };
      expect(await addPicture(later, { name: 'haie.png', bytes, credit })).toMatchObject({ ok: false, code: 'picture-too-small' });
    }));

  it('is searched by name and credit, newest first', () =>
    discarded(async () => {
      const world = await buildWorld();
      const first = await added(world, await samplePicture(), 'Haie en fleur.png');
      const second = await added({ ...world, context: (role) => ({ ...world.context(role), now: new Date(world.now.getTime() + 1_000) }) }, await samplePicture(), 'Rivière.png');
      const names = async (search: string) => {
        const found = await listPictures(world.context('contentEditor'), { search, page: 1 });
        return found.ok ? found.value.pictures.map(({ id }) => id) : null;
      };
      expect(await names('')).toEqual([second.id, first.id]);
      expect(await names('atelier FLEUR')).toEqual([first.id]);
      expect(await names('%')).toEqual([]);
    }));

  it('has its credit corrected with an audit line, never emptied; the audit keeps neither its name nor its credit', () =>
    discarded(async () => {
      const world = await buildWorld();
      const { id } = await added(world, await samplePicture());
      const editor = world.context('contentEditor');
      expect(await creditPicture(editor, { pictureId: id, credit: ' Autre atelier ' })).toMatchObject({ ok: true });
      expect(await creditPicture(editor, { pictureId: id, credit: '  ' })).toMatchObject({ ok: false, code: 'credit-needed' });
      expect(await creditPicture(editor, { pictureId: 'rien', credit: 'x' })).toMatchObject({ ok: false, code: 'picture-not-found' });
      expect(await db().picture.findUniqueOrThrow({ where: { id }, select: { credit: true } })).toEqual({ credit: 'Autre atelier' });
      done(await removePicture(editor, { pictureId: id }));
      const lines = await db().auditLine.findMany({ where: { objectId: id }, orderBy: { id: 'asc' }, select: { verb: true, before: true, after: true } });
      expect(lines.map(({ verb }) => verb)).toEqual(['picture.add', 'picture.credit', 'picture.remove']);
      expect(JSON.stringify(lines)).not.toMatch(/atelier|haie/i);
    }));

  it('removes a picture with its bytes, unless something shows it', () =>
    discarded(async () => {
      const world = await buildWorld();
      const [unused, used] = [await added(world, await samplePicture()), await added(world, await samplePicture())];
      await shownBy(world, used.id);
      const editor = world.context('contentEditor');
      expect(await removePicture(editor, { pictureId: used.id })).toMatchObject({ ok: false, code: 'picture-in-use' });
      expect(await removePicture(editor, { pictureId: unused.id })).toMatchObject({ ok: true });
      expect(await removePicture(editor, { pictureId: unused.id })).toMatchObject({ ok: false, code: 'picture-not-found' });
      expect(await removePicture(editor, { pictureId: 'rien' })).toMatchObject({ ok: false, code: 'picture-not-found' });
      expect(await storage().exists(`pictures/${unused.id}/480.webp`)).toBe(false);
      expect(await storage().exists(`pictures/${used.id}/480.webp`)).toBe(true);
      const listed = await listPictures(editor, { search: '', page: 1 });
      expect(listed.ok && listed.value.pictures[0]?.uses).toEqual([{ publicationId: expect.any(String) as string, title: 'Une haie' }]);
    }));

  it('opens a size to everybody once it is published, and before that only to those who write', () =>
    discarded(async () => {
      const world = await buildWorld();
      const picture = await added(world, await samplePicture());
      const size = { pictureId: picture.id, width: 480, format: 'webp' as const };
      expect(await openPicture(world.context('nobody'), size)).toMatchObject({ ok: false, code: 'picture-not-found' });
      expect(await openPicture(world.context('contentEditor'), size)).toMatchObject({ ok: true, value: { isPublic: false } });
      await db().picture.update({ where: { id: picture.id }, data: { publishedAt: world.now }, select: { id: true } });
      expect(await openPicture(world.context('nobody'), size)).toMatchObject({ ok: true, value: { isPublic: true } });
      for (const wrong of [{ ...size, width: 960 }, { ...size, pictureId: '0190a5e2-7c1b-7000-8000-00000000abcd' }, { ...size, pictureId: '../../etc' }]) {
        expect(await openPicture(world.context('contentEditor'), wrong)).toMatchObject({ ok: false, code: 'picture-not-found' });
      }
    }));
});
