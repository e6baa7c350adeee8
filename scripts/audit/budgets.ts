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

/** By the kind of page: one reads, filters, or fills in. */
export const budgets = {
  reading: { ecoIndex: 81, elements: 300, requests: 15, kilobytes: 250, withoutScript: true },
  list: { ecoIndex: 71, withoutScript: true },
  form: { ecoIndex: 71 },
} as const satisfies Readonly<Record<string, Budget>>;

export type BudgetName = keyof typeof budgets;

/** A type of public page: its route as the folders name it, the address measured, and what it may cost. */
export type PublicPage = {
  route: string;
  /** French address; « /labs > » takes the first link of that list, « /appels > /grille » goes further */
  sample: string;
  /** other addresses of the same kind, which look quite otherwise */
  also?: readonly string[];
  budget: BudgetName;
  /** what it answers, when that is not 200 */
  status?: 404;
  /** the one file of `public/` that makes it better: a page to read has no other script */
  enhancement?: '/countdown.js' | '/search-suggestions.js';
};

const reading = (route: string, sample = route, more: Partial<PublicPage> = {}): PublicPage => ({ route, sample, budget: 'reading', ...more });
const list = (route: string, more: Partial<PublicPage> = {}): PublicPage => ({ route, sample: route, budget: 'list', ...more });
const form = (route: string, sample = route, more: Partial<PublicPage> = {}): PublicPage => ({ route, sample, budget: 'form', ...more });

/** Every address to visit of a type of page. */
export const samplesOf = ({ sample, also = [] }: PublicPage): readonly string[] => [sample, ...also];

/** Time left until a closing, beside its date. */
const countdown = { enhancement: '/countdown.js' } as const;

/** Every type of page that a visitor may open, in the order of a visit. */
export const publicPages: readonly PublicPage[] = [
  reading('/', '/', countdown),
  reading('/demarche'),
  reading('/terres/[slug]', '/terres/solidaire-valeurs', countdown),
  reading('/themes/[slug]', '/themes/may-tourisme', countdown),
  reading('/territoires'),
  // From the first day, with the most communes; then composed.
  reading('/territoires/[slug]', '/territoires/pays-de-craon', { also: ['/territoires/mont-des-avaloirs'] }),
  reading('/territoires/[slug]/communes', '/territoires/pays-de-craon/communes'),
  reading('/lieux/[slug]', '/lieux/l-ampere'),
  list('/communes', { enhancement: '/search-suggestions.js' }),
  reading('/communes/[slug]', '/communes/sainte-suzanne-et-chammes'),
  { route: '/couverture', sample: '/couverture?quoi=propositions', budget: 'list' },
  reading('/appels', '/appels', countdown),
  reading('/appels/[slug]', '/appels >', countdown),
  reading('/appels/[slug]/formulaire', '/appels > /formulaire'),
  reading('/appels/[slug]/grille', '/appels > /grille'),
  list('/appels/[slug]/decisions', { sample: '/appels [Premiers gestes] > /decisions' }),
  reading('/appels/[slug]/decisions/verifier', '/appels [Premiers gestes] > /decisions/verifier'),
  list('/labs'),
  reading('/labs/[slug]', '/labs >'),
  reading('/labs/[slug]/journal/[number]', '/labs [La navette des hameaux] > /journal/1'),
  list('/cahiers'),
  reading('/cahiers/[reference]', '/cahiers >'),
  reading('/cahiers/[reference]/[proposal]', '/cahiers > /proposition-1'),
  list('/carte'),
  list('/acteurs'),
  reading('/acteurs/[slug]', '/acteurs >'),
  reading('/actualites'),
  reading('/actualites/page/[number]', '/actualites/page/2'),
  reading('/actualites/[slug]', '/actualites >'),
  reading('/portraits'),
  reading('/portraits/[slug]', '/portraits >'),
  reading('/pages/[slug]', '/plan-du-site > /pages/'),
  reading('/marque'),
  list('/recherche', { enhancement: '/search-suggestions.js' }),
  reading('/accessibilite'),
  reading('/eco-conception'),
  reading('/mentions-legales'),
  reading('/donnees-personnelles'),
  reading('/plan-du-site'),
  reading('/contact'),
  reading('/[...unknown]', '/nulle-part', { status: 404 }),
  form('/connexion'),
  reading('/connexion/envoye'),
  reading('/connexion/erreur'),
  reading('/connexion/lien', `/connexion/lien?email=quelqu.un%40exemple.fr&token=${'0'.repeat(64)}`),
  form('/connexion/demonstration'),
  list('/connexion/demonstration/messages'),
  reading('/connexion/[...unknown]', '/connexion/nulle-part', { status: 404 }),
];

/** Scripts of a page that nothing declares: its enhancement aside. */
export function undeclaredScripts({ enhancement }: Pick<PublicPage, 'enhancement'>, sources: readonly string[]): string[] {
  return sources.filter((source) => source !== enhancement);
}

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
