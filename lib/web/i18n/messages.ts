import enAccessibility from '@/lib/web/messages/en/accessibility.json' with { type: 'json' };
import enActors from '@/lib/web/messages/en/actors.json' with { type: 'json' };
import enAlive from '@/lib/web/messages/en/alive.json' with { type: 'json' };
import enBrand from '@/lib/web/messages/en/brand.json' with { type: 'json' };
import enArticles from '@/lib/web/messages/en/articles.json' with { type: 'json' };
import enCahiers from '@/lib/web/messages/en/cahiers.json' with { type: 'json' };
import enCalls from '@/lib/web/messages/en/calls.json' with { type: 'json' };
import enCommittee from '@/lib/web/messages/en/committee.json' with { type: 'json' };
import enCommon from '@/lib/web/messages/en/common.json' with { type: 'json' };
import enCommunes from '@/lib/web/messages/en/communes.json' with { type: 'json' };
import enCoverage from '@/lib/web/messages/en/coverage.json' with { type: 'json' };
import enDecisions from '@/lib/web/messages/en/decisions.json' with { type: 'json' };
import enFailure from '@/lib/web/messages/en/failure.json' with { type: 'json' };
import enGone from '@/lib/web/messages/en/gone.json' with { type: 'json' };
import enHome from '@/lib/web/messages/en/home.json' with { type: 'json' };
import enLabs from '@/lib/web/messages/en/labs.json' with { type: 'json' };
import enLayout from '@/lib/web/messages/en/layout.json' with { type: 'json' };
import enMap from '@/lib/web/messages/en/map.json' with { type: 'json' };
import enNotFound from '@/lib/web/messages/en/not-found.json' with { type: 'json' };
import enObligations from '@/lib/web/messages/en/obligations.json' with { type: 'json' };
import enPersonalData from '@/lib/web/messages/en/personal-data.json' with { type: 'json' };
import enPlaces from '@/lib/web/messages/en/places.json' with { type: 'json' };
import enSearch from '@/lib/web/messages/en/search.json' with { type: 'json' };
import enShapes from '@/lib/web/messages/en/shapes.json' with { type: 'json' };
import enSignIn from '@/lib/web/messages/en/sign-in.json' with { type: 'json' };
import enTerritories from '@/lib/web/messages/en/territories.json' with { type: 'json' };
import enVision from '@/lib/web/messages/en/vision.json' with { type: 'json' };
import frAccessibility from '@/lib/web/messages/fr/accessibility.json' with { type: 'json' };
import frActors from '@/lib/web/messages/fr/actors.json' with { type: 'json' };
import frAlive from '@/lib/web/messages/fr/alive.json' with { type: 'json' };
import frBrand from '@/lib/web/messages/fr/brand.json' with { type: 'json' };
import frArticles from '@/lib/web/messages/fr/articles.json' with { type: 'json' };
import frCahiers from '@/lib/web/messages/fr/cahiers.json' with { type: 'json' };
import frCalls from '@/lib/web/messages/fr/calls.json' with { type: 'json' };
import frCommittee from '@/lib/web/messages/fr/committee.json' with { type: 'json' };
import frCommon from '@/lib/web/messages/fr/common.json' with { type: 'json' };
import frCommunes from '@/lib/web/messages/fr/communes.json' with { type: 'json' };
import frCoverage from '@/lib/web/messages/fr/coverage.json' with { type: 'json' };
import frDecisions from '@/lib/web/messages/fr/decisions.json' with { type: 'json' };
import frFailure from '@/lib/web/messages/fr/failure.json' with { type: 'json' };
import frGone from '@/lib/web/messages/fr/gone.json' with { type: 'json' };
import frHome from '@/lib/web/messages/fr/home.json' with { type: 'json' };
import frLabs from '@/lib/web/messages/fr/labs.json' with { type: 'json' };
import frLayout from '@/lib/web/messages/fr/layout.json' with { type: 'json' };
import frMap from '@/lib/web/messages/fr/map.json' with { type: 'json' };
import frNotFound from '@/lib/web/messages/fr/not-found.json' with { type: 'json' };
import frObligations from '@/lib/web/messages/fr/obligations.json' with { type: 'json' };
import frPersonalData from '@/lib/web/messages/fr/personal-data.json' with { type: 'json' };
import frPlaces from '@/lib/web/messages/fr/places.json' with { type: 'json' };
import frSearch from '@/lib/web/messages/fr/search.json' with { type: 'json' };
import frShapes from '@/lib/web/messages/fr/shapes.json' with { type: 'json' };
import frSignIn from '@/lib/web/messages/fr/sign-in.json' with { type: 'json' };
import frTerritories from '@/lib/web/messages/fr/territories.json' with { type: 'json' };
import frVision from '@/lib/web/messages/fr/vision.json' with { type: 'json' };
import type { Locale } from './locales.ts';

const fr = {
  accessibility: frAccessibility,
  alive: frAlive,
  actors: frActors,
  brand: frBrand,
  articles: frArticles,
  cahiers: frCahiers,
  calls: frCalls,
  committee: frCommittee,
  common: frCommon,
  communes: frCommunes,
  coverage: frCoverage,
  decisions: frDecisions,
  failure: frFailure,
  gone: frGone,
  home: frHome,
  labs: frLabs,
  layout: frLayout,
  map: frMap,
  notFound: frNotFound,
  obligations: frObligations,
  personalData: frPersonalData,
  places: frPlaces,
  search: frSearch,
  shapes: frShapes,
  signIn: frSignIn,
  territories: frTerritories,
  vision: frVision,
};

/** French is the reference: the shape of the other languages is checked against it. */
export type Messages = typeof fr;

const en: Messages = {
  accessibility: enAccessibility,
  alive: enAlive,
  actors: enActors,
  brand: enBrand,
  articles: enArticles,
  cahiers: enCahiers,
  calls: enCalls,
  committee: enCommittee,
  common: enCommon,
  communes: enCommunes,
  coverage: enCoverage,
  decisions: enDecisions,
  failure: enFailure,
  gone: enGone,
  home: enHome,
  labs: enLabs,
  layout: enLayout,
  map: enMap,
  notFound: enNotFound,
  obligations: enObligations,
  personalData: enPersonalData,
  places: enPlaces,
  search: enSearch,
  shapes: enShapes,
  signIn: enSignIn,
  territories: enTerritories,
  vision: enVision,
};

export const messages: Record<Locale, Messages> = { fr, en };
