import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTerritoriesReference } from '../../../lib/territories/reference.ts';

const folder = join(import.meta.dirname, '../../../prisma/reference/territories');
const territories = readTerritoriesReference(folder);

describe('the communes of the Mayenne', () => {
  it('are 240, each with its own INSEE code and SIREN', () => {
    expect(territories.communes).toHaveLength(240);
    expect(new Set(territories.communes.map(({ insee }) => insee)).size).toBe(240);
    expect(new Set(territories.communes.map(({ siren }) => siren)).size).toBe(240);
  });

  it('carry their position, their postal codes and their population', () => {
    expect(territories.communes[0]).toEqual({
      insee: '53001',
      name: 'Ahuillé',
      siren: '215300013',
      epciSiren: '200083392',
      postalCodes: ['53940'],
      population: 1852,
      latitude: 48.025,
      longitude: -0.872,
    });
  });

  it('have 305 468 inhabitants together, on 1 January 2023', () => {
    expect(territories.populationYear).toBe(2023);
    expect(territories.communes.reduce((sum, { population }) => sum + population, 0)).toBe(305_468);
  });

  it('all lie in the Mayenne', () => {
    for (const { latitude, longitude } of territories.communes) {
      expect(latitude).toBeGreaterThan(47.7);
      expect(latitude).toBeLessThan(48.6);
      expect(longitude).toBeGreaterThan(-1.3);
      expect(longitude).toBeLessThan(0);
    }
  });
});

describe('the communes that have become a part of another', () => {
  const of = (insee: string) => territories.formerCommunes.filter(({ communeInsee }) => communeInsee === insee);

  it('keep their name, and the code of one that lost its name', () => {
    expect(of('53062')).toEqual([
      { insee: '53014', name: 'Azé', communeInsee: '53062' },
      { insee: '53024', name: '', communeInsee: '53062' },
      { insee: '53062', name: 'Château-Gontier', communeInsee: '53062' },
      { insee: '53215', name: 'Saint-Fort', communeInsee: '53062' },
    ]);
  });

  it('are not named when the commune of today bears their name', () => {
    expect(of('53097').map(({ name }) => name)).toEqual(['Châtres-la-Forêt', 'Saint-Christophe-du-Luat']);
  });

  it('each belong to one of the 240', () => {
    const known = new Set(territories.communes.map(({ insee }) => insee));
    expect(territories.formerCommunes.filter(({ communeInsee }) => !known.has(communeInsee))).toEqual([]);
    expect(new Set(territories.formerCommunes.map(({ insee }) => insee)).size).toBe(territories.formerCommunes.length);
  });
});

describe('the EPCI', () => {
  it('are ten, with their seats: nine in the Mayenne and one in the Sarthe', () => {
    expect(territories.epci.map(({ siren, slug, kind, seat, communeCount }) => [siren, slug, kind, seat.name, seat.department, communeCount])).toEqual([
      ['200033298', 'coevrons', 'CC', 'Évron', '53', 29],
      ['200042182', 'mont-des-avaloirs', 'CC', 'Pré-en-Pail-Saint-Samson', '53', 26],
      ['200048551', 'pays-de-craon', 'CC', 'Craon', '53', 37],
      ['200055887', 'mayenne-communaute', 'CC', 'Mayenne', '53', 33],
      ['200083392', 'laval-agglomeration', 'CA', 'Laval', '53', 34],
      ['245300223', 'pays-de-meslay-grez', 'CC', 'Meslay-du-Maine', '53', 22],
      ['245300355', 'ernee', 'CC', 'Ernée', '53', 15],
      ['245300389', 'bocage-mayennais', 'CC', 'Gorron', '53', 27],
      ['245300447', 'pays-de-chateau-gontier', 'CC', 'Château-Gontier-sur-Mayenne', '53', 16],
      ['247200090', 'pays-sabolien', 'CC', 'Sablé-sur-Sarthe', '72', 17],
    ]);
  });

  it('hold every commune, and only Bouessay for that of the Sarthe', () => {
    const known = new Set(territories.epci.map(({ siren }) => siren));
    expect(territories.communes.filter(({ epciSiren }) => !known.has(epciSiren))).toEqual([]);
    expect(territories.communes.filter(({ epciSiren }) => epciSiren === '247200090').map(({ name }) => name)).toEqual(['Bouessay']);
  });

  it('have as inhabitants those of all their communes, beyond the département too', () => {
    const laval = territories.epci.find(({ slug }) => slug === 'laval-agglomeration')!;
    expect(laval.population).toBe(
      territories.communes.filter(({ epciSiren }) => epciSiren === laval.siren).reduce((sum, { population }) => sum + population, 0),
    );
    expect(laval.population).toBe(115_195);
    expect(territories.epci.find(({ slug }) => slug === 'pays-sabolien')!.population).toBe(28_359);
  });

  it('carry their legal name in full', () => {
    expect(territories.epci.map(({ legalName }) => legalName)).toContain('Communauté de communes de l’Ernée');
    expect(territories.epci.map(({ legalName }) => legalName)).toContain('Communauté d’agglomération Laval Agglomération');
  });
});

describe('what a wrong file gets', () => {
  let copy: string;
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'territories-'));
    cpSync(folder, copy, { recursive: true });
  });
  afterEach(() => rmSync(copy, { recursive: true }));

  it.each([
    ['a commune left out', 'centres.csv', '53001,Ahuillé,200083392,48.025,-0.872\n', '', 'centres.csv insee 53001: Ahuillé expected'],
    ['a commune given twice', 'centres.csv', '53002,Alexain', '53001,Alexain', 'centres.csv line 3: 53001 is given twice'],
    ['a commune that does not exist', 'centres.csv', '53001,', '53998,Ailleurs,200083392,48,-1\n53001,', 'centres.csv insee 53998: is unknown in the package'],
    ['a commune in the wrong EPCI', 'centres.csv', '53001,Ahuillé,200083392', '53001,Ahuillé,200055887', 'centres.csv insee 53001: expected EPCI 200083392'],
    ['a latitude that is no number', 'centres.csv', '200083392,48.025', '200083392,nord', 'centres.csv: [0].latitude: '],
    ['a cell too many', 'centres.csv', '-0.872', '-0.872,1', 'centres.csv: [0]: Unrecognized key: "column 6"'],
    ['an EPCI left out', 'seats.csv', '245300355,ernee,Ernée,53096\n', '', 'seats.csv siren 245300355: missing'],
    ['a seat outside of the EPCI', 'seats.csv', 'Ernée,53096', 'Ernée,53130', 'seats.csv siren 245300355: 53130 is not one of its communes'],
    ['an address given twice', 'seats.csv', ',ernee,', ',coevrons,', 'seats.csv line 8: coevrons is given twice'],
  ])('refuses %s and says where', (_, file, before, after, message) => {
    const content = readFileSync(join(copy, file), 'utf8');
    expect(content).toContain(before);
    writeFileSync(join(copy, file), content.replace(before, after));
    expect(() => readTerritoriesReference(copy)).toThrow(message);
  });
});
