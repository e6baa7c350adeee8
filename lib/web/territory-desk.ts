import 'server-only';
import { publicCahiers } from '@/lib/cahiers/loaders.ts';
import { listTerritoryPages, type TerritoryPageStanding } from '@/lib/content/use-cases/list-territory-pages.ts';
import type { Context } from '@/lib/identity/types.ts';
import { publicLabs } from '@/lib/labs/loaders.ts';
import { mapPoints } from '@/lib/map/loaders.ts';
import { mapQuery } from '@/lib/map/rules/address.ts';
import { everyPoint, mapLayers } from '@/lib/map/rules/layers.ts';
import { ok, type Result } from '@/lib/platform/result.ts';
import type { TerritoryRefusal } from '@/lib/territories/errors.ts';
import type { EditedTerritory, TerritoryTeam } from '@/lib/territories/types/editors.ts';
import type { TerritoryVisits } from '@/lib/territories/types/visits.ts';
import { listEditedTerritories } from '@/lib/territories/use-cases/editors/list-edited-territories.ts';
import { readTerritoryTeam } from '@/lib/territories/use-cases/editors/read-territory-team.ts';
import { readTerritoryVisits } from '@/lib/territories/use-cases/visits/read-territory-visits.ts';

/** Of each kind of thing, those named. */
const most = 3;

/** What the public finds in a territory, of one kind. */
export interface AlivePart {
  key: 'cahiers' | 'labs' | 'actors' | 'places';
  count: number;
  /** The newest, or the first by name. */
  things: readonly { name: string; path: string }[];
  /** Where all of them are. */
  path: string;
}

export interface TerritoryDesk {
  team: TerritoryTeam;
  page: TerritoryPageStanding | null;
  visits: TerritoryVisits;
  alive: readonly AlivePart[];
}

export interface TerritoryRow extends EditedTerritory {
  /** Null while nobody has begun it. */
  page: TerritoryPageStanding | null;
}

/** The territories that the viewer may edit, each with where its page stands. */
export async function territoryRows(context: Context): Promise<TerritoryRow[]> {
  const territories = await listEditedTerritories(context);
  const pages = new Map((await listTerritoryPages(context, { sirens: territories.map(({ siren }) => siren) })).map((page) => [page.siren, page]));
  return territories.map((territory) => ({ ...territory, page: pages.get(territory.siren) ?? null }));
}

/** Everything that the dashboard of a territory says, for its editors and the administrators. */
export async function territoryDesk(context: Context, slug: string): Promise<Result<TerritoryDesk, TerritoryRefusal>> {
  const team = await readTerritoryTeam(context, { slug });
  if (!team.ok) return team;
  const { siren } = team.value.territory;
  const [visits, [page], alive] = await Promise.all([readTerritoryVisits(context, { slug }), listTerritoryPages(context, { sirens: [siren] }), aliveParts(siren, slug)]);
  if (!visits.ok) return visits;
  return ok({ team: team.value, page: page ?? null, visits: visits.value, alive });
}

/** What the public sees of a territory: nothing else is counted here, whoever looks. */
async function aliveParts(siren: string, slug: string): Promise<AlivePart[]> {
  const [cahiers, labs, points] = await Promise.all([
    publicCahiers({ search: '', call: null, theme: null, territory: slug }, 1),
    publicLabs({ status: null, themeId: null, territorySiren: siren }, 1),
    mapPoints({ ...everyPoint, layers: mapLayers.filter((layer) => layer === 'acteur' || layer === 'lieu'), territorySiren: siren }),
  ]);
  const onMap = (key: 'actors' | 'places', layer: 'acteur' | 'lieu'): AlivePart => {
    const found = points.filter((point) => point.layer === layer);
    const path = `/carte${mapQuery({ layers: [layer], territory: slug, commune: null, search: '', page: 1, isOpen: false })}`;
    return { key, count: found.length, things: found.slice(0, most).map(({ name, path: own }) => ({ name, path: own })), path };
  };
  return [
    {
      key: 'cahiers',
      count: cahiers.total,
      things: cahiers.cahiers.slice(0, most).map(({ title, reference }) => ({ name: title, path: `/cahiers/${reference}` })),
      path: `/cahiers?territoire=${slug}`,
    },
    {
      key: 'labs',
      count: labs.total,
      things: labs.labs.slice(0, most).map(({ title, slug: own }) => ({ name: title, path: `/labs/${own}` })),
      path: `/labs?territoire=${siren}`,
    },
    onMap('actors', 'acteur'),
    onMap('places', 'lieu'),
  ];
}
