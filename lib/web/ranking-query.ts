import { z } from 'zod';
import type { RankingFilter, RankingOrder } from '@/lib/committee/types/ranking.ts';

/** States of the ranking as its address names them. */
export const rankingStates: Readonly<Record<RankingFilter, string>> = {
  all: 'toutes',
  passes: 'passent',
  under_threshold: 'sous-le-seuil',
  to_complete: 'a-completer',
  held_back: 'apres-la-votre',
};

/** Orders of the ranking as its address names them. */
export const rankingOrders: Readonly<Record<RankingOrder, string>> = {
  rank: 'rang',
  corrected: 'moyenne-corrigee',
  disagreement: 'desaccord',
  useful: 'utile',
  impactful: 'impactante',
  bearable: 'supportable',
  feasible: 'realisable',
  reference: 'numero',
};

function keyOf<Key extends string>(names: Readonly<Record<Key, string>>, name: string, fallback: Key): Key {
  return (Object.keys(names) as Key[]).find((key) => names[key] === name) ?? fallback;
}

const querySchema = z.object({
  appel: z.string().max(120).nullable().catch(null).default(null),
  etat: z.string().catch('').default(''),
  tri: z.string().catch('').default(''),
  accord: z.string().catch('').default(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

/** The address of the ranking, whatever was typed in it. */
export function rankingQuery(query: Record<string, string | string[] | undefined>) {
  const { appel, etat, tri, accord, page } = querySchema.parse(query);
  return {
    callSlug: appel,
    filter: keyOf(rankingStates, etat, 'all'),
    order: keyOf(rankingOrders, tri, 'rank'),
    polarisedOnly: accord === 'partages',
    page,
  };
}
