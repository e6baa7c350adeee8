import type { Moved } from '@/lib/committee/rules/assignment-plan.ts';
import { standsInTheWay, type StandingObstacle } from '@/lib/committee/rules/assignment-plan.ts';
import type { PlanExpert, PlanProposal } from '@/lib/committee/types/assignment.ts';

interface Known {
  proposals: readonly PlanProposal[];
  experts: readonly Pick<PlanExpert, 'id' | 'name'>[];
}

interface Pair {
  proposalId: string;
  personId: string;
}

/** Why somebody may not be given a proposal, as said of them. */
const obstacleClauses: Readonly<Record<StandingObstacle, string>> = {
  'expert-not-found': 'ne siège pas dans la commission',
  'expert-recused': 's’est déporté·e',
  'expert-tied': 'est délégué·e d’un signataire',
  'already-assigned': 'en est déjà saisi·e',
};

/** What moved since a plan was shown, proposal by proposal. */
export function movedSentences(moved: readonly Moved[], proposals: readonly PlanProposal[]): string[] {
  const titles = new Map(proposals.map(({ id, title }) => [id, title]));
  const gone = moved.filter(({ change }) => change === 'gone').length;
  const changed = moved.flatMap(({ proposalId }) => {
    const title = titles.get(proposalId);
    return title === undefined ? [] : [`« ${title} » : ses experts, un déport, un indice ou un mandat ont changé depuis l’affichage du plan.`];
  });
  if (gone === 0) return changed;
  return [...changed, gone === 1 ? 'Une proposition n’est plus à répartir.' : `${gone} propositions ne sont plus à répartir.`];
}

/** Lines that cannot be applied any more, and why. */
export function obstacleSentences(pairs: readonly Pair[], { proposals, experts }: Known): string[] {
  return pairs.flatMap(({ proposalId, personId }) => {
    const proposal = proposals.find(({ id }) => id === proposalId);
    // Said once with what moved; a proposal that was never there is nobody's.
    if (!proposal) return ['Une des propositions choisies n’est plus à répartir.'];
    const expert = experts.find(({ id }) => id === personId);
    const obstacle = expert ? proposal.obstacles.get(personId) : 'expert-not-found';
    if (!obstacle || !standsInTheWay(obstacle)) return [];
    return [`« ${proposal.title} » : ${expert?.name ?? 'une des personnes choisies'} ${obstacleClauses[obstacle]}.`];
  });
}

/** Hints that concern what an officer adds by hand. */
export function hintSentences(pairs: readonly Pair[], { proposals, experts }: Known): string[] {
  return pairs.flatMap(({ proposalId, personId }) => {
    const proposal = proposals.find(({ id }) => id === proposalId);
    const name = experts.find(({ id }) => id === personId)?.name ?? '';
    return (proposal?.hints.get(personId) ?? []).map(({ detail }) => `« ${proposal?.title} », ${name} : ${detail}.`);
  });
}
