import { articleSlug } from '../data/article-rows.ts';
import { referenceOf } from '../data/cahier-rows.ts';
import { labSlug } from '../data/lab-rows.ts';
import { forms } from '../data/map-rows.ts';
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

/** The page of each territory, in each language. */
const territoryPages = [
  'mont-des-avaloirs', 'laval-agglomeration', 'coevrons', 'pays-de-craon', 'mayenne-communaute', 'pays-de-meslay-grez', 'ernee', 'bocage-mayennais', 'pays-de-chateau-gontier', 'pays-sabolien',
].flatMap((slug) => [`/territoires/${slug}`, `/en/territoires/${slug}`]);

/** Born from the first of the proposals that are selected, whatever the number of cahiers. */
const firstLab = labSlug(12);

/** Of a bare server that sends the same bytes. */
const leastShare = 0.04;
const leastShareOfSearch = 0.004;

/** A page that lies in memory once somebody has asked for it. */
const kept = (name: string, path: string, proof = '<main'): Measure => ({ name, kind: 'cached', leastShare, exchange: () => ({ path, proof }) });

/** What anybody sees. */
export function publicMeasures({ now, themeIds }: Surroundings): Measure[] {
  const cahierPage = (turn: number, cahiers: number) => {
    const reference = referenceOf(publicCahier(turn, cahiers), now);
    return { path: `/cahiers/${reference}`, proof: reference };
  };
  return [
    kept('home', '/'),
    kept('home in English', '/en'),
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
    kept('approach', '/demarche'),
    kept('brand', '/marque'),
    kept('a terre', '/terres/solidaire-valeurs'),
    kept('a theme', `/themes/${themeIds[0]}`),
    kept('a theme in English', `/en/themes/${themeIds[0]}`),
    kept('territories', '/territoires'),
    kept('a territory', '/territoires/laval-agglomeration'),
    kept('a territory, composed', '/territoires/mont-des-avaloirs', 'territory-figures'),
    kept('a territory, composed, in English', '/en/territoires/mont-des-avaloirs', 'territory-figures'),
    kept('the communes of a territory', '/territoires/pays-de-craon/communes', 'class="communes"'),
    { name: 'a territory, first visit', kind: 'first', exchange: (turn) => ({ path: territoryPages[turn % territoryPages.length] ?? '', proof: 'territory-opening' }), turns: () => territoryPages.length },
    kept('a commune', '/communes/laval'),
    {
      name: 'communes, a name searched',
      kind: 'each',
      exchange: (turn) => ({ path: `/communes?nom=${encodeURIComponent(['st denis', 'la bazouge', '53200', 'ruille'][turn % 4] ?? '')}`, proof: 'class="commune-answer"' }),
    },
    { name: 'coverage', kind: 'each', exchange: (turn) => ({ path: `/couverture?quoi=${['labs', 'cahiers', 'propositions'][turn % 3]}`, proof: 'class="coverage"' }) },
    kept('news', '/actualites', `/actualites/${articleSlug(0)}`),
    kept('news, second page', '/actualites/page/2', `/actualites/${articleSlug(7)}`),
    kept('a news item', `/actualites/${articleSlug(0)}`),
    kept('portraits', '/portraits', `/portraits/${articleSlug(0)}`),
    kept('a portrait', `/portraits/${articleSlug(0)}`, 'Personne de mesure'),
    kept('a page', `/pages/${articleSlug(0)}`),
    kept('eco-design', '/eco-conception'),
    kept('calls', '/appels', callSlug(4)),
    kept('a call', `/appels/${callSlug(4)}`, 'Appel de mesure 5'),
    kept('a LAB', `/labs/${firstLab}`, firstLab),
    { name: 'labs', kind: 'each', exchange: () => ({ path: '/labs', proof: '/labs/mesure-' }) },
    { name: 'labs of a theme', kind: 'each', exchange: (turn) => ({ path: `/labs?theme=${themeIds[turn % themeIds.length]}`, proof: '<main' }) },
    {
      name: 'search',
      kind: 'each',
      leastShare: leastShareOfSearch,
      exchange: (turn) => ({ path: `/recherche?q=${encodeURIComponent(searches[turn % searches.length] ?? '')}`, proof: 'class="search-result"' }),
    },
    {
      name: 'search, never asked before',
      kind: 'each',
      exchange: (turn) => ({ path: `/recherche?q=${encodeURIComponent(searches[turn % searches.length] ?? '')}&visite=${Date.now()}-${turn}`, proof: 'class="search-result"' }),
    },
    {
      name: 'search, suggestions',
      kind: 'each',
      exchange: (turn) => ({ path: `/api/recherche/suggestions?lang=fr&q=${encodeURIComponent((searches[turn % searches.length] ?? '').slice(0, 5))}`, proof: '"suggestions"' }),
    },
    { name: 'map', kind: 'each', exchange: (turn) => ({ path: `/carte?page=${1 + (turn % 200)}`, proof: 'class="map-list"' }) },
    { name: 'map, words searched', kind: 'each', exchange: (turn) => ({ path: `/carte?calque=acteur&recherche=${encodeURIComponent(forms[turn % forms.length] ?? '')}`, proof: 'class="map-list"' }) },
    { name: 'map, open', kind: 'each', exchange: (turn) => ({ path: `/carte?carte=interactive&page=${1 + (turn % 200)}`, proof: 'class="map-list"' }) },
    { name: 'map, its points', kind: 'each', exchange: () => ({ path: '/api/carte/points', proof: '"communes"' }) },
    // Every point is read again: what matters here is that nobody put so many spaces between two letters a moment ago.
    { name: 'map, its points, never asked before', kind: 'each', exchange: (turn) => ({ path: `/api/carte/points?recherche=a${'+'.repeat(1 + (turn % 150))}e`, proof: '"communes"' }) },
    { name: 'actors', kind: 'each', exchange: () => ({ path: '/acteurs', proof: '/acteurs/mesure-' }) },
  ];
}

