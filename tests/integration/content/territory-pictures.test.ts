import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { publishedTerritoryPage } from '@/lib/content/loaders.ts';
import { drawingFault } from '@/lib/content/rules/drawings.ts';
import { addPicture, type AddPicture } from '@/lib/content/use-cases/add-picture.ts';
import { creditPicture } from '@/lib/content/use-cases/credit-picture.ts';
import { listPictures } from '@/lib/content/use-cases/list-pictures.ts';
import { openPicture } from '@/lib/content/use-cases/open-picture.ts';
import { previewPublication } from '@/lib/content/use-cases/preview-publication.ts';
import { previewTerritoryPage } from '@/lib/content/use-cases/preview-territory-page.ts';
import { publishPublication } from '@/lib/content/use-cases/publish-publication.ts';
import { removePicture } from '@/lib/content/use-cases/remove-picture.ts';
import { removePublication } from '@/lib/content/use-cases/remove-publication.ts';
import { saveDraft } from '@/lib/content/use-cases/save-draft.ts';
import type { Context } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { drawnPicture } from '@/lib/platform/pictures.ts';
import { storage } from '@/lib/platform/storage/configured-storage.ts';
import { completeArticle } from '@/tests/factories/articles.ts';
import { samplePicture } from '@/tests/factories/pictures.ts';
import { done, writtenPublication } from '@/tests/factories/publications.ts';
import { both, pageOf, sampleBlocks, writtenTerritoryPage } from '@/tests/factories/territory-pages.ts';
import { inWorld, type World } from '@/tests/integration/rights/world.ts';

const credit = 'Atelier fictif';
const bytes = (text: string) => new TextEncoder().encode(text);
const svg = (inside: string, attributes = 'viewBox="0 0 200 100"') => bytes(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`);
const leaf = svg('<rect width="200" height="100" fill="#2f6b4f"/>');

const add = (context: Context, change: Partial<AddPicture>) =>
  addPicture(context, { name: 'feuille.png', bytes: leaf, credit, territorySiren: '200000001', ...change });
const logo = (world: World, drawing: Uint8Array, name = 'logo.svg') => add(world.context('territoryEditor'), { name, bytes: drawing, asLogo: true });
const isOpen = async (id: string) => (await db().picture.findUniqueOrThrow({ where: { id }, select: { publishedAt: true } })).publishedAt !== null;
const gallery = (...pictures: { id: string }[]) => pageOf([{ ...sampleBlocks.gallery, pictures: pictures.map(({ id }) => ({ id, alt: both('Une haie') })) }]);

describe('the pictures of a territory', () => {
  it('are listed, used, credited and removed by its editors and the administrators only', () =>
    inWorld(async (world) => {
      const own = done(await add(world.context('territoryEditor'), { bytes: await samplePicture() }));
      expect(own.territorySiren).toBe(world.territorySiren);
      const listed = async (context: Context, territorySiren: string | null) => {
        const found = await listPictures(context, { search: '', page: 1, territorySiren });
        return found.ok ? found.value.pictures.map(({ id }) => id) : found.code;
      };
      for (const role of ['territoryEditor', 'administrator'] as const) expect([role, await listed(world.context(role), world.territorySiren)]).toEqual([role, [own.id]]);
      expect(await listed(world.context('administrator'), null)).toEqual([]);
      expect(await listed(world.context('territoryEditor'), null)).toBe('picture-not-found');
      expect(await listed(world.context('otherTerritoryEditor'), world.otherTerritorySiren)).toEqual([]);
      const refused = { ok: false, code: 'picture-not-found', fields: [] };
      for (const role of ['otherTerritoryEditor', 'contentEditor', 'copilMember', 'citizen', 'nobody'] as const) {
        const context = world.context(role);
        expect([role, await listed(context, world.territorySiren)]).toEqual([role, 'picture-not-found']);
        expect(await add(context, {})).toEqual(refused);
        expect(await openPicture(context, { pictureId: own.id, width: 480, format: 'webp' })).toEqual(refused);
        expect(await creditPicture(context, { pictureId: own.id, credit: 'Pris' })).toEqual(refused);
        expect(await removePicture(context, { pictureId: own.id })).toEqual(refused);
      }
      expect(done(await openPicture(world.context('territoryEditor'), { pictureId: own.id, width: 480, format: 'webp' })).isPublic).toBe(false);
      done(await creditPicture(world.context('territoryEditor'), { pictureId: own.id, credit: 'Un autre atelier fictif' }));
      done(await removePicture(world.context('territoryEditor'), { pictureId: own.id }));
    }));

  it('are the only ones that its page shows, and no article shows them', () =>
    inWorld(async (world) => {
      const editor = world.context('territoryEditor');
      const own = done(await add(editor, { bytes: await samplePicture() }));
      const foreign = done(await add(world.context('otherTerritoryEditor'), { bytes: await samplePicture(), territorySiren: world.otherTerritorySiren }));
      const portal = done(await addPicture(world.context('contentEditor'), { name: 'haie.png', bytes: await samplePicture(), credit }));
      const page = await writtenTerritoryPage(world, editor, gallery(own, foreign, portal, { id: 'pas-une-image' }));
      expect(await db().publicationPicture.findMany({ where: { publicationId: page.publicationId }, select: { pictureId: true } })).toEqual([{ pictureId: own.id }]);
      const refused = await publishPublication(editor, page);
      expect(refused.ok ? [] : refused.fields.map(({ field }) => field)).toEqual(['blocks.gallery-1.pictures.1', 'blocks.gallery-1.pictures.2', 'blocks.gallery-1.pictures.3']);
      const preview = done(await previewTerritoryPage(editor, { siren: world.territorySiren, versionId: null }));
      expect([...preview.pictures.keys()]).toEqual([own.id]);
      const article = completeArticle({ picture: { id: own.id, alt: both('Une haie') } });
      const written = await writtenPublication(world.context('administrator'), 'news', article);
      expect(await publishPublication(world.context('administrator'), written)).toMatchObject({ ok: false, fields: [{ field: 'picture.id' }] });
      const { article: previewed } = done(await previewPublication(world.context('contentEditor'), { publicationId: written.publicationId, versionId: null, language: 'fr' }));
      expect(previewed.picture).toBeNull();
    }));

  it('without words for who does not see them are not published', () =>
    inWorld(async (world) => {
      const editor = world.context('territoryEditor');
      const own = done(await add(editor, { bytes: await samplePicture() }));
      const silent = { id: own.id, alt: both(' ', 'A hedge') };
      const page = await writtenTerritoryPage(world, editor, pageOf([{ ...sampleBlocks.gallery, pictures: [silent] }, { ...sampleBlocks.text, picture: silent }], { logo: silent }));
      const refused = await publishPublication(editor, page);
      expect(refused.ok ? [] : refused.fields.map(({ field }) => field)).toEqual(['logo.alt.fr', 'blocks.gallery-1.pictures.0.alt.fr', 'blocks.text-1.picture.alt.fr']);
    }));

  it('open to the public with the block that shows them, and close with it', () =>
    inWorld(async (world) => {
      const editor = world.context('territoryEditor');
      const [first, second] = [done(await add(editor, { bytes: await samplePicture() })), done(await add(editor, { bytes: await samplePicture() }))];
      const shown = { ...sampleBlocks.gallery, pictures: [{ id: first.id, alt: both('Une haie') }] };
      const hidden = { ...sampleBlocks.gallery, id: 'gallery-2', hidden: true, pictures: [{ id: second.id, alt: both('Une autre') }] };
      const page = await writtenTerritoryPage(world, editor, pageOf([shown, hidden]));
      done(await publishPublication(editor, page));
      expect([await isOpen(first.id), await isOpen(second.id)]).toEqual([true, false]);
      expect([...((await publishedTerritoryPage(world.territorySiren))?.pictures.keys() ?? [])]).toEqual([first.id]);
      const saved = done(await saveDraft(editor, { ...page, document: pageOf([{ ...shown, hidden: true }, { ...hidden, hidden: false }]) }));
      if (saved.outcome === 'conflict') throw new Error('Nobody else writes.');
      done(await publishPublication(editor, { ...page, revision: saved.revision }));
      expect([await isOpen(first.id), await isOpen(second.id)]).toEqual([false, true]);
      expect(await removePicture(editor, { pictureId: first.id })).toMatchObject({ ok: false, code: 'picture-in-use' });
      done(await removePublication(editor, page));
      expect([await isOpen(first.id), await isOpen(second.id)]).toEqual([false, false]);
    }));

  it('stay open, and are kept, while a place shows them', () =>
    inWorld(async (world) => {
      const editor = world.context('territoryEditor');
      const own = done(await add(editor, { bytes: await samplePicture() }));
      const page = await writtenTerritoryPage(world, editor, gallery(own));
      const words = { fr: 'Un lieu', en: 'A place' };
      await db().place.create({
        data: {
          slug: 'un-lieu', kind: 'tiers_lieu', source: words, state: 'published', name: 'Un lieu', summary: words, presentation: words, openSince: words, openingNote: words,
          accessNote: words, pictureAlt: words, territorySiren: world.territorySiren, communeInsee: world.communeInsee, pictureId: own.id, createdAt: world.now, updatedAt: world.now,
        },
        select: { id: true },
      });
      done(await publishPublication(editor, page));
      done(await removePublication(editor, page));
      expect(await isOpen(own.id)).toBe(true);
      await db().publicationPicture.deleteMany({ where: { pictureId: own.id } });
      expect(await removePicture(editor, { pictureId: own.id })).toMatchObject({ ok: false, code: 'picture-in-use' });
    }));
});

describe('a logo', () => {
  it('drawn in SVG is kept as the pixels of its drawing, and the drawing itself nowhere', () =>
    inWorld(async (world) => {
      const added = done(await logo(world, leaf));
      expect(added).toMatchObject({ width: 960, height: 480, widths: [480, 960], name: 'logo.svg' });
      const kept = Buffer.from(await new Response(await storage().get(`pictures/${added.id}/960.webp`)).arrayBuffer());
      const { data, info } = await sharp(kept).raw().toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([960, 480]);
      for (const [place, channel] of [0x2f, 0x6b, 0x4f].entries()) expect(Math.abs(data[place]! - channel)).toBeLessThan(4);
    }));

  it.each([
    ['a script', svg('<script>alert(1)</script>'), 'un programme'],
    ['a handler', svg('<rect onload="alert(1)" width="9" height="9"/>'), 'un programme'],
    ['a piece of page', svg('<foreignObject width="9" height="9"/>'), 'un morceau de page'],
    ['a picture from elsewhere', svg('<image href="https://ailleurs.example/a.png"/>'), 'un morceau de page'],
    ['an external entity', bytes('<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg viewBox="0 0 2 1"><text>&a;</text></svg>'), 'des entités'],
    ['a billion shapes', svg(`<path id="l0"/>${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `<g id="l${level}">${`<use href="#l${level - 1}"/>`.repeat(10)}</g>`).join('')}`), 'trop lourd'],
    ['huge dimensions', svg('', 'width="900000" height="900000"'), 'dimensions'],
  ])('that holds %s is refused with a sentence, and nothing is kept', (_what, drawing, why) =>
    inWorld(async (world) => {
      const refused = await logo(world, drawing);
      expect(refused).toMatchObject({ ok: false, code: 'logo-refused', fields: [{ field: 'file', message: expect.stringContaining(why) as string }] });
      expect(await db().picture.count()).toBe(0);
    }),
  );

  it('that would be drawn for hours is given up, and the next one is drawn', async () => {
    const dashes = svg(`<path d="M0 0${'H4000H0'.repeat(30_000)}" stroke="#000" stroke-width="2" stroke-dasharray="5"/>`, 'viewBox="0 0 4000 2000"');
    expect(drawingFault(dashes)).toBeNull();
    const begun = performance.now();
    const [endless, next] = await Promise.all([drawnPicture(dashes, 960, 2), drawnPicture(leaf, 960)]);
    expect(endless).toBeNull();
    expect(performance.now() - begun).toBeLessThan(15_000);
    expect(await sharp(next!).metadata()).toMatchObject({ format: 'png', width: 960, height: 480 });
    expect(await drawnPicture(bytes('<svg xmlns="http://www.w3.org/2000/svg"'), 960)).toBeNull();
  });

  it('may be small, not too small, and a photograph may not', () =>
    inWorld(async (world) => {
      const editor = world.context('territoryEditor');
      expect(done(await logo(world, await samplePicture(200, 80), 'logo.png'))).toMatchObject({ width: 200, height: 80, widths: [200] });
      expect(await logo(world, await samplePicture(159, 80), 'logo.png')).toMatchObject({ ok: false, code: 'logo-too-small' });
      expect(await logo(world, svg('<rect width="1" height="9"/>', 'viewBox="0 0 1 100"'))).toMatchObject({ ok: false, code: 'logo-too-small' });
      expect(await add(editor, { bytes: await samplePicture(200, 80) })).toMatchObject({ ok: false, code: 'picture-too-small' });
      expect(await add(editor, { bytes: leaf, name: 'photo.svg' })).toMatchObject({ ok: false, code: 'picture-kind-refused' });
      expect(await logo(world, bytes('un texte'), 'logo.svg')).toMatchObject({ ok: false, code: 'picture-kind-refused' });
    }));
});
