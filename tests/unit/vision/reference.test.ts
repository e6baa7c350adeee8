import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
