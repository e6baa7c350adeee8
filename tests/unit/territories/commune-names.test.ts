import fc from 'fast-check';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTerritoriesReference } from '@/lib/territories/reference.ts';
import { communeSlug } from '@/lib/territories/rules/addresses.ts';
import { matchCommunes, mostMatches } from '@/lib/territories/rules/commune-names.ts';
import type { CommuneAnswer, CommuneEntry } from '@/lib/territories/types/commune.ts';

const reference = readTerritoriesReference(path.resolve('prisma/reference/territories'));
const communes: CommuneEntry[] = reference.communes.map(({ insee, name, postalCodes }) => ({
  insee,
  slug: communeSlug(name),
  name,
  postalCodes,
  territory: { siren: '', name: '', legalName: '' },
  former: reference.formerCommunes.filter(({ communeInsee }) => communeInsee === insee),
}));

const ask = (typed: string) => matchCommunes(communes, typed);
const namesIn = (answer: CommuneAnswer) => ('matches' in answer ? answer.matches.map(({ commune }) => commune.name) : []);

describe('a commune typed by somebody of the Mayenne', () => {
  it.each([
    ['Laval', 'Laval'],
    ['  laval ', 'Laval'],
    ['LAVAL (53)', 'Laval'],
    ['53000 Laval', 'Laval'],
    ['Mayenne', 'Mayenne'],
    ['L’Huisserie', "L'Huisserie"],
    ["l'huisserie", "L'Huisserie"],
    ['Huisserie', "L'Huisserie"],
    ['evron', 'Évron'],
    ['Genest Saint Isle', 'Le Genest-Saint-Isle'],
    ['le genest st isle', 'Le Genest-Saint-Isle'],
    ['St-Denis d’Anjou', "Saint-Denis-d'Anjou"],
    ['st denis anjou', "Saint-Denis-d'Anjou"],
    ['Ste Gemmes', 'Sainte-Gemmes-le-Robert'],
    ['Sainte-Marie', 'Sainte-Marie-du-Bois'],
    ['Saint Ouen des Toits', 'Saint-Ouën-des-Toits'],
    ['saint-berthevin', 'Saint-Berthevin'],
    ['st berthevin la tanniere', 'Saint-Berthevin-la-Tannière'],
    ['La Baconnière', 'La Baconnière'],
    ['baconniere', 'La Baconnière'],
    ['Bazougers', 'Bazougers'],
    ['la bazouge des alleux', 'La Bazouge-des-Alleux'],
    ['bazouge chemere', 'La Bazouge-de-Chemeré'],
    ['Thubœuf', 'Thubœuf'],
    ['thuboeuf', 'Thubœuf'],
    ['Beaumont Pied de Boeuf', 'Beaumont-Pied-de-Bœuf'],
    ['Villaines la Juhel', 'Villaines-la-Juhel'],
    ['villaines', 'Villaines-la-Juhel'],
    ['Prée d’Anjou', "Prée-d'Anjou"],
    ['Blandouet Saint-Jean', 'Blandouet-Saint Jean'],
    ['Pré en Pail', 'Pré-en-Pail-Saint-Samson'],
    ['La Roë', 'La Roë'],
    ['bonchamp les laval', 'Bonchamp-lès-Laval'],
    ['Bouessay', 'Bouessay'],
  ])('« %s » is %s', (typed, name) => {
    const answer = ask(typed);
    expect(answer.kind === 'only' ? answer.match.commune.name : answer).toBe(name);
  });

  it.each([
    ['Ampoigné', "Prée-d'Anjou", 'Ampoigné'],
    ['Château-Gontier', 'Château-Gontier-sur-Mayenne', 'Château-Gontier'],
    ['chateau gontier', 'Château-Gontier-sur-Mayenne', 'Château-Gontier'],
    ['ch. gontier', 'Château-Gontier-sur-Mayenne', 'Château-Gontier'],
    ['Azé', 'Château-Gontier-sur-Mayenne', 'Azé'],
    ['Ballée', 'Val-du-Maine', 'Ballée'],
    ['st sulpice', 'La Roche-Neuville', 'Saint-Sulpice'],
    ['Sainte-Suzanne', 'Sainte-Suzanne-et-Chammes', 'Sainte-Suzanne'],
    ['Saint Ouen des Vallons', 'Montsûrs', 'Saint-Ouën-des-Vallons'],
  ])('« %s » is today in %s', (typed, name, through) => {
    const answer = ask(typed);
    expect(answer).toMatchObject({ kind: 'only', match: { commune: { name }, through } });
  });

  it.each([
    ['St Denis', ["Saint-Denis-d'Anjou", 'Saint-Denis-de-Gastines', 'Saint-Denis-du-Maine']],
    ['saint aubin', ['Saint-Aubin-du-Désert', 'Saint-Aubin-Fosse-Louvain']],
    ['Ruillé', ['Loiron-Ruillé', 'Ruillé-Froid-Fonds']],
    ['la chapelle', ['La Chapelle-Anthenaise', 'La Chapelle-au-Riboul', 'La Chapelle-Craonnaise', 'La Chapelle-Rainsouin']],
    ['saint-d', ["Saint-Denis-d'Anjou", 'Saint-Denis-de-Gastines', 'Saint-Denis-du-Maine']],
    ['chapelle', ['La Chapelle-Anthenaise', 'La Chapelle-au-Riboul', 'La Chapelle-Craonnaise', 'La Chapelle-Rainsouin']],
  ])('« %s » may be several, all listed', (typed, names) => {
    const answer = ask(typed);
    expect(answer.kind).toBe('several');
    expect(namesIn(answer).toSorted()).toEqual([...names].toSorted());
  });

  it.each([
    ['Bazouges', ['Bazougers', 'La Bazouge-de-Chemeré', 'La Bazouge-des-Alleux', 'La Bazoge-Montpinçon']],
    ['lhuisserie', ["L'Huisserie"]],
    ['Entrames', ['Entrammes']],
    ['gorons', ['Gorron']],
  ])('« %s », which is nobody, looks like others', (typed, names) => {
    const answer = ask(typed);
    expect(answer.kind).toBe('near');
    expect(namesIn(answer)).toEqual(expect.arrayContaining(names));
  });

  it.each(['Rennes-les-Bains et Quimper', 'zzzzzz', '99999', '0', '—', "'; DROP TABLE", '§§§ ???'])('« %s » is nothing of ours', (typed) => {
    expect(['none', 'nothing-typed']).toContain(ask(typed).kind);
  });

  it('a name of dozens is cut: who types « saint » is asked for more', () => {
    expect(namesIn(ask('saint'))).toHaveLength(mostMatches);
  });
});

describe('codes', () => {
  it('the INSEE code of a commune is that commune', () => {
    expect(ask('53130')).toMatchObject({ kind: 'only', match: { commune: { name: 'Laval' }, through: null } });
  });

  it('the code of a commune that lost its name leads to where it is today', () => {
    expect(ask('53024')).toMatchObject({ kind: 'only', match: { commune: { name: 'Château-Gontier-sur-Mayenne' }, through: '53024' } });
  });

  it('a postal code lists all that it serves, spaces or not', () => {
    const served = reference.communes.filter(({ postalCodes }) => postalCodes.includes('53230')).map(({ name }) => name);
    expect(served.length).toBeGreaterThan(3);
    expect(namesIn(ask('53 230')).toSorted()).toEqual(expect.arrayContaining(served.toSorted()));
  });

  it('five digits that are the postal code of some and the INSEE code of another list them all', () => {
    const both = reference.communes.find(({ insee }) => reference.communes.some(({ postalCodes, insee: other }) => other !== insee && postalCodes.includes(insee)))!;
    const all = reference.communes.filter(({ insee, postalCodes }) => insee === both.insee || postalCodes.includes(both.insee)).map(({ name }) => name);
    expect(namesIn(ask(both.insee))).toEqual(expect.arrayContaining(all));
  });
});

describe('whatever is typed', () => {
  it('each name finds its commune without accents, hyphens, apostrophes or case, with « St » for « Saint »', () => {
    for (const { name, insee } of communes) {
      const plain = name
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/œ/g, 'oe')
        .replace(/[-'’]/g, ' ')
        .toUpperCase()
        .replace(/\bSAINT(E?)\b/g, 'ST$1');
      const answer = ask(plain);
      expect(answer.kind === 'only' ? answer.match.commune.insee : [plain, answer]).toBe(insee);
    }
  });

  it('never fails, and lists no commune twice', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'binary' }), (typed) => {
        const names = namesIn(ask(typed));
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 200 },
    );
  });
});
