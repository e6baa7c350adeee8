import { territoryPageDraftSchema } from '@/lib/content/schema/territory-page.ts';
import type { LocalText } from '@/lib/content/types/document.ts';
import type { TerritoryPageDocument } from '@/lib/content/types/territory-page.ts';
import { beginTerritoryPage } from '@/lib/content/use-cases/begin-territory-page.ts';
import { openPublication } from '@/lib/content/use-cases/open-publication.ts';
import { publishPublication } from '@/lib/content/use-cases/publish-publication.ts';
import { recordConsent } from '@/lib/content/use-cases/record-consent.ts';
import { saveDraft } from '@/lib/content/use-cases/save-draft.ts';
import type { Context } from '@/lib/identity/types.ts';
import { done } from '@/tests/factories/publications.ts';
import type { World } from '@/tests/integration/rights/world.ts';

export const both = (fr: string, en = `${fr} (en)`): LocalText => ({ fr, en });
export const samplePictureId = '01939c2e-0000-7000-8000-000000000001';
const picture = { id: samplePictureId, alt: both('Une haie', 'A hedge') };

/** A block of each kind, complete, by its id. */
export const sampleBlocks = {
  opening: { id: 'opening', kind: 'opening', title: both('Pays fictif'), lead: both('Un pays de haies.'), picture },
  text: { id: 'text-1', kind: 'text', title: both('Ce qui nous tient'), body: both('Un paragraphe **écrit**.'), picture: null },
  figures: {
    id: 'figures-1',
    kind: 'figures',
    title: both('En chiffres'),
    figures: [{ value: both('16 409'), label: both('habitants'), year: '2022', source: both('Insee') }],
  },
  distinctions: {
    id: 'distinctions-1',
    kind: 'distinctions',
    title: both('Distinctions'),
    distinctions: [{ date: both('2016'), name: both('Un ruban fictif'), about: both('Pour ses haies.') }],
    source: both('Le territoire'),
  },
  gallery: { id: 'gallery-1', kind: 'gallery', title: both('En images'), pictures: [picture] },
  testimony: {
    id: 'testimony-1',
    kind: 'testimony',
    title: both('Une voix'),
    personName: 'Odile Hamelin',
    role: both('Horlogère fictive'),
    quote: both('Le temps se répare.'),
    picture: null,
  },
  featured: { id: 'featured-1', kind: 'featured', title: both('Un LAB'), subject: 'lab', slug: 'monde', text: both('Un essai.') },
  place: { id: 'place-1', kind: 'place', title: both('Y aller'), slug: 'un-lieu', text: both('Ouvert à tous.') },
  practical: { id: 'practical-1', kind: 'practical', title: both('Pratique'), items: [{ term: both('Accueil'), details: both('Le mardi.') }] },
  brands: {
    id: 'brands-1',
    kind: 'brands',
    title: both('Côte à côte'),
    lead: both('Plusieurs marques.'),
    brands: [{ name: 'Une marque fictive', about: both('Une marque.'), url: 'https://marque.example/' }],
    source: both('Le territoire'),
  },
  'own-site': { id: 'own-site-1', kind: 'own-site', title: both('Le site'), text: both('Toute la vie locale.'), label: both('Aller sur le site'), url: 'https://territoire.example/' },
} as const;

/** A page of these blocks, after the opening. */
export function pageOf(blocks: readonly object[], change: Partial<Record<'colour' | 'logo', unknown>> = {}): TerritoryPageDocument {
  return territoryPageDraftSchema.parse({ colour: '', logo: null, ...change, blocks: [{ ...sampleBlocks.opening, picture: null }, ...blocks] });
}

/** The page of the world's territory with this draft, saved once by who asks. */
export async function writtenTerritoryPage(
  world: World,
  context: Context = world.context('territoryEditor'),
  document: TerritoryPageDocument = pageOf([sampleBlocks.text]),
): Promise<{ publicationId: string; revision: number }> {
  const { publicationId } = done(await beginTerritoryPage(context, { siren: world.territorySiren }));
  const { revision } = done(await openPublication(context, { publicationId }));
  const saved = done(await saveDraft(context, { publicationId, revision, document }));
  if (saved.outcome === 'conflict') throw new Error('Nobody else writes this page.');
  return { publicationId, revision: saved.revision };
}

/** Same, online. */
export async function publishedTerritory(world: World, document?: TerritoryPageDocument): Promise<{ publicationId: string; revision: number }> {
  const context = world.context('territoryEditor');
  const written = await writtenTerritoryPage(world, context, document);
  done(await publishPublication(context, written));
  return written;
}

/** Writes down that this person agreed to testify. */
export async function agreed(context: Context, publicationId: string, personName = 'Odile Hamelin', endsOn: Date | null = null): Promise<void> {
  const consent = { scope: 'Ses mots sur la page.', givenOn: new Date('2026-01-01T00:00:00Z'), endsOn, evidence: null };
  done(await recordConsent(context, { publicationId, personName, ...consent }));
}

/** A second editor of the world's territory, who has the account of a citizen. */
export function otherEditor(world: World): Context {
  const context = world.context('citizen');
  if (!context.viewer) throw new Error('A citizen has an account.');
  return { ...context, viewer: { ...context.viewer, attachments: [{ kind: 'territory_editor', objectId: world.territorySiren }] } };
}
