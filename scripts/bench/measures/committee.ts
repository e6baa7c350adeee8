import { callSlug } from '../data/surroundings.ts';
import type { Measure } from '../measure.ts';
import type { Examined } from '../sessions.ts';

/** What experts and chairs open. */
export function committeeMeasures({ proposalId, commissionSlug, expert, chair }: Examined): Measure[] {
  const commission = `/comite/commissions/${commissionSlug}`;
  return [
    { name: "an expert's queue", kind: 'each', exchange: () => ({ path: '/comite', headers: expert, proof: '/comite/propositions/' }) },
    {
      name: 'a proposal to score',
      kind: 'each',
      exchange: () => ({ path: `/comite/propositions/${proposalId}`, headers: expert, proof: proposalId }),
    },
    {
      name: "a chair's dashboard",
      kind: 'each',
      exchange: (turn) => ({ path: `${commission}?appel=${callSlug(0)}&page=${1 + (turn % 2)}`, headers: chair, proof: `${commission}/propositions/` }),
    },
    {
      name: "a chair's ranking",
      kind: 'each',
      exchange: (turn) => ({ path: `${commission}/classement?appel=${callSlug(0)}&page=${1 + (turn % 2)}`, headers: chair, proof: `${commission}/propositions/` }),
    },
    {
      name: 'a proposal to decide',
      kind: 'each',
      exchange: () => ({ path: `${commission}/propositions/${proposalId}`, headers: chair, proof: proposalId }),
    },
  ];
}
