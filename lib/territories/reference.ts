import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { z } from 'zod';
// Relative, with its extension: this file is also run by Node alone, when reference content is loaded.
import { InvalidReference, checkReference, readReferenceFile, readReferenceText } from '../platform/reference-file.ts';

const MAYENNE = '53';
const PACKAGE = '@etalab/decoupage-administratif';

/**
 * The package does not say the year of its populations: a new version is refused until its year is written here.
 * 6.0.0 has the reference populations of 1 January 2023: its sums by region are those published by INSEE.
 */
const POPULATION_YEARS: Record<string, number> = { '6.0.0': 2023 };

const LEGAL_FORMS = { CC: 'Communauté de communes', CA: 'Communauté d’agglomération' } as const;

const insee = z.string().regex(/^\d[\dAB]\d{3}$/, 'must be an INSEE code');
const siren = z.string().regex(/^\d{9}$/, 'must be nine digits');
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const name = z.string().min(1);

const centreRow = z.strictObject({
  insee,
  name,
  epci_siren: siren,
  latitude: z.coerce.number().min(41).max(52),
  longitude: z.coerce.number().min(-6).max(10),
});
const seatRow = z.strictObject({ siren, slug, name, seat_insee: insee });

const packageCommune = z.object({
  code: insee,
  nom: name,
  type: z.literal('commune-actuelle'),
  departement: z.string(),
  siren,
  codesPostaux: z.array(z.string().regex(/^\d{5}$/)).min(1),
  population: z.int().min(0),
  /** Codes of the communes that it has absorbed. */
  anciensCodes: z.array(insee).default([]),
});
/** A part of a commune of today that keeps the name and the code it had alone. */
const packagePart = z.object({ code: insee, nom: name, chefLieu: insee });
const packageEpci = z.object({
  code: siren,
  nom: name,
  type: z.enum(['CC', 'CA']),
  membres: z.array(z.object({ code: insee })).min(1),
});
/** Enough to pick our rows out of the whole country; only those picked are validated further. */
const anyCommune = z.looseObject({ code: z.string(), type: z.string(), departement: z.string().optional() });
const anyEpci = z.looseObject({ code: z.string(), membres: z.array(z.looseObject({ code: z.string() })) });

export type CommuneReference = {
  insee: string;
  name: string;
  siren: string;
  epciSiren: string;
  postalCodes: string[];
  population: number;
  /** WGS 84 degrees, to 0.001. */
  latitude: number;
  longitude: number;
};

/** A commune that has become a part of one of today's. */
export type FormerCommuneReference = {
  insee: string;
  /** Empty when the source keeps its code only. */
  name: string;
  communeInsee: string;
};

export type EpciReference = {
  siren: string;
  slug: string;
  /** As the portal says it: « Mayenne Communauté ». */
  name: string;
  /** « Communauté de communes des Coëvrons » */
  legalName: string;
  kind: 'CC' | 'CA';
  seat: { insee: string; name: string; department: string };
  /** Of all its communes, those of a neighbouring département included. */
  population: number;
  communeCount: number;
};

export type TerritoriesReference = {
  /** Year of the reference population (INSEE), the same for communes and EPCI. */
  populationYear: number;
  communes: CommuneReference[];
  formerCommunes: FormerCommuneReference[];
  epci: EpciReference[];
};

/**
 * The communes of the Mayenne and the EPCI they belong to: the nine seated in the Mayenne and that of the Sarthe
 * which has one commune of the Mayenne. Communes are in the order of their INSEE code, EPCI of their SIREN.
 * @param dir the folder of `centres.csv` and `seats.csv`, `prisma/reference/territories`
 * @throws InvalidReference when a file and the package disagree, naming the file and the place
 */
export function readTerritoriesReference(dir: string): TerritoriesReference {
  const centres = byKey('centres.csv', readTable(dir, 'centres.csv', centreRow), (row) => row.insee);
  const seats = byKey('seats.csv', readTable(dir, 'seats.csv', seatRow), (row) => row.siren);
  const country = readPackage();

  const ours = country.communes.filter((commune) => commune.departement === MAYENNE);
  const epciOf = new Map<string, string>();
  const epci: EpciReference[] = country.epci.map((group) => {
    const seat = seats.get(group.code);
    if (!seat) throw new InvalidReference('seats.csv', `siren ${group.code}`, `missing (${group.nom})`);
    const members = group.membres.map(({ code }) => country.commune(code));
    for (const { code } of members) epciOf.set(code, group.code);
    const seatCommune = members.find(({ code }) => code === seat.seat_insee);
    if (!seatCommune) throw new InvalidReference('seats.csv', `siren ${group.code}`, `${seat.seat_insee} is not one of its communes`);
    return {
      siren: group.code,
      slug: seat.slug,
      name: seat.name,
      legalName: group.nom.replace(/^(CC|CA) /, `${LEGAL_FORMS[group.type]} `).replaceAll("'", '’'),
      kind: group.type,
      seat: { insee: seatCommune.code, name: seatCommune.nom, department: seatCommune.departement },
      population: members.reduce((sum, { population }) => sum + population, 0),
      communeCount: members.length,
    };
  });

  const communes: CommuneReference[] = ours.map((commune) => {
    const centre = centres.get(commune.code);
    const epciSiren = epciOf.get(commune.code);
    if (centre?.name !== commune.nom) throw new InvalidReference('centres.csv', `insee ${commune.code}`, `${commune.nom} expected`);
    if (!epciSiren) throw new InvalidReference(PACKAGE, `commune ${commune.code}`, 'belongs to no EPCI');
    if (centre.epci_siren !== epciSiren) throw new InvalidReference('centres.csv', `insee ${commune.code}`, `expected EPCI ${epciSiren}`);
    const { latitude, longitude } = centre;
    return {
      insee: commune.code,
      name: commune.nom,
      siren: commune.siren,
      epciSiren,
      postalCodes: commune.codesPostaux,
      population: commune.population,
      latitude,
      longitude,
    };
  });

  refuseStrangers('centres.csv', 'insee', centres, new Set(communes.map((row) => row.insee)));
  refuseStrangers('seats.csv', 'siren', seats, new Set(epci.map((row) => row.siren)));
  byKey('seats.csv', [...seats.values()], (row) => row.slug);
  return {
    populationYear: country.populationYear,
    communes: communes.toSorted((a, b) => a.insee.localeCompare(b.insee)),
    formerCommunes: formerCommunes(ours, country.parts).toSorted((a, b) => a.insee.localeCompare(b.insee)),
    epci: epci.toSorted((a, b) => a.siren.localeCompare(b.siren)),
  };
}

/** Parts that keep a name of their own, and codes that are kept without a name. */
function formerCommunes(communes: readonly z.output<typeof packageCommune>[], parts: readonly z.output<typeof packagePart>[]): FormerCommuneReference[] {
  return communes.flatMap(({ code, nom, anciensCodes }) => {
    const named = parts.filter(({ chefLieu, nom: part }) => chefLieu === code && part !== nom);
    const unnamed = anciensCodes.filter((old) => !named.some((part) => part.code === old));
    return [
      ...named.map((part) => ({ insee: part.code, name: part.nom, communeInsee: code })),
      ...unnamed.map((old) => ({ insee: old, name: '', communeInsee: code })),
    ];
  });
}

function readPackage() {
  const root = dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`));
  const { version } = readReferenceFile(root, 'package.json', z.object({ version: z.string() }));
  const populationYear = POPULATION_YEARS[version];
  if (populationYear === undefined) throw new InvalidReference(PACKAGE, `version ${version}`, 'the year of its populations is unknown');

  const all = readReferenceFile(root, 'data/communes.json', z.array(anyCommune));
  const current = all.filter((row) => row.type === 'commune-actuelle');
  const mayenne = new Set(current.filter((row) => row.departement === MAYENNE).map((row) => row.code));
  const groups = readReferenceFile(root, 'data/epci.json', z.array(anyEpci)).filter((row) => row.membres.some(({ code }) => mayenne.has(code)));
  const epci = checkReference('data/epci.json', groups, z.array(packageEpci));

  const wanted = new Set([...mayenne, ...epci.flatMap((row) => row.membres.map(({ code }) => code))]);
  const communes = checkReference('data/communes.json', current.filter((row) => wanted.has(row.code)), z.array(packageCommune));
  const ofMayenne = all.filter((row) => row.type !== 'commune-actuelle' && row.departement === MAYENNE);
  const parts = checkReference('data/communes.json', ofMayenne, z.array(packagePart));
  const byCode = new Map(communes.map((row) => [row.code, row]));
  const commune = (code: string) => {
    const found = byCode.get(code);
    if (!found) throw new InvalidReference(PACKAGE, `commune ${code}`, 'is a member of an EPCI but not a commune of today');
    return found;
  };
  return { populationYear, communes, parts, epci, commune };
}

/** Comma-separated, no quoting, first line naming the columns. */
function readTable<Row extends z.ZodType>(dir: string, file: string, row: Row): z.output<Row>[] {
  const [header = '', ...lines] = readReferenceText(dir, file).trim().split(/\r?\n/);
  const columns = header.split(',');
  return checkReference(file, lines.map((line) => zip(columns, line.split(','))), z.array(row));
}

/** A cell too many gets a column named by its number, which the schema then refuses. */
function zip(columns: readonly string[], cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(cells.map((cell, index) => [columns[index] ?? `column ${index + 1}`, cell]));
}

function byKey<Row>(file: string, rows: readonly Row[], key: (row: Row) => string): Map<string, Row> {
  const index = new Map<string, Row>();
  rows.forEach((row, line) => {
    if (index.has(key(row))) throw new InvalidReference(file, `line ${line + 2}`, `${key(row)} is given twice`);
    index.set(key(row), row);
  });
  return index;
}

function refuseStrangers(file: string, field: string, given: ReadonlyMap<string, unknown>, known: ReadonlySet<string>): void {
  for (const key of given.keys()) if (!known.has(key)) throw new InvalidReference(file, `${field} ${key}`, 'is unknown in the package');
}
