import { callSlug } from '../data/surroundings.ts';
import type { Measure } from '../measure.ts';
import type { Examined } from '../sessions.ts';

/** The other pages of a commission. */
const parts = {
  repartition: 'assignment of a commission',
  deports: 'recusals of a commission',
  decisions: 'decisions of a commission',
  seances: 'sittings of a commission',
  composition: 'people of a commission',
} as const;

/** What experts and chairs open. */
export function committeeMeasures({ proposalId, commissionSlug, sittingId, expert, chair }: Examined): Measure[] {
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
    ...Object.entries(parts).map(([part, name]): Measure => ({
      name,
      kind: 'each',
      exchange: () => ({ path: `${commission}/${part}?appel=${callSlug(0)}`, headers: chair, proof: `${commission}/classement` }),
    })),
    // An export is rationed: a few are enough to know what it costs.
    ...(['csv', 'xlsx'] as const).map((format): Measure => ({
      name: `scores as ${format.toUpperCase()}`,
      kind: 'each',
      turns: () => 2,
      exchange: () => ({ path: `${commission}/export/notes?appel=${callSlug(0)}&format=${format}`, headers: chair, proof: format === 'csv' ? 'Cahier;' : 'xl/worksheets/' }),
    })),
    {
      name: 'a sitting in session',
      kind: 'each',
      exchange: () => ({ path: `${commission}/seances/${sittingId}`, headers: chair, proof: 'Point en cours' }),
    },
    {
      name: 'a proposal to decide',
      kind: 'each',
      exchange: () => ({ path: `${commission}/propositions/${proposalId}`, headers: chair, proof: proposalId }),
    },
  ];
}
