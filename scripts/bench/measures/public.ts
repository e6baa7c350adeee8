import { referenceOf } from '../data/cahier-rows.ts';
import { callSlug, type Surroundings } from '../data/surroundings.ts';
import type { Measure } from '../measure.ts';

const words = ['navette', 'apprentis', 'covoiturage', 'verger communal', 'artisans', 'lin', 'médiathèque', 'éleveurs'];

/** The public cahier of a turn: nine in ten are, and the tenth of each ten is not. */
function publicCahier(turn: number, cahiers: number): number {
  const publicOnes = (cahiers / 10) * 9;
  const place = turn % publicOnes;
  return Math.floor(place / 9) * 10 + (place % 9);
}

/** What a visitor types: a word, a name, a number, several words, the beginning of one, a mistake. */
const searches = ['santé', 'Laval', 'covoiturage', 'tourisme', 'CA-2025-0007', 'logement étudiant', 'agricul', 'numérique', 'navette solidaire', 'apprentissage', 'savoir-faire', 'aggriculture'];

/** Of a bare server that sends the same bytes. */
const leastShare = 0.04;
const leastShareOfSearch = 0.004;

/** What anybody sees. */
export function publicMeasures({ now, themeIds }: Surroundings): Measure[] {
  const cahierPage = (turn: number, cahiers: number) => {
    const reference = referenceOf(publicCahier(turn, cahiers), now);
    return { path: `/cahiers/${reference}`, proof: reference };
  };
  return [
    { name: 'home', kind: 'cached', leastShare, exchange: () => ({ path: '/', proof: '<main' }) },
    { name: 'cahiers', kind: 'each', exchange: (turn, cahiers) => ({ path: `/cahiers?page=${1 + (turn % Math.ceil(cahiers / 20))}`, proof: '/cahiers/CA-' }) },
    {
      name: 'cahiers of a theme and a call',
      kind: 'each',
      exchange: (turn) => ({ path: `/cahiers?theme=${themeIds[turn % themeIds.length]}&appel=${callSlug(0)}`, proof: 'role="search"' }),
    },
    {
      name: 'cahiers, words searched',
      kind: 'each',
      exchange: (turn) => ({ path: `/cahiers?recherche=${encodeURIComponent(words[turn % words.length] ?? '')}`, proof: 'role="search"' }),
    },
    { name: 'a cahier', kind: 'cached', leastShare, exchange: (turn, cahiers) => cahierPage(turn % 20, cahiers) },
    { name: 'a cahier, first visit', kind: 'first', exchange: cahierPage, turns: (cahiers) => (cahiers / 10) * 9 },
    { name: 'approach', kind: 'cached', leastShare, exchange: () => ({ path: '/demarche', proof: '<main' }) },
    { name: 'a terre', kind: 'cached', leastShare, exchange: () => ({ path: '/terres/solidaire-valeurs', proof: '<main' }) },
    { name: 'a theme', kind: 'cached', leastShare, exchange: () => ({ path: '/themes/may-tourisme', proof: '<main' }) },
    { name: 'a theme in English', kind: 'cached', leastShare, exchange: () => ({ path: '/en/themes/may-tourisme', proof: '<main' }) },
    { name: 'territories', kind: 'cached', leastShare, exchange: () => ({ path: '/territoires', proof: '<main' }) },
    { name: 'calls', kind: 'cached', leastShare, exchange: () => ({ path: '/appels', proof: callSlug(4) }) },
    { name: 'a call', kind: 'cached', leastShare, exchange: () => ({ path: `/appels/${callSlug(4)}`, proof: 'Appel de mesure 5' }) },
    { name: 'labs', kind: 'each', exchange: () => ({ path: '/labs', proof: '/labs/mesure-' }) },
    { name: 'labs of a theme', kind: 'each', exchange: (turn) => ({ path: `/labs?theme=${themeIds[turn % themeIds.length]}`, proof: '<main' }) },
    {
      name: 'search',
      kind: 'each',
      leastShare: leastShareOfSearch,
      exchange: (turn) => ({ path: `/recherche?q=${encodeURIComponent(searches[turn % searches.length] ?? '')}`, proof: 'class="search-result"' }),
    },
    {
      name: 'search, suggestions',
      kind: 'each',
      exchange: (turn) => ({ path: `/api/recherche/suggestions?lang=fr&q=${encodeURIComponent((searches[turn % searches.length] ?? '').slice(0, 5))}`, proof: '"suggestions"' }),
    },
    { name: 'actors', kind: 'each', exchange: () => ({ path: '/acteurs', proof: '/acteurs/mesure-' }) },
  ];
}

