import { closeSitting } from '@/lib/sittings/use-cases/minutes/close-sitting.ts';
import { confirmMinutes } from '@/lib/sittings/use-cases/minutes/confirm-minutes.ts';
import { correctMinutes } from '@/lib/sittings/use-cases/minutes/correct-minutes.ts';
import { printMinutes } from '@/lib/sittings/use-cases/minutes/print-minutes.ts';
import { addPoint } from '@/lib/sittings/use-cases/planning/add-point.ts';
import { addProposals } from '@/lib/sittings/use-cases/planning/add-proposals.ts';
import { cancelSitting } from '@/lib/sittings/use-cases/planning/cancel-sitting.ts';
import { changeDurations } from '@/lib/sittings/use-cases/planning/change-durations.ts';
import { conveneSitting } from '@/lib/sittings/use-cases/planning/convene-sitting.ts';
import { groupItems } from '@/lib/sittings/use-cases/planning/group-items.ts';
import { moveItem } from '@/lib/sittings/use-cases/planning/move-item.ts';
import { planSitting } from '@/lib/sittings/use-cases/planning/plan-sitting.ts';
import { printFile } from '@/lib/sittings/use-cases/planning/print-file.ts';
import { removeItem } from '@/lib/sittings/use-cases/planning/remove-item.ts';
import { updateSitting } from '@/lib/sittings/use-cases/planning/update-sitting.ts';
import { followSitting } from '@/lib/sittings/use-cases/reading/follow-sitting.ts';
import { listNextSittings } from '@/lib/sittings/use-cases/reading/list-next-sittings.ts';
import { listSittings } from '@/lib/sittings/use-cases/reading/list-sittings.ts';
import { readRestatement } from '@/lib/sittings/use-cases/reading/read-restatement.ts';
import { readSitting } from '@/lib/sittings/use-cases/reading/read-sitting.ts';
import { confirmExit } from '@/lib/sittings/use-cases/session/confirm-exit.ts';
import { endPoint } from '@/lib/sittings/use-cases/session/end-point.ts';
import { noteAttendance } from '@/lib/sittings/use-cases/session/note-attendance.ts';
import { openItem } from '@/lib/sittings/use-cases/session/open-item.ts';
import { openSitting } from '@/lib/sittings/use-cases/session/open-sitting.ts';
import { postponeItem } from '@/lib/sittings/use-cases/session/postpone-item.ts';
import { restateScores } from '@/lib/sittings/use-cases/session/restate-scores.ts';
import { saveNotes } from '@/lib/sittings/use-cases/session/save-notes.ts';
import { stepAside } from '@/lib/sittings/use-cases/session/step-aside.ts';
import { castBallot } from '@/lib/sittings/use-cases/vote/cast-ballot.ts';
import { closeVote } from '@/lib/sittings/use-cases/vote/close-vote.ts';
import { giveOpinion } from '@/lib/sittings/use-cases/vote/give-opinion.ts';
import { openVote } from '@/lib/sittings/use-cases/vote/open-vote.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import { sitting, type StagedSitting } from '@/tests/integration/sittings/stage.ts';
import type { DomainRights, World } from '@/tests/integration/rights/world.ts';

const officers = ['chair', 'secretary'] as const;
/** Everybody who sits in the commission of the world. */
const inside = ['expert', 'unassignedExpert', 'recusedExpert', 'chair', 'secretary'] as const;
/** Those of them who may know of its proposal. */
const unveiled = ['expert', 'unassignedExpert', 'chair', 'secretary'] as const;

const plan = (world: World) => ({ title: 'Séance du soir', place: '', link: '', startsAt: sitting.minutes(world, 600), endsAt: sitting.minutes(world, 700) });

/** The free point under discussion. */
async function atThePoint(world: World): Promise<StagedSitting> {
  const staged = await sitting.opened(world);
  done(await openItem(world.context('chair'), { sittingId: staged.sittingId, itemId: staged.pointId }));
  return staged;
}

export const rights: DomainRights = {
  'plan-sitting': { allowed: officers, run: (world, context) => planSitting(context, { slug: 'monde', ...plan(world) }) },
  'update-sitting': {
    allowed: officers,
    run: async (world, context) => updateSitting(context, { sittingId: (await sitting.convened(world)).sittingId, ...plan(world) }),
  },
  'cancel-sitting': {
    allowed: officers,
    run: async (world, context) => cancelSitting(context, { sittingId: (await sitting.convened(world)).sittingId, reason: 'Trop peu de monde.' }),
  },
  'add-proposals': {
    allowed: officers,
    run: async (world, context) => {
      const { sittingId, itemId } = await sitting.planned(world);
      done(await removeItem(world.context('chair'), { sittingId, itemId }));
      return addProposals(context, { sittingId, proposals: [world.proposalId], duration: 20 });
    },
  },
  'add-point': {
    allowed: officers,
    run: async (world, context) => addPoint(context, { sittingId: (await sitting.planned(world)).sittingId, title: 'Calendrier', duration: 5 }),
  },
  'change-durations': {
    allowed: officers,
    run: async (world, context) => {
      const { sittingId, itemId } = await sitting.planned(world);
      return changeDurations(context, { sittingId, durations: { [itemId]: 45 } });
    },
  },
  'move-item': {
    allowed: officers,
    run: async (world, context) => moveItem(context, { ...sitting.target(await sitting.planned(world)), way: 'down' }),
  },
  'group-items': { allowed: officers, run: async (world, context) => groupItems(context, { sittingId: (await sitting.planned(world)).sittingId }) },
  'remove-item': { allowed: officers, run: async (world, context) => removeItem(context, sitting.target(await sitting.planned(world))) },
  'convene-sitting': {
    allowed: officers,
    run: async (world, context) => conveneSitting(context, { sittingId: (await sitting.planned(world)).sittingId, alternates: [], message: '' }),
  },
  'print-file': { allowed: inside, run: async (world, context) => printFile(context, { sittingId: (await sitting.convened(world)).sittingId }) },
  'list-sittings': { allowed: inside, run: async (world, context) => (await sitting.convened(world)) && listSittings(context, { slug: 'monde' }) },
  'list-next-sittings': { allowed: inside, run: async (world, context) => (await sitting.convened(world)) && listNextSittings(context) },
  'read-sitting': { allowed: inside, run: async (world, context) => readSitting(context, { sittingId: (await sitting.opened(world)).sittingId }) },
  'follow-sitting': { allowed: inside, run: async (world, context) => followSitting(context, { sittingId: (await sitting.opened(world)).sittingId }) },
  'read-restatement': { allowed: ['expert'], run: async (world, context) => readRestatement(context, sitting.target(await sitting.discussed(world))) },
  'open-sitting': { allowed: officers, run: async (world, context) => openSitting(context, { sittingId: (await sitting.convened(world)).sittingId }) },
  'note-attendance': {
    allowed: officers,
    run: async (world, context) =>
      noteAttendance(context, { sittingId: (await sitting.opened(world)).sittingId, personId: world.people.expert.id, presence: 'remote' }),
  },
  'open-item': {
    allowed: officers,
    run: async (world, context) => {
      await stage.submit(world, 'expert', 3);
      return openItem(context, sitting.target(await sitting.opened(world)));
    },
  },
  'end-point': {
    allowed: officers,
    run: async (world, context) => {
      const { sittingId, pointId } = await atThePoint(world);
      return endPoint(context, { sittingId, itemId: pointId });
    },
  },
  'postpone-item': { allowed: officers, run: async (world, context) => postponeItem(context, { ...sitting.target(await sitting.discussed(world)), reason: 'Manque de temps.' }) },
  'confirm-exit': {
    allowed: officers,
    run: async (world, context) =>
      confirmExit(context, { ...sitting.target(await sitting.discussed(world)), personId: world.people.recusedExpert.id, out: true }),
  },
  'save-notes': { allowed: officers, run: async (world, context) => saveNotes(context, { ...sitting.target(await sitting.discussed(world)), notes: 'Une note.', version: 1 }) },
  'step-aside': {
    allowed: unveiled,
    run: async (world, context) => stepAside(context, { ...sitting.target(await sitting.discussed(world)), personId: null, tie: 'family', note: '' }),
  },
  'restate-scores': { allowed: ['expert'], run: async (world, context) => restateScores(context, sitting.restatement(await sitting.discussed(world), 4)) },
  'open-vote': {
    allowed: ['chair'],
    run: async (world, context) => openVote(context, { ...sitting.target(await sitting.cleared(world)), motion: 'selected' }),
  },
  'cast-ballot': {
    allowed: ['expert', 'unassignedExpert'],
    run: async (world, context) => castBallot(context, { ...sitting.target(await sitting.voting(world)), personId: null, choice: 'for' }),
  },
  'close-vote': {
    allowed: officers,
    run: async (world, context) => {
      const staged = await sitting.voting(world);
      await sitting.ballot(world, staged, 'expert', 'for');
      return closeVote(context, sitting.target(staged));
    },
  },
  'give-opinion': { allowed: officers, run: async (world, context) => giveOpinion(context, { ...sitting.target(await sitting.voted(world)), text: 'Avis favorable.' }) },
  'close-sitting': { allowed: officers, run: async (world, context) => closeSitting(context, { sittingId: (await sitting.opened(world)).sittingId }) },
  'correct-minutes': {
    allowed: ['secretary'],
    run: async (world, context) => correctMinutes(context, { sittingId: (await sitting.closed(world)).sittingId, edition: 1, place: 'Autre salle', remarks: '', notes: {} }),
  },
  'confirm-minutes': {
    allowed: ['chair'],
    run: async (world, context) => confirmMinutes(context, { sittingId: (await sitting.closed(world)).sittingId, edition: 1, capacity: 'chair' }),
  },
  'print-minutes': { allowed: inside, run: async (world, context) => printMinutes(context, { sittingId: (await sitting.closed(world)).sittingId }) },
};
