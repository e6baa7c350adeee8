import { callSlug, commissionSlug } from '../data/surroundings.ts';
import type { Measure } from '../measure.ts';
import type { SignedIn } from '../sessions.ts';

/** What experts and chairs open. */
export function committeeMeasures(signedIn: SignedIn): Measure[] {
  return [
    { name: "an expert's queue", kind: 'each', exchange: () => ({ path: '/comite', headers: signedIn.expert, proof: 'CA-' }) },
    {
      name: "the chair's ranking",
      kind: 'each',
      exchange: () => ({ path: `/comite/commissions/${commissionSlug(0)}?appel=${callSlug(0)}`, headers: signedIn.chair, proof: 'CA-' }),
    },
  ];
}
