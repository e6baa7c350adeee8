import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readVisionReference } from '../../../lib/vision/reference.ts';

const root = join(import.meta.dirname, '../../..');
const vision = readVisionReference(join(root, 'prisma/reference/vision'));
/** The founding document itself is not part of the project: where it is at hand, the data are held against it. */
const document = join(root, '../shared/sources/000_62dd55f0d3353a5e.txt');

/** Case, accents, ligatures, raised letters, punctuation and white space do not count. */
const normalise = (text: string) =>
  ` ${text
    .replace(/\^\{?(\p{L}+)\}?/gu, '$1')
    .replaceAll('&', ' et ')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;

describe.skipIf(!existsSync(document))('held against the founding document', () => {
  const source = existsSync(document) ? normalise(readFileSync(document, 'utf8')) : '';
  const absent = (texts: readonly string[]) => texts.filter((text) => !source.includes(normalise(text)));

  it('finds each of the 72 SWOT items in it', () => {
    expect(absent(vision.swot.map(({ text }) => text.fr))).toEqual([]);
  });

  it('finds each of the 96 leads in it', () => {
    expect(absent(vision.leads.map(({ text, printed }) => printed ?? text.fr))).toEqual([]);
  });

  it('leaves out nothing of a SWOT analysis, from its first heading to the first theme of its terre', () => {
    const headings = { strength: 'Atouts', weakness: 'Handicaps', threat: 'Risques', opportunity: 'Opportunités' };
    const analyses = vision.terres.map((terre) => {
      const quadrants = Object.entries(headings).flatMap(([quadrant, heading]) => [
        heading,
        ...vision.swot.filter((item) => item.terre === terre.slug && item.quadrant === quadrant).map(({ text }) => text.fr),
      ]);
      return [...quadrants, vision.themes.find((theme) => theme.terre === terre.slug)!.name.fr].join(' ');
    });
    expect(absent(analyses)).toEqual([]);
  });

  it('leaves out nothing of the leads nor of the actors of a theme', () => {
    const lists = vision.themes.map((theme) =>
      [
        'Les pistes d’actions',
        ...vision.leads.filter((lead) => lead.theme === theme.slug).map(({ text, printed }) => printed ?? text.fr),
        'Les acteurs concernés',
        ...theme.actorsConcerned.map(({ name }) => name.fr),
      ].join(' '),
    );
    expect(absent(lists)).toEqual([]);
  });

  it('finds in it each objective of a terre', () => {
    expect(absent(vision.terres.map(({ objective }) => objective.fr))).toEqual([]);
  });

  it('finds in it each objective of a theme, but for two spellings it corrects', () => {
    expect(absent(vision.themes.map(({ objective }) => objective.fr))).toEqual([
      'Valoriser les filières de production par la création de produits à forte valeur identitaire',
      'Permettre à tous les citoyens d’accéder à leurs droits, de s’approprier les usages du numérique, et de développer ainsi du lien social',
    ]);
  });

  it('finds in it each theme under its name and its objective', () => {
    const titles = vision.themes.map(({ name, objective }) => `${name.fr} Objectif ${objective.fr.split(' ').slice(0, 4).join(' ')}`);
    expect(absent(titles)).toEqual([]);
  });

  it('finds in it each title of the planning, but for the ordinal it spells the usual way', () => {
    expect(absent(vision.milestones.map(({ title }) => title.fr))).toEqual(['1re réunion du comité technique']);
  });

  it('finds in it each figure as written', () => {
    expect(absent(vision.figures.map(({ value }) => value.fr))).toEqual([]);
  });

  it('finds in it each value of the charter and each criterion', () => {
    expect(absent([...vision.values.map(({ name }) => name.fr), ...vision.criteria.map(({ statement }) => statement.fr)])).toEqual([]);
  });
});
