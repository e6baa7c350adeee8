import { describe, expect, it } from 'vitest';
import { standardSchema } from '@/lib/accessibility/reference.ts';
import { criterionAddress, criterionCount, criterionName, standard, themeOf } from '@/lib/accessibility/rules/standard.ts';

describe('the criteria of the RGAA', () => {
  it('are 106 in 13 themes, in the version 4.1.2', () => {
    expect(standard.version).toBe('4.1.2');
    expect(criterionCount).toBe(106);
    expect(standard.themes.map(({ name, criteria }) => [name, criteria.length])).toEqual([
      ['Images', 9],
      ['Cadres', 2],
      ['Couleurs', 3],
      ['Multimédia', 13],
      ['Tableaux', 8],
      ['Liens', 2],
      ['Scripts', 5],
      ['Éléments obligatoires', 10],
      ['Structuration de l’information', 4],
      ['Présentation de l’information', 14],
      ['Formulaires', 13],
      ['Navigation', 11],
      ['Consultation', 12],
    ]);
  });

  it.each([
    [1, 1, 'Chaque image porteuse d’information a-t-elle une alternative textuelle ?'],
    [8, 9, 'Dans chaque page web, les balises ne doivent pas être utilisées uniquement à des fins de présentation. Cette règle est-elle respectée ?'],
    [13, 12, 'Dans chaque page web, les fonctionnalités qui impliquent un mouvement de l’appareil ou vers l’appareil peuvent-elles être satisfaites de manière alternative (hors cas particuliers) ?'],
  ])('have the title that the State publishes: %i.%i', (theme, criterion, title) => {
    expect(themeOf(theme)?.criteria[criterion - 1]?.title.replaceAll('\u00a0', ' ')).toBe(title);
  });

  it('have titles of their own, without mark-up', () => {
    const titles = standard.themes.flatMap(({ criteria }) => criteria.map(({ title }) => title));
    expect(new Set(titles).size).toBe(106);
    expect(titles.filter((title) => /[[\]`<>#]|\s\s/.test(title))).toEqual([]);
  });

  it('are cited by theme and number, and explained by the State', () => {
    expect(criterionName(10, 4)).toBe('10.4');
    expect(criterionAddress('10.4')).toBe('https://accessibilite.numerique.gouv.fr/methode/criteres-et-tests/#10.4');
    expect([themeOf(0), themeOf(14), themeOf(1.5)]).toEqual([undefined, undefined, undefined]);
  });

  it('are refused when one is missing, moved or without its tests', () => {
    const [first, ...others] = standard.themes;
    const broken = [
      { ...standard, themes: others },
      { ...standard, themes: [{ ...first, criteria: first!.criteria.slice(1) }, ...others] },
      { ...standard, themes: [{ ...first, criteria: first!.criteria.map((criterion) => ({ ...criterion, tests: 0 })) }, ...others] },
      { ...standard, themes: [{ ...first, criteria: first!.criteria.map((criterion) => ({ ...criterion, title: '' })) }, ...others] },
    ];
    expect(broken.map((content) => standardSchema.safeParse(content).success)).toEqual([false, false, false, false]);
  });
});
