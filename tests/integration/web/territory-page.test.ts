import { describe, expect, it } from 'vitest';
import { publishedTerritoryPage } from '@/lib/content/loaders.ts';
import { toJson } from '@/lib/content/repository/publications.ts';
import { recordConsent } from '@/lib/content/use-cases/record-consent.ts';
import { withdrawConsent } from '@/lib/content/use-cases/withdraw-consent.ts';
import { db } from '@/lib/platform/database.ts';
import { removePlace } from '@/lib/places/use-cases/remove-place.ts';
import { allTerritories } from '@/lib/territories/loaders/territories.ts';
import { territoryLife } from '@/lib/web/territory-life.ts';
import { composedTerritoryPage, onlineTerritoryPage, territoryTitles } from '@/lib/web/territory-page.ts';
import { onlinePlace } from '@/tests/factories/places.ts';
import { done } from '@/tests/factories/publications.ts';
import { agreed, both, pageOf, publishedTerritory, sampleBlocks } from '@/tests/factories/territory-pages.ts';
import { inWorld, type World } from '@/tests/integration/rights/world.ts';

const kindsShown = async ({ territorySiren }: World) => (await onlineTerritoryPage('fr', territorySiren))?.blocks.map(({ kind }) => kind);
const slugOf = async (table: 'lab' | 'actor' | 'place', id: string) => {
  const select = { where: { id }, select: { slug: true } } as const;
  const row = table === 'lab' ? db().lab.findUniqueOrThrow(select) : table === 'actor' ? db().actor.findUniqueOrThrow(select) : db().place.findUniqueOrThrow(select);
  return (await row).slug;
};

describe('the page of a territory, composed', () => {
  it('is nothing until its editors publish one', () =>
    inWorld(async (world) => {
      expect(await onlineTerritoryPage('fr', world.territorySiren)).toBeNull();
      expect(await territoryTitles('fr')).toEqual(new Map());
    }));

  it('opens with what its editors say, in the language of its reader', () =>
    inWorld(async (world) => {
      await publishedTerritory(world, pageOf([{ ...sampleBlocks.text, title: both('Ce qui nous tient', '') }], { colour: '#6a3460' }));
      const [french, english] = [await onlineTerritoryPage('fr', world.territorySiren), await onlineTerritoryPage('en', world.territorySiren)];
      expect(french).toMatchObject({ locale: 'fr', territory: { name: 'Territoire du monde' }, colour: '#6a3460', logo: null, opening: { title: { text: 'Pays fictif' } }, isPartlyFrench: false });
      expect(english).toMatchObject({ opening: { title: { text: 'Pays fictif (en)' } }, blocks: [{ title: { text: 'Ce qui nous tient', lang: 'fr' } }], isPartlyFrench: true });
      expect(await territoryTitles('en')).toEqual(new Map([[world.territorySiren, { text: 'Pays fictif (en)' }]]));
    }));

  it('does not wear a colour on which white cannot be read: a preview shows what is typed', () =>
    inWorld(async (world) => {
      await publishedTerritory(world);
      const published = (await publishedTerritoryPage(world.territorySiren))!;
      for (const colour of ['#ffff00', 'rouge', '#6a346']) {
        expect((await composedTerritoryPage('fr', { ...published, document: { ...published.document, colour } })).colour).toBe('');
      }
    }));

  it('shows a testimony while a consent in the name of its person holds', () =>
    inWorld(async (world) => {
      const editor = world.context('territoryEditor');
      const { publicationId } = await publishedTerritory(world, pageOf([sampleBlocks.text]));
      const row = await db().publication.findUniqueOrThrow({ where: { id: publicationId }, select: { publishedVersionId: true } });
      // Online without any consent, as if nobody had checked.
      await db().publicationVersion.update({ where: { id: row.publishedVersionId! }, data: { document: toJson(pageOf([sampleBlocks.text, sampleBlocks.testimony])) } });
      expect(await kindsShown(world)).toEqual(['text']);
      await agreed(editor, publicationId, 'Quelqu’un d’autre');
      expect(await kindsShown(world)).toEqual(['text']);
      const consent = { personName: 'Odile Hamelin', scope: 'Ses mots.', givenOn: new Date('2026-01-01T00:00:00Z'), endsOn: null, evidence: null };
      done(await recordConsent(editor, { publicationId, ...consent }));
      expect(await kindsShown(world)).toEqual(['text', 'testimony']);
      const { id: consentId } = await db().consent.findFirstOrThrow({ where: { publicationId, personName: 'Odile Hamelin' }, select: { id: true } });
      done(await withdrawConsent(editor, { publicationId, consentId }));
      expect(await kindsShown(world)).toEqual(['text']);
    }));

  it('puts forward a LAB, an actor and a place with the address of their pages, until they are gone', () =>
    inWorld(async (world) => {
      const placeId = await onlinePlace(world);
      const [lab, actor, place] = [await slugOf('lab', world.labId), await slugOf('actor', world.actorId), await slugOf('place', placeId)];
      await publishedTerritory(
        world,
        pageOf([
          { ...sampleBlocks.featured, slug: lab },
          { ...sampleBlocks.featured, id: 'featured-2', subject: 'actor', slug: actor },
          { ...sampleBlocks.place, slug: place },
        ]),
      );
      const shown = await onlineTerritoryPage('fr', world.territorySiren);
      expect(shown?.blocks.map((block) => 'featured' in block && block.featured.path)).toEqual([`/labs/${lab}`, `/acteurs/${actor}`, `/lieux/${place}`]);
      expect(shown?.blocks[2]).toMatchObject({ featured: { name: 'La Grange du monde', summary: { text: 'Une grange ouverte à tous.' } } });

      await db().actor.update({ where: { id: world.actorId }, data: { listed: false } });
      await db().lab.update({ where: { id: world.labId }, data: { publishedAt: null } });
      done(await removePlace(world.context('territoryEditor'), { placeId }));
      expect(await kindsShown(world)).toEqual([]);
    }));
});

it('what is alive in a territory is told line by line, no more of it than there is room', () =>
  inWorld(async (world) => {
    const placeId = await onlinePlace(world);
    const territory = (await allTerritories()).find(({ siren }) => siren === world.territorySiren)!;
    const { things, kinds } = await territoryLife('fr', territory, 20);
    expect(things).toContainEqual({ path: `/lieux/${await slugOf('place', placeId)}`, name: 'La Grange du monde', lang: undefined, kind: expect.stringMatching(/^Tiers-lieu · /) });
    expect(kinds.points).toBe(true);
    expect((await territoryLife('en', territory, 1)).things).toHaveLength(1);
    expect((await territoryLife('fr', territory, 0)).things).toEqual([]);
    const other = (await allTerritories()).find(({ siren }) => siren === world.otherTerritorySiren)!;
    expect((await territoryLife('fr', other, 20)).things.map(({ path }) => path)).not.toContain(`/lieux/${await slugOf('place', placeId)}`);
  }));
