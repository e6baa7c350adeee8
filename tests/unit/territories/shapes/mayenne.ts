import { readTerritoriesReference } from '@/lib/territories/reference.ts';
import { communeSlug } from '@/lib/territories/rules/addresses.ts';
import type { NamedCommune } from '@/lib/territories/rules/shapes/drawing.ts';
import type { KnownCommunes } from '@/lib/territories/rules/shapes/official/official.ts';

const reference = readTerritoriesReference('prisma/reference/territories');

/** The 240 communes of today, as the portal knows them. */
export const communes: readonly NamedCommune[] = reference.communes.map(({ insee, name, epciSiren, latitude, longitude }) => ({
  insee,
  slug: communeSlug(name),
  name,
  siren: epciSiren,
  latitude,
  longitude,
}));
export const territories = reference.epci;
export const known: KnownCommunes = {
  communes,
  former: new Map(reference.formerCommunes.map(({ insee, communeInsee }) => [insee, communeInsee])),
};
