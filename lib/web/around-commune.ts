import 'server-only';
import { publicCahiersAround } from '@/lib/cahiers/loaders.ts';
import { mapPoints } from '@/lib/map/loaders.ts';
import { everyPoint } from '@/lib/map/rules/layers.ts';
import { nearest, type Position } from '@/lib/map/rules/nearness.ts';
import type { CommunePageContent } from '@/lib/territories/types/commune.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';
import { pointKind } from '@/lib/web/map-words.ts';

/** Of each kind. */
const most = 4;
/** In kilometres: further is not near. */
const reach = 30;

export interface NearThing {
  path: `/${string}`;
  name: string;
  /** What it is, or who wrote it, in words. */
  about: string;
  /** Name of the commune where it stands. */
  place: string;
  /** In kilometres; null when it is in the commune itself. */
  distance: number | null;
}

export type NearKind = 'labs' | 'cahiers' | 'actors' | 'places';

/** What is in a commune and around it, nearest first, by kind; a kind that has nothing near is left out. */
export async function aroundCommune(locale: Locale, commune: CommunePageContent): Promise<{ kind: NearKind; things: readonly NearThing[] }[]> {
  const [points, cahiers] = await Promise.all([mapPoints({ ...everyPoint, layers: ['lab', 'acteur', 'lieu'] }), publicCahiersAround(commune, most)]);
  const near = <Point extends Position & { communeInsee: string; place: string }>(all: readonly Point[], say: (point: Point) => Omit<NearThing, 'place' | 'distance'>) =>
    nearest(all, commune, most)
      .filter(({ distance }) => distance <= reach)
      .map((point) => ({ ...say(point), place: point.place, distance: point.communeInsee === commune.insee ? null : point.distance }));
  const ofLayer = (layer: 'lab' | 'acteur' | 'lieu') =>
    near(points.filter((point) => point.layer === layer), (point) => ({ path: point.path, name: point.name, about: pointKind(locale, point) }));
  const written = near(cahiers, ({ reference, title, actorName }) => ({ path: `/cahiers/${reference}`, name: title, about: actorName }));
  const kinds: { kind: NearKind; things: readonly NearThing[] }[] = [
    { kind: 'labs', things: ofLayer('lab') },
    { kind: 'places', things: ofLayer('lieu') },
    { kind: 'cahiers', things: written },
    { kind: 'actors', things: ofLayer('acteur') },
  ];
  return kinds.filter(({ things }) => things.length > 0);
}
