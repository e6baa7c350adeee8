/** What a first visit costs, whole page. */
export type Footprint = {
  /** elements of the document, children of an svg not counted */
  elements: number;
  requests: number;
  /** what travelled, in kilobytes of 1,000 bytes, compressed */
  kilobytes: number;
};

/** Bounds of the twenty parts of the web, as measured on the 500,000 addresses of HTTP Archive. */
const quantiles: Readonly<Record<keyof Footprint, readonly number[]>> = {
  elements: [0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479, 594_601],
  requests: [0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920],
  kilobytes: [
    0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27, 1876.08, 2142.06, 2465.37, 2866.31, 3401.59,
    4155.73, 5400.08, 8037.54, 223_212.26,
  ],
};

/** Each grade begins just above its bound, the best one first. */
const bounds = [
  ['A', 80],
  ['B', 70],
  ['C', 55],
  ['D', 40],
  ['E', 25],
  ['F', 10],
] as const;

export type Grade = (typeof bounds)[number][0] | 'G';

/** Where a value stands among the twenty parts: 0 for the lightest, 20 from the heaviest on. */
function position(bounded: readonly number[], value: number): number {
  const part = bounded.findIndex((bound, index) => index > 0 && value < bound);
  if (part === -1) return bounded.length - 1;
  const [from = 0, to = 0] = [bounded[part - 1], bounded[part]];
  return part - 1 + (value - from) / (to - from);
}

/**
 * EcoIndex of a page, 0 to 100 (the best), not rounded: 3 parts for the elements, 2 for the requests, 1 for
 * the weight. Method of the collectif Conception numérique responsable, https://www.ecoindex.fr/comment-ca-marche/;
 * bounds of github.com/cnumr/ecoindex_node (MIT).
 */
export function ecoIndex({ elements, requests, kilobytes }: Footprint): number {
  const heaviness =
    3 * position(quantiles.elements, elements) + 2 * position(quantiles.requests, requests) + position(quantiles.kilobytes, kilobytes);
  return 100 - (5 * heaviness) / 6;
}

/** The letter of a score rounded as the site of EcoIndex rounds it; bounds of github.com/cnumr/ecoindex_reference. */
export function grade(score: number): Grade {
  return bounds.find(([, bound]) => Math.round(score) > bound)?.[0] ?? 'G';
}
