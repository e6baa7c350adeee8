import 'server-only';
import { cache } from 'react';
import { publicActor } from '@/lib/actors/loaders.ts';
import { publishedTerritoryPage, territoryPagesOnline } from '@/lib/content/loaders.ts';
import { saidIn, type Said } from '@/lib/content/rules/languages.ts';
import { isColour, isReadable } from '@/lib/content/rules/territory-colour.ts';
import { pageElements } from '@/lib/content/rules/territory-weight.ts';
import type { PublishedTerritoryPage, TerritoryBlock } from '@/lib/content/types/territory-page.ts';
import { publicLab } from '@/lib/labs/loaders.ts';
import { publishedPlace } from '@/lib/places/loaders/places.ts';
import { currentDrawing } from '@/lib/territories/loaders/shapes.ts';
import { allTerritories } from '@/lib/territories/loaders/territories.ts';
import { closeUp, type CloseUp } from '@/lib/territories/rules/shapes/close-up.ts';
import type { TerritorySummary } from '@/lib/territories/types/territory.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';
import { messages } from '@/lib/web/i18n/messages.ts';
import { pointKind } from '@/lib/web/map-words.ts';
import { composedBlock, composedPicture, isPartlyFrench, type ComposedBlock, type ComposedPicture, type Featured, type FindFeatured } from '@/lib/web/territory-blocks.ts';

/** The page of a territory in one language, its opening first. */
export interface ComposedTerritoryPage {
  locale: Locale;
  territory: TerritorySummary;
  /** What it opens on when it has no picture. */
  closeUp: CloseUp | null;
  /** "#2f6b4f"; empty: the colour of the portal. */
  colour: string;
  logo: ComposedPicture | null;
  opening: ComposedBlock<'opening'> | null;
  blocks: readonly ComposedBlock[];
  isPartlyFrench: boolean;
  /** How many elements all this takes, of the few that a page may have. */
  elements: number;
  updatedAt: Date;
}

const inLine = (...parts: (string | null | false)[]) => parts.filter(Boolean).join(' · ');

async function findLab(slug: string, locale: Locale): Promise<Featured | null> {
  const lab = await publicLab(slug);
  if (!lab) return null;
  const words = messages[locale].labs;
  const kind = inLine('LAB', words.status[lab.status], lab.demonstration && words.demonstration);
  return { name: lab.title, path: `/labs/${slug}`, summary: { text: lab.summary, ...(locale === 'fr' ? {} : { lang: 'fr' }) }, kind };
}

async function findActor(slug: string, locale: Locale): Promise<Featured | null> {
  const actor = await publicActor(slug);
  if (!actor) return null;
  const words = messages[locale].actors;
  const kind = inLine(words.kind[actor.kind], actor.communeName, actor.demonstration && words.demonstration);
  return { name: actor.name, path: `/acteurs/${slug}`, summary: { text: '' }, kind };
}

async function findPlace(slug: string, locale: Locale): Promise<Featured | null> {
  const place = await publishedPlace(slug);
  if (place === null || place === 'removed') return null;
  const kind = inLine(pointKind(locale, { layer: 'lieu', kind: place.kind }), place.communeName);
  return { name: place.name, path: `/lieux/${slug}`, summary: saidIn(place.summary, locale), kind };
}

const finders = { lab: findLab, actor: findActor, place: findPlace };

/** What these blocks put forward, read once. */
async function featuredBy(blocks: readonly TerritoryBlock[], locale: Locale): Promise<FindFeatured> {
  const named = blocks.flatMap((block): { kind: keyof typeof finders; slug: string }[] => {
    if (block.kind === 'featured') return [{ kind: block.subject, slug: block.slug }];
    return block.kind === 'place' ? [{ kind: block.kind, slug: block.slug }] : [];
  });
  const found = await Promise.all(named.map(async ({ kind, slug }) => [`${kind} ${slug}`, await finders[kind](slug, locale)] as const));
  const byName = new Map(found);
  return (kind, slug) => byName.get(`${kind} ${slug}`) ?? null;
}

/**
 * The page of a territory as its readers see it: in their language, in French and marked so where English is missing,
 * without what is hidden and without what it puts forward and nobody may see any more.
 * @throws when no territory has its SIREN
 */
export async function composedTerritoryPage(locale: Locale, published: PublishedTerritoryPage): Promise<ComposedTerritoryPage> {
  const { document, pictures, territorySiren, updatedAt } = published;
  const [territories, drawing, find] = await Promise.all([allTerritories(), currentDrawing(), featuredBy(document.blocks, locale)]);
  const territory = territories.find(({ siren }) => siren === territorySiren);
  if (!territory) throw new Error(`No territory ${territorySiren}`);
  const composed = document.blocks.flatMap((block) => composedBlock(block, locale, pictures, find) ?? []);
  const logo = composedPicture(document.logo, locale, pictures);
  return {
    locale,
    territory,
    closeUp: closeUp(drawing, territory),
    // A draft holds whatever was typed.
    colour: isColour(document.colour) && isReadable(document.colour) ? document.colour : '',
    logo,
    opening: composed.find((block) => block.kind === 'opening') ?? null,
    blocks: composed.filter(({ kind }) => kind !== 'opening'),
    isPartlyFrench: isPartlyFrench(composed),
    elements: pageElements(document),
    updatedAt,
  };
}

/** The page of a territory that is online; null while its editors have published none. */
export const onlineTerritoryPage = cache(async (locale: Locale, siren: string): Promise<ComposedTerritoryPage | null> => {
  const published = await publishedTerritoryPage(siren);
  return published && composedTerritoryPage(locale, published);
});

/** What the territories that composed their page say first, by SIREN. */
export async function territoryTitles(locale: Locale): Promise<Map<string, Said>> {
  return new Map([...await territoryPagesOnline()].map(([siren, { title }]) => [siren, saidIn(title, locale)]));
}
