import { ecoIndex, type Footprint } from './ecoindex.ts';

/** What a first visit may cost at most; absent: not limited. */
export type Budget = {
  /** the score of EcoIndex must reach it */
  ecoIndex: number;
  elements?: number;
  requests?: number;
  kilobytes?: number;
  /** nothing interactive there: no script at all */
  withoutScript?: boolean;
};

/** By the kind of page: one reads, the other filters. */
export const budgets = {
  reading: { ecoIndex: 81, elements: 300, requests: 15, kilobytes: 250, withoutScript: true },
  list: { ecoIndex: 71 },
} as const satisfies Readonly<Record<string, Budget>>;

export type BudgetName = keyof typeof budgets;

/** A type of public page: its route as the folders name it, the address measured, and what it may cost. */
export type PublicPage = {
  route: string;
  /** French address; « /labs > » takes the first link of that list, « /appels > /grille » goes further */
  sample: string;
  budget: BudgetName;
};

const reading = (route: string, sample = route): PublicPage => ({ route, sample, budget: 'reading' });
const list = (route: string): PublicPage => ({ route, sample: route, budget: 'list' });

/** Every type of page of the showcase, in the order of a visit. */
export const publicPages: readonly PublicPage[] = [
  reading('/'),
  reading('/demarche'),
  reading('/terres/[slug]', '/terres/solidaire-valeurs'),
  reading('/themes/[slug]', '/themes/may-tourisme'),
  reading('/territoires'),
  reading('/territoires/[slug]', '/territoires >'),
  reading('/appels'),
  reading('/appels/[slug]', '/appels >'),
  reading('/appels/[slug]/formulaire', '/appels > /formulaire'),
  reading('/appels/[slug]/grille', '/appels > /grille'),
  list('/labs'),
  reading('/labs/[slug]', '/labs >'),
  list('/cahiers'),
  reading('/cahiers/[reference]', '/cahiers >'),
  list('/acteurs'),
  reading('/acteurs/[slug]', '/acteurs >'),
  reading('/actualites'),
  reading('/actualites/[slug]', '/actualites >'),
  reading('/portraits'),
  reading('/portraits/[slug]', '/portraits >'),
  reading('/pages/[slug]', '/plan-du-site > /pages/'),
  reading('/marque'),
  list('/recherche'),
  reading('/accessibilite'),
  reading('/eco-conception'),
  reading('/mentions-legales'),
  reading('/donnees-personnelles'),
  reading('/plan-du-site'),
  reading('/contact'),
];

export type Weighed = Footprint & { scripts: number };

const limits = [
  ['elements', 'elements'],
  ['requests', 'requests'],
  ['kilobytes', 'kB'],
] as const;

/** What a page costs beyond its budget, one sentence each; empty when it holds. */
export function overruns(weighed: Weighed, budget: Budget): string[] {
  const beyond = limits.flatMap(([key, unit]) => {
    const limit = budget[key];
    return limit !== undefined && weighed[key] > limit ? [`${weighed[key]} ${unit}, at most ${limit}`] : [];
  });
  const score = ecoIndex(weighed);
  if (score < budget.ecoIndex) beyond.push(`EcoIndex ${score.toFixed(1)}, at least ${budget.ecoIndex}`);
  if (budget.withoutScript && weighed.scripts > 0) beyond.push(`${weighed.scripts} scripts, none expected`);
  return beyond;
}
