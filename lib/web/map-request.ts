import 'server-only';
import { readMapAddress } from '@/lib/map/rules/address.ts';
import { searchedWords } from '@/lib/map/rules/selection.ts';
import { mapParametersSchema } from '@/lib/map/schema.ts';
import type { IgnoredPart, MapAddress, MapFilters } from '@/lib/map/types.ts';
import { allCommunes, allTerritories } from '@/lib/territories/loaders/territories.ts';
import type { CommuneSummary, TerritorySummary } from '@/lib/territories/types/territory.ts';

/** What the page of the map, or the address of its points, is asked for. */
export interface MapRequest {
  address: MapAddress;
  filters: MapFilters;
  ignored: readonly IgnoredPart[];
  territories: readonly TerritorySummary[];
  commune: CommuneSummary | null;
}

/** Reads the parameters of an address of the map, whatever they hold. */
export async function readMapRequest(parameters: Readonly<Record<string, string | string[] | undefined>>): Promise<MapRequest> {
  const given = mapParametersSchema.parse(parameters);
  const [territories, communes] = await Promise.all([allTerritories(), given.commune === null ? [] : allCommunes()]);
  const { address, ignored } = readMapAddress(given, { territories: slugsOf(territories), communes: slugsOf(communes) });
  const commune = communes.find(({ slug }) => slug === address.commune) ?? null;
  const filters = {
    layers: address.layers,
    territorySiren: territories.find(({ slug }) => slug === address.territory)?.siren ?? null,
    communeInsee: commune?.insee ?? null,
    words: searchedWords(address.search),
  };
  return { address, filters, ignored, territories, commune };
}

const slugsOf = (known: readonly { slug: string }[]) => new Set(known.map(({ slug }) => slug));
