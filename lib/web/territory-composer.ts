import 'server-only';
import { cache } from 'react';
import { allPublicActors, publicActor } from '@/lib/actors/loaders.ts';
import type { FeaturedSubject } from '@/lib/content/rules/publishing.ts';
import type { LibraryPicture } from '@/lib/content/types/pictures.ts';
import type { OpenPublication } from '@/lib/content/types/publication.ts';
import type { TerritoryPageDocument } from '@/lib/content/types/territory-page.ts';
import { listPictures } from '@/lib/content/use-cases/list-pictures.ts';
import { openPublication } from '@/lib/content/use-cases/open-publication.ts';
import type { Context } from '@/lib/identity/types.ts';
import { latestLabs, publicLab } from '@/lib/labs/loaders.ts';
import { publishedPlace, publishedPlaces } from '@/lib/places/loaders/places.ts';
import { allTerritories, territoryPage } from '@/lib/territories/loaders/territories.ts';
import type { TerritorySummary } from '@/lib/territories/types/territory.ts';
import { canEditTerritory } from '@/lib/territories/permissions.ts';
import { getContext } from '@/lib/web/viewer.ts';

/** LABs offered to who composes a page, newest first. */
const mostLabsOffered = 60;
/** Pages of the library offered; older pictures are those that nobody looks for any more. */
const libraryPages = 4;

/** The territory of this address, and its page once it is begun; null for who does not edit it. Read once a request. */
export const territoryWork = cache(
  async (slug: string): Promise<{ territory: TerritorySummary; page: OpenPublication<TerritoryPageDocument> | null } | null> => {
    const context = await getContext();
    const territory = (await allTerritories()).find((one) => one.slug === slug);
    if (!territory || !canEditTerritory(context.viewer, territory)) return null;
    const opened = await openPublication(context, { kind: 'territory', siren: territory.siren });
    return { territory, page: opened.ok ? (opened.value as OpenPublication<TerritoryPageDocument>) : null };
  },
);

interface Choices {
  label: string;
  choices: { value: string; label: string }[];
}

/** Those of the territory, then the others, each under its name. */
function ownFirst<Thing>(things: readonly Thing[], isOwn: (thing: Thing) => boolean, labels: [own: string, others: string], choice: (thing: Thing) => Choices['choices'][number]): Choices[] {
  const [own, others] = labels;
  return [
    { label: own, choices: things.filter(isOwn).map(choice) },
    { label: others, choices: things.filter((thing) => !isOwn(thing)).map(choice) },
  ];
}

async function newestPictures(context: Context, territorySiren: string): Promise<LibraryPicture[]> {
  const pictures: LibraryPicture[] = [];
  for (let page = 1; page <= libraryPages; page += 1) {
    const found = await listPictures(context, { search: '', page, territorySiren });
    if (!found.ok) break;
    pictures.push(...found.value.pictures);
    if (page * found.value.pageSize >= found.value.total) break;
  }
  return pictures;
}

/** What exists and may be put forward on the page of this territory: what is public, its own first, and its pictures. */
export async function composerChoices(context: Context, territory: TerritorySummary): Promise<{ featured: Choices[]; places: Choices[]; pictures: LibraryPicture[] }> {
  const { siren } = territory;
  const [own, labs, actors, whole, places, pictures] = await Promise.all([
    latestLabs(mostLabsOffered, { territorySiren: siren }),
    latestLabs(mostLabsOffered),
    allPublicActors(),
    territoryPage(territory.slug),
    publishedPlaces(),
    newestPictures(context, siren),
  ]);
  const ownLabs = new Set(own.map(({ slug }) => slug));
  const here = new Set(whole?.communes.map(({ name }) => name));
  const known = [...own, ...labs.filter(({ slug }) => !ownLabs.has(slug))];
  const [labsHere, otherLabs] = ownFirst(known, ({ slug }) => ownLabs.has(slug), ['LABs du territoire', 'Autres LABs'], ({ slug, title }) => ({ value: `lab:${slug}`, label: title }));
  const [actorsHere, otherActors] = ownFirst(
    actors,
    ({ communeName }) => communeName !== null && here.has(communeName),
    ['Acteurs du territoire', 'Autres acteurs'],
    ({ slug, name, communeName }) => ({ value: `actor:${slug}`, label: communeName ? `${name}, ${communeName}` : name }),
  );
  return {
    featured: [labsHere!, actorsHere!, otherLabs!, otherActors!],
    places: ownFirst(places, ({ territorySiren }) => territorySiren === siren, ['Lieux du territoire', 'Autres lieux'], ({ slug, name, communeName }) => ({
      value: slug,
      label: `${name}, ${communeName}`,
    })),
    pictures,
  };
}

/** Whether the public sees what a page of a territory puts forward. */
export async function isPublicSubject({ kind, slug }: FeaturedSubject): Promise<boolean> {
  if (kind === 'lab') return (await publicLab(slug)) !== null;
  if (kind === 'actor') return (await publicActor(slug)) !== null;
  const place = await publishedPlace(slug);
  return place !== null && place !== 'removed';
}
