import 'server-only';
import { addCounts, writeReferenceRows, type ReferenceCount } from '@/lib/platform/reference-rows.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { TerritoriesReference } from '@/lib/territories/reference.ts';
import { communeSlug } from '@/lib/territories/rules/addresses.ts';

/** Writes every EPCI, every commune, then what these have absorbed, one statement each; all of it or nothing. */
export async function writeReference({ populationYear, epci, communes, formerCommunes }: TerritoriesReference): Promise<ReferenceCount> {
  const territoryRows = epci.map(({ siren, slug, name, legalName, kind, seat, communeCount, population }) => ({
    siren,
    slug,
    name,
    legalName,
    kind,
    seatName: seat.name,
    seatDepartment: seat.department,
    communeCount,
    population,
    populationYear,
  }));
  const communeRows = communes.map(({ insee, name, epciSiren, population, latitude, longitude, postalCodes }) => ({
    insee,
    slug: communeSlug(name),
    name,
    territorySiren: epciSiren,
    population,
    populationYear,
    latitude,
    longitude,
    postalCodes,
  }));
  return transaction(async () =>
    addCounts([
      await writeReferenceRows('Territory', territoryRows),
      await writeReferenceRows('Commune', communeRows),
      await writeReferenceRows('FormerCommune', formerCommunes),
    ]),
  );
}
