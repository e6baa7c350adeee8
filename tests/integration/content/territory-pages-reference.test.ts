import { describe, expect, it } from 'vitest';
import { publishedTerritoryPage } from '@/lib/content/loaders.ts';
import type { TerritoryPageDocument } from '@/lib/content/types/territory-page.ts';
import { beginTerritoryPage } from '@/lib/content/use-cases/begin-territory-page.ts';
import { loadTerritoryPagesReference } from '@/lib/content/use-cases/load-territory-pages-reference.ts';
import { openPublication } from '@/lib/content/use-cases/open-publication.ts';
import { removePublication } from '@/lib/content/use-cases/remove-publication.ts';
import { saveDraft } from '@/lib/content/use-cases/save-draft.ts';
import { db } from '@/lib/platform/database.ts';
import { done } from '@/tests/factories/publications.ts';
import { both, pageOf, publishedTerritory, sampleBlocks } from '@/tests/factories/territory-pages.ts';
import { inWorld, type World } from '@/tests/integration/rights/world.ts';

const titled = (title: string) => pageOf([{ ...sampleBlocks.text, title: both(title) }]);
const load = (world: World, page: TerritoryPageDocument, slug = 'monde') => loadTerritoryPagesReference(world.context('nobody'), new Map([[slug, page]]));
const shown = async ({ territorySiren }: World) => (await publishedTerritoryPage(territorySiren))?.document.blocks[1]?.title.fr ?? null;
const versions = async ({ territorySiren }: World) =>
  db().publicationVersion.findMany({ where: { publication: { territorySiren } }, orderBy: { number: 'asc' }, select: { number: true, note: true, savedById: true } });

describe('the page that a territory starts with', () => {
  it('is published as the first version, once, and leaves one line in the audit', () =>
    inWorld(async (world) => {
      expect(await load(world, titled('Pour commencer'))).toEqual({ written: 1 });
      expect(await load(world, titled('Pour commencer'))).toEqual({ written: 0 });
      expect(await shown(world)).toBe('Pour commencer');
      expect(await versions(world)).toEqual([{ number: 1, note: 'Composition de départ', savedById: null }]);
      expect(await db().auditLine.count({ where: { verb: 'reference.load', objectId: 'territory-pages' } })).toBe(1);
      expect(done(await openPublication(world.context('territoryEditor'), { kind: 'territory', siren: world.territorySiren })).state).toBe('published');
    }));

  it('follows the reference until its editors save something, published or not', () =>
    inWorld(async (world) => {
      await load(world, titled('Pour commencer'));
      expect(await load(world, titled('Autrement'))).toEqual({ written: 1 });
      expect(await shown(world)).toBe('Autrement');
      const editor = world.context('territoryEditor');
      const { id, revision } = done(await openPublication(editor, { kind: 'territory', siren: world.territorySiren }));
      done(await saveDraft(editor, { publicationId: id, revision, document: titled('Les nôtres') }));
      expect(await load(world, titled('Encore autrement'))).toEqual({ written: 0 });
      expect(await shown(world)).toBe('Autrement');
      expect(done(await openPublication(editor, { publicationId: id })).document).toEqual(titled('Les nôtres'));
    }));

  it.each([
    ['begun', async (world: World) => void done(await beginTerritoryPage(world.context('territoryEditor'), { siren: world.territorySiren })), null],
    ['published', async (world: World) => void (await publishedTerritory(world, titled('Les nôtres'))), 'Les nôtres'],
    [
      'removed',
      async (world: World) => {
        const { publicationId } = await publishedTerritory(world, titled('Les nôtres'));
        done(await removePublication(world.context('territoryEditor'), { publicationId }));
      },
      null,
    ],
  ])('never takes the place of a page %s by its editors', (_state, prepare, then) =>
    inWorld(async (world) => {
      await prepare(world);
      const before = await versions(world);
      expect(await load(world, titled('Pour commencer'))).toEqual({ written: 0 });
      expect(await shown(world)).toBe(then);
      expect(await versions(world)).toEqual(before);
    }));

  it('of no territory is refused, and loads no other', () =>
    inWorld(async (world) => {
      const pages = new Map([['monde', titled('Pour commencer')], ['nulle-part', titled('Ailleurs')]]);
      await expect(loadTerritoryPagesReference(world.context('nobody'), pages)).rejects.toThrow('nulle-part');
    }));
});
