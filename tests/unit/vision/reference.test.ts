import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readVisionReference } from '../../../lib/vision/reference.ts';

const folder = join(import.meta.dirname, '../../../prisma/reference/vision');
const vision = readVisionReference(folder);

function countBy<Row>(rows: readonly Row[], key: (row: Row) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[key(row)] = (counts[key(row)] ?? 0) + 1;
  return counts;
}
const inFrench = (rows: readonly { name: { fr: string } }[]) => rows.map((row) => row.name.fr);
const actorsOf = (theme: string, kind: string) =>
  vision.themes.find(({ slug }) => slug === theme)!.actorsConcerned.filter((actor) => actor.kind === kind).map(({ name }) => name.fr);

describe('the names of the founding document', () => {
  it('gives the three terres in order, under their fixed names and addresses', () => {
    expect(vision.terres.map(({ slug, name }) => [slug, name.fr])).toEqual([
      ['entrepreneurs-savoir-faire', 'Terre d’entrepreneurs et de savoir-faire'],
      ['equilibre-bien-vivre', 'Terre d’équilibre et de bien-vivre'],
      ['solidaire-valeurs', 'Terre solidaire et de valeurs'],
    ]);
  });

  it('gives the ten themes in order, each under its terre', () => {
    expect(vision.themes.map(({ slug, name, terre }) => [slug, name.fr, terre])).toEqual([
      ['entreprises-confiance', 'Des entreprises qui inspirent confiance', 'entrepreneurs-savoir-faire'],
      ['pme-artisanat-commerce', 'PME artisanat commerce', 'entrepreneurs-savoir-faire'],
      ['innovation-numerique', 'Innovation et numérique', 'entrepreneurs-savoir-faire'],
      ['agricultures-agriculteurs', 'Des agricultures des agriculteurs', 'entrepreneurs-savoir-faire'],
      ['sante-pour-tous', 'Accès à la santé pour tous', 'equilibre-bien-vivre'],
      ['nouveaux-habitants', 'Nouveaux habitants et cadre de vie', 'equilibre-bien-vivre'],
      ['may-tourisme', 'May Tourisme', 'equilibre-bien-vivre'],
      ['formation-insertion', 'Formation et insertion', 'solidaire-valeurs'],
      ['mobilite-logement', 'Mobilité et logement', 'solidaire-valeurs'],
      ['inclusion-numerique', 'Inclusion numérique', 'solidaire-valeurs'],
    ]);
  });

  it('gives the three challenges in order', () => {
    expect(inFrench(vision.challenges)).toEqual([
      'Le défi économique',
      'Le défi de l’accessibilité physique et sociale aux services',
      'Le défi de la réappropriation des territoires',
    ]);
  });

  it('gives the ten values in order, the one that the synthesis forgets included', () => {
    expect(inFrench(vision.values)).toEqual([
      'Entreprendre sa vie',
      'Jouer collectif',
      'Enracinement et proximité',
      'Confiance',
      'Innovation',
      'Altruisme',
      'Accessibilité',
      'Solidarité',
      'Exemplarité',
      'Rayonnement',
    ]);
  });

  it('gives the principles of action in order', () => {
    expect(inFrench(vision.principles)).toEqual([
      'Jouer collectif',
      'L’approche bottom-up',
      'Les LABs\u202f: de l’idée à l’action',
      'Raconter la Mayenne',
      'Une gouvernance partenariale',
      'Charte des valeurs',
    ]);
  });

  it('gives the four governance bodies in order, without the technical committee', () => {
    expect(inFrench(vision.governance)).toEqual(['Comité de pilotage', 'Comité d’experts', 'MayLAB', 'Club ambassadeurs']);
  });

  it('gives what the brand stands for: two stakes and four positions', () => {
    expect(vision.brand.stakes.map(({ title }) => title.fr)).toEqual([
      'Faire de l’ancrage au territoire un avantage compétitif, une source de création de valeur',
      'Développer un marketing territorial partagé avec tous les acteurs du territoire',
    ]);
    expect(vision.brand.positions).toHaveLength(4);
    expect(vision.brand.positions.at(-1)!.title.fr).toBe('L’esprit Mayenne');
  });
});

describe('the counts of the founding document', () => {
  it('keeps the 72 items of the SWOT analyses, by terre and quadrant', () => {
    expect(vision.swot).toHaveLength(72);
    expect(countBy(vision.swot, ({ terre, quadrant }) => `${terre} ${quadrant}`)).toEqual({
      'entrepreneurs-savoir-faire strength': 9,
      'entrepreneurs-savoir-faire weakness': 4,
      'entrepreneurs-savoir-faire threat': 7,
      'entrepreneurs-savoir-faire opportunity': 5,
      'equilibre-bien-vivre strength': 9,
      'equilibre-bien-vivre weakness': 5,
      'equilibre-bien-vivre threat': 6,
      'equilibre-bien-vivre opportunity': 5,
      'solidaire-valeurs strength': 7,
      'solidaire-valeurs weakness': 8,
      'solidaire-valeurs threat': 4,
      'solidaire-valeurs opportunity': 3,
    });
  });

  it('keeps the 96 leads for action, by theme', () => {
    expect(vision.leads).toHaveLength(96);
    expect(countBy(vision.leads, ({ theme }) => theme)).toEqual({
      'entreprises-confiance': 10,
      'pme-artisanat-commerce': 9,
      'innovation-numerique': 11,
      'agricultures-agriculteurs': 8,
      'sante-pour-tous': 10,
      'nouveaux-habitants': 8,
      'may-tourisme': 11,
      'formation-insertion': 10,
      'mobilite-logement': 12,
      'inclusion-numerique': 7,
    });
  });

  it('keeps the actors concerned, by theme', () => {
    expect(vision.themes.map(({ actorsConcerned }) => actorsConcerned.length)).toEqual([11, 6, 13, 5, 9, 6, 5, 6, 7, 5]);
  });

  it('never makes an organisation of a category', () => {
    expect(vision.themes.flatMap(({ slug }) => actorsOf(slug, 'category'))).toEqual([
      'Collectivités',
      'Syndicats professionnels',
      'Sociétés de courses',
      'Professionnels du tourisme',
      'Les associations',
      'Enseignement supérieur',
      'Enseignement public et privé',
      'Collectivités',
      'Acteurs dans le domaine de l’électricité',
      'Collectivités',
      'Associations',
    ]);
    expect(actorsOf('agricultures-agriculteurs', 'organisation')).toEqual([
      'Conseil départemental',
      'Chambre d’agriculture',
      'Association UFC Que Choisir',
    ]);
  });
});

describe('the planning', () => {
  it('has 23 milestones with the month as their precision', () => {
    expect(vision.milestones).toHaveLength(23);
    expect(countBy(vision.milestones, ({ startsOn }) => startsOn.slice(0, 4))).toEqual({ 2018: 10, 2019: 13 });
  });

  it('begins with the meetings of March to September 2018 and ends with the closing conference of December 2019', () => {
    expect(vision.milestones[0]).toMatchObject({
      startsOn: '2018-03',
      endsOn: '2018-09',
      title: { fr: 'Rencontre avec les principaux acteurs de la Mayenne' },
    });
    expect(vision.milestones[22]).toMatchObject({ startsOn: '2019-12', endsOn: '2019-12', title: { fr: 'Assises de clôture' } });
  });

  it('lasts more than a month only for the first', () => {
    expect(vision.milestones.filter(({ startsOn, endsOn }) => startsOn !== endsOn).map(({ position }) => position)).toEqual([1]);
  });

  it('places each month as the source does', () => {
    expect(vision.milestones.map(({ startsOn }) => startsOn)).toEqual([
      '2018-03', '2018-09', '2018-10', '2018-10', '2018-10', '2018-10', '2018-11', '2018-12', '2018-12', '2018-12',
      '2019-01', '2019-01', '2019-02', '2019-03', '2019-03', '2019-04', '2019-04', '2019-05', '2019-06', '2019-06',
      '2019-09', '2019-11', '2019-12',
    ]);
  });
});

describe('the default rubric', () => {
  it('has the four criteria of the founding document, in its words', () => {
    expect(vision.criteria.map(({ key, statement }) => [key, statement.fr])).toEqual([
      ['useful', 'Apporter une vraie proposition de valeur (être utile)'],
      ['impactful', 'Être impactant'],
      ['bearable', 'Financièrement supportable'],
      ['feasible', 'Réalisable dans un délai de 3 ans'],
    ]);
  });

  it('anchors each level from 0 to 5', () => {
    for (const { anchors } of vision.criteria) expect(anchors.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('the figures', () => {
  it('keeps each value as written, with its unit', () => {
    expect(vision.figures.map(({ slug, value, unit }) => [slug, value.fr, unit?.fr ?? null])).toEqual([
      ['delai-de-realisation', '3', 'ans'],
      ['tres-haut-debit', 'd’ici 2021', null],
      ['laval-paris', '1h10', null],
      ['artisans', '5000', 'artisans'],
      ['scale-up', '10', 'start-up'],
      ['part-du-pib', '10', '%'],
      ['part-du-pib-national', '5 fois plus', null],
      ['actifs-agricoles', '9\u202f900', 'actifs'],
      ['salaries-agroalimentaire', '6\u202f300', 'salariés'],
      ['elevages-chevaux', '1\u202f300', 'élevages'],
      ['juments-trotteurs', '3e', 'rang français'],
      ['chevaux-lourds', '2e', 'département producteur'],
      ['entraineurs', '131', 'entraîneurs'],
      ['hippodromes', '10', 'hippodromes'],
      ['dix-minutes', 'dix', 'minutes'],
      ['generalistes-plus-de-55-ans', '56', '%'],
      ['plus-de-80-ans', '26', '%'],
      ['generalistes-a-remplacer', '100', 'généralistes'],
      ['nouveaux-habitants-par-an', '1\u202f000 à 1\u202f500', 'habitants par an'],
      ['age-des-departs', '18 à 25', 'ans'],
      ['rang-du-tourisme', '6ème', 'activité économique'],
      ['emplois-du-tourisme', 'moins de 3', '%'],
      ['inquiets-demarches-en-ligne', '39', '%'],
    ]);
  });

  it('dates only those that the source dates', () => {
    expect(vision.figures.filter(({ date }) => date !== null).map(({ slug, date }) => [slug, date])).toEqual([
      ['tres-haut-debit', '2021'],
      ['plus-de-80-ans', '2030'],
      ['inquiets-demarches-en-ligne', '2016'],
    ]);
  });
});

describe('the language of the texts', () => {
  const shown: { fr: string; en: string }[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('fr' in value && 'en' in value) shown.push(value as { fr: string; en: string });
    else Object.values(value).forEach(collect);
  };
  collect(vision);

  it('uses typographic apostrophes and quotation marks', () => {
    expect(shown.flatMap(({ fr, en }) => [fr, en]).filter((text) => /['"]/.test(text))).toEqual([]);
  });

  it('puts a narrow no-break space before the double punctuation marks of French', () => {
    expect(shown.map(({ fr }) => fr).filter((text) => /[^\u202f][;:!?»%]/.test(text) || /«[^\u202f]/.test(text))).toEqual([]);
  });

  it('translates every sentence', () => {
    expect(shown.filter(({ fr, en }) => fr === en && fr.split(/\s/).length > 5)).toEqual([]);
  });
});

describe('what a wrong file gets', () => {
  let copy: string;
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'vision-'));
    cpSync(folder, copy, { recursive: true });
  });
  afterEach(() => rmSync(copy, { recursive: true }));

  function edit(file: string, change: (content: any) => void): void {
    const content = JSON.parse(readFileSync(join(copy, file), 'utf8'));
    change(content);
    writeFileSync(join(copy, file), JSON.stringify(content));
  }
  const reading = () => readVisionReference(copy);

  it.each<[string, string, (content: any) => void, string]>([
    ['a terre that does not exist', 'swot.json', (rows) => (rows[3].terre = 'ailleurs'), 'swot.json [3].terre: unknown terre "ailleurs"'],
    ['a theme that does not exist', 'figures.json', (rows) => (rows[3].theme = 'ailleurs'), 'figures.json [3].theme: unknown theme "ailleurs"'],
    ['an unknown terre in the brand', 'brand.json', (brand) => (brand.positions[0].terre = 'ailleurs'), 'brand.json .positions[0].terre: unknown terre "ailleurs"'],
    ['a position given twice', 'leads.json', (rows) => (rows[11].position = 1), 'leads.json [11].position: expected 2, found 1'],
    ['a slug given twice', 'themes.json', (rows) => (rows[1].slug = rows[0].slug), 'themes.json [1].slug: "entreprises-confiance" is given twice'],
    ['a missing translation', 'terres.json', (rows) => delete rows[2].name.en, 'terres.json: [2].name.en: '],
    ['an empty text', 'leads.json', (rows) => (rows[0].text.fr = ''), 'leads.json: [0].text.fr: must not be empty'],
    ['a misspelt key', 'values.json', (rows) => (rows[0].glos = 'x'), 'values.json: [0]: Unrecognized key: "glos"'],
    ['a month that does not exist', 'milestones.json', (rows) => (rows[0].startsOn = '2018-13'), 'milestones.json: [0].startsOn: must be a month'],
    ['an end before its start', 'milestones.json', (rows) => (rows[0].endsOn = '2018-02'), 'milestones.json: [0].endsOn: must not be before startsOn'],
    ['milestones out of order', 'milestones.json', (rows) => (rows[4].startsOn = '2018-01'), 'milestones.json [4].startsOn: comes before the milestone above it'],
    ['a level left out', 'criteria.json', (rows) => rows[0].anchors.splice(2, 1, { ...rows[0].anchors[1] }), 'criteria.json: [0].anchors: must go from level 0 to level 5'],
    ['a figure of a theme and of a terre', 'figures.json', (rows) => (rows[3].terre = 'solidaire-valeurs'), 'figures.json: [3]: belongs to a theme or to a terre, not to both'],
  ])('refuses %s and says where', (_, file, change, message) => {
    edit(file, change);
    expect(reading).toThrow(message);
  });

  it('refuses a file that is absent', () => {
    rmSync(join(copy, 'themes.json'));
    expect(reading).toThrow('themes.json: not found in');
  });

  it('refuses a file that is not JSON', () => {
    writeFileSync(join(copy, 'values.json'), '[{');
    expect(reading).toThrow('values.json: not JSON');
  });
});
