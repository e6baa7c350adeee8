import 'server-only';
import { examinationScope, ownEvaluation, readingsAround } from '@/lib/committee/loaders/sittings.ts';
import { canReadScores, canScore, canSeeExamination } from '@/lib/committee/permissions.ts';
import { outcomeObstacle } from '@/lib/committee/rules/decision.ts';
import { takesRestatements } from '@/lib/committee/rules/restatement.ts';
import type { Outcome } from '@/lib/committee/types/decision.ts';
import type { Context, Viewer } from '@/lib/identity/types.ts';
import { roomOf } from '@/lib/sittings/loaders/items.ts';
import { canConduct } from '@/lib/sittings/permissions.ts';
import { carriesOpinion, keptBallots, mayPutMotion, mayReadFigures, peopleToLeave, tallyOf } from '@/lib/sittings/rules/room.ts';
import type { ItemInOrder } from '@/lib/sittings/rules/views.ts';
import type { CurrentItem, SittingRecord, VisibleItem } from '@/lib/sittings/types.ts';

const outcomes: readonly Outcome[] = ['selected', 'adjourned', 'not_selected'];

/** The item under discussion as somebody who may stay in the room sees it. */
export async function currentItemView(
  { now }: Context,
  viewer: Viewer,
  sitting: SittingRecord,
  { item, proposal }: ItemInOrder,
  order: readonly VisibleItem[],
  names: ReadonlyMap<string, string>,
): Promise<CurrentItem> {
  const shown = order.find(({ id }) => id === item.id);
  const common = {
    id: item.id,
    number: shown?.number ?? 0,
    title: shown?.title ?? '',
    startedAt: item.startedAt ?? now,
    notes: item.notes,
    edition: item.edition,
    motion: item.motion,
    voteOpen: item.voteOpenedAt !== null && item.voteClosedAt === null,
    earlierVotes: item.earlierVotes,
    opinion: item.opinionId === null ? null : item.motion,
  };
  if (!proposal) {
    return {
      ...common,
      proposal: null,
      examines: false,
      quorum: 0,
      voters: [],
      away: [],
      obstacle: null,
      tally: null,
      adopted: false,
      readings: null,
      barred: {},
      mayVote: false,
      ownChoice: null,
      mayRestate: false,
      mayPutMotion: false,
      mayStepAside: false,
    };
  }
  const officer: boolean = canConduct(viewer, sitting);
  const [{ voters, obstacle, people }, scope, own, readings] = await Promise.all([
    roomOf(sitting, item, proposal, now),
    examinationScope(proposal.proposalId),
    ownEvaluation(proposal.proposalId, viewer.personId),
    readingsAround(proposal),
  ]);
  const choices = new Map(item.ballots.map(({ personId, choice }) => [personId, choice]));
  const present = sitting.attendances.some(({ personId, status }) => personId === viewer.personId && status === 'present');
  const owes = own?.status !== 'submitted' && (scope?.assignments.some(({ personId }) => personId === viewer.personId) ?? false);
  const reads = scope !== null && (canReadScores(viewer, scope) || mayReadFigures({ present, owes }));
  const count = item.voteClosedAt === null ? null : tallyOf({ ballots: keptBallots(item.ballots, proposal.awayIds) });
  const votes = voters.includes(viewer.personId);
  return {
    ...common,
    proposal,
    examines: scope !== null && canSeeExamination(viewer, scope),
    quorum: proposal.call.quorum,
    voters: voters.map((personId) => ({
      personId,
      name: names.get(personId) ?? '',
      choice: officer || personId === viewer.personId ? (choices.get(personId) ?? null) : null,
    })),
    away: peopleToLeave({ attendances: sitting.attendances, awayIds: proposal.awayIds }).map((personId) => ({
      personId,
      name: names.get(personId) ?? '',
      out: item.exits.some((exit) => exit.personId === personId),
    })),
    obstacle,
    tally: count,
    adopted: count !== null && carriesOpinion(count, proposal.call.quorum),
    readings: reads ? readings : null,
    barred: officer
      ? Object.fromEntries(outcomes.flatMap((outcome) => {
          const reason = outcomeObstacle(outcome, readings.after);
          return reason ? [[outcome, reason]] : [];
        }))
      : {},
    mayVote: votes && common.voteOpen && obstacle === null,
    ownChoice: choices.get(viewer.personId) ?? null,
    mayRestate: votes && item.voteClosedAt === null && own?.status === 'submitted' && scope !== null && takesRestatements(scope) && canScore(viewer, scope),
    mayPutMotion: officer && mayPutMotion(viewer.personId, people, sitting.attendances, proposal.awayIds),
    mayStepAside: present,
  };
}
