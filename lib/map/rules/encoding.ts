import { layerFolders } from '@/lib/map/rules/layers.ts';
import type { EncodedPoints, MapPoint } from '@/lib/map/types.ts';
import { slugOf } from '@/lib/platform/names.ts';

/** Points in few bytes: five thousand of them, once compressed, weigh less than a photograph. */
export function encodePoints(points: readonly MapPoint[]): EncodedPoints {
  const communes = new Map<string, EncodedPoints['communes'][number]>();
  const kinds = new Map<string, EncodedPoints['kinds'][number]>();
  // A centre is known from what stands at it; where nothing does, nobody asks.
  const byCentre = points.toSorted((a, b) => Number(b.isApproximate) - Number(a.isApproximate));
  for (const { communeInsee, place, territorySiren, latitude, longitude } of byCentre) {
    if (!communes.has(communeInsee)) communes.set(communeInsee, [communeInsee, place, territorySiren, latitude, longitude]);
  }
  for (const { layer, kind } of points) kinds.set(`${layer} ${kind}`, [layer, kind]);
  const communePlaces = placesOf(communes);
  const kindPlaces = placesOf(kinds);
  return {
    communes: [...communes.values()],
    kinds: [...kinds.values()],
    kind: points.map(({ layer, kind }) => kindPlaces.get(`${layer} ${kind}`) ?? 0),
    commune: points.map(({ communeInsee }) => communePlaces.get(communeInsee) ?? 0),
    name: points.map(({ name }) => name),
    slug: points.map(shortSlug),
    exact: points.flatMap(({ isApproximate, latitude, longitude }, place) => (isApproximate ? [] : [[place, latitude, longitude] as const])),
  };
}

/** The points that were encoded, in their order. */
export function decodePoints({ communes, kinds, kind, commune, name, slug, exact }: EncodedPoints): MapPoint[] {
  const positions = new Map(exact.map(([place, latitude, longitude]) => [place, { latitude, longitude }]));
  return name.flatMap((title, place) => {
    const home = communes[commune[place] ?? -1];
    const nature = kinds[kind[place] ?? -1];
    if (!home || !nature) return [];
    const [communeInsee, communeName, territorySiren, latitude, longitude] = home;
    const own = wholeSlug(title, slug[place] ?? '');
    return [
      {
        id: `${nature[0]}-${own}`,
        layer: nature[0],
        kind: nature[1],
        name: title,
        slug: own,
        path: `${layerFolders[nature[0]]}/${own}` as const,
        communeInsee,
        place: communeName,
        territorySiren,
        ...(positions.get(place) ?? { latitude, longitude }),
        isApproximate: !positions.has(place),
      },
    ];
  });
}

function placesOf(found: ReadonlyMap<string, unknown>): Map<string, number> {
  return new Map([...found.keys()].map((key, place) => [key, place]));
}

function shortSlug({ name, slug }: MapPoint): string {
  const made = slugOf(name, '');
  if (made === '' || !slug.startsWith(made)) return slug;
  return slug === made ? '' : `+${slug.slice(made.length)}`;
}

function wholeSlug(name: string, short: string): string {
  if (short === '') return slugOf(name, '');
  return short.startsWith('+') ? slugOf(name, '') + short.slice(1) : short;
}
