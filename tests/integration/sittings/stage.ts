import { perCriterion } from '@/lib/calls/rules/judging.ts';
import type { Outcome } from '@/lib/committee/types/decision.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { RestateScores } from '@/lib/sittings/schema.ts';
import type { AttendanceStatus, BallotChoice } from '@/lib/sittings/types.ts';
import { closeSitting } from '@/lib/sittings/use-cases/minutes/close-sitting.ts';
import { addPoint } from '@/lib/sittings/use-cases/planning/add-point.ts';
import { addProposals } from '@/lib/sittings/use-cases/planning/add-proposals.ts';
import { conveneSitting } from '@/lib/sittings/use-cases/planning/convene-sitting.ts';
import { planSitting } from '@/lib/sittings/use-cases/planning/plan-sitting.ts';
import { readSitting } from '@/lib/sittings/use-cases/reading/read-sitting.ts';
import { confirmExit } from '@/lib/sittings/use-cases/session/confirm-exit.ts';
import { noteAttendance } from '@/lib/sittings/use-cases/session/note-attendance.ts';
import { openItem } from '@/lib/sittings/use-cases/session/open-item.ts';
import { openSitting } from '@/lib/sittings/use-cases/session/open-sitting.ts';
import { castBallot } from '@/lib/sittings/use-cases/vote/cast-ballot.ts';
import { closeVote } from '@/lib/sittings/use-cases/vote/close-vote.ts';
import { giveOpinion } from '@/lib/sittings/use-cases/vote/give-opinion.ts';
import { openVote } from '@/lib/sittings/use-cases/vote/open-vote.ts';
import { db } from '@/lib/platform/database.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import type { RoleName, World } from '@/tests/integration/rights/world.ts';

export interface StagedSitting {
  sittingId: string;
  /** Of the proposal of the world, which the recused expert may not know of. */
  itemId: string;
  /** Of the free point that comes after it. */
  pointId: string;
}

const minutes = (world: World, count: number) => new Date(world.now.getTime() + count * 60_000);

/** A sitting half an hour from now, with the proposal of the world and a free point. */
async function planned(world: World): Promise<StagedSitting> {
  const chair = world.context('chair');
  const { sittingId } = done(
    await planSitting(chair, {
      slug: 'monde',
      title: 'Séance du monde',
      place: 'Salle du monde',
      link: '',
      startsAt: minutes(world, 30),
      endsAt: minutes(world, 150),
    }),
  );
  done(await addProposals(chair, { sittingId, proposals: [world.proposalId], duration: 20 }));
  done(await addPoint(chair, { sittingId, title: 'Questions diverses', duration: 10 }));
  const [item, point] = await db().sittingItem.findMany({ where: { sittingId }, orderBy: { position: 'asc' }, select: { id: true } });
  return { sittingId, itemId: item!.id, pointId: point!.id };
}

async function convened(world: World): Promise<StagedSitting> {
  const staged = await planned(world);
  done(await conveneSitting(world.context('chair'), { sittingId: staged.sittingId, alternates: [], message: '' }));
  return staged;
}

async function attend(world: World, { sittingId }: StagedSitting, role: Exclude<RoleName, 'nobody'>, presence: Exclude<AttendanceStatus, 'absent'> | 'remote' = 'present') {
  done(await noteAttendance(world.context('secretary'), { sittingId, personId: world.people[role].id, presence }));
}

/** Open, with chair, secretary, both experts and the recused one in the room. */
async function opened(world: World): Promise<StagedSitting> {
  const staged = await convened(world);
  done(await openSitting(world.context('chair'), { sittingId: staged.sittingId }));
  for (const role of ['chair', 'secretary', 'expert', 'unassignedExpert', 'recusedExpert'] as const) await attend(world, staged, role);
  return staged;
}

/** The proposal under discussion, one evaluation of 3 everywhere submitted before. */
async function discussed(world: World): Promise<StagedSitting> {
  await stage.submit(world, 'expert', 3);
  const staged = await opened(world);
  done(await openItem(world.context('secretary'), { sittingId: staged.sittingId, itemId: staged.itemId }));
  return staged;
}

/** The recused expert out of the room. */
async function cleared(world: World): Promise<StagedSitting> {
  const staged = await discussed(world);
  const { sittingId, itemId } = staged;
  done(await confirmExit(world.context('secretary'), { sittingId, itemId, personId: world.people.recusedExpert.id, out: true }));
  return staged;
}

async function voting(world: World, motion: Outcome = 'selected'): Promise<StagedSitting> {
  const staged = await cleared(world);
  done(await openVote(world.context('chair'), { ...target(staged), motion }));
  return staged;
}

const target = ({ sittingId, itemId }: StagedSitting) => ({ sittingId, itemId });

async function ballot(world: World, staged: StagedSitting, role: RoleName, choice: BallotChoice): Promise<void> {
  done(await castBallot(world.context(role), { ...target(staged), personId: null, choice }));
}

async function voted(world: World): Promise<StagedSitting> {
  const staged = await voting(world);
  await ballot(world, staged, 'expert', 'for');
  await ballot(world, staged, 'unassignedExpert', 'abstain');
  done(await closeVote(world.context('chair'), target(staged)));
  return staged;
}

async function closed(world: World): Promise<StagedSitting> {
  const staged = await voted(world);
  done(await giveOpinion(world.context('secretary'), { ...target(staged), text: 'Avis favorable de la commission.' }));
  done(await closeSitting(world.context('chair'), { sittingId: staged.sittingId }));
  return staged;
}

function restatement(staged: StagedSitting, score: number, version = 1): RestateScores {
  return {
    ...target(staged),
    version,
    answers: perCriterion(() => ({ answer: score, reason: 'Une raison assez longue.' })),
    why: 'La discussion a changé mon avis.',
  };
}

/** Steps of a sitting in the world of the refusal tests. */
export const sitting = { planned, convened, opened, attend, discussed, cleared, voting, ballot, voted, closed, restatement, target, minutes };

export const code = (result: { ok: boolean; code?: string }) => (result.ok ? 'ok' : result.code);

/** The sitting as somebody reads it. */
export const view = async (context: Context, { sittingId }: StagedSitting) => done(await readSitting(context, { sittingId }));

/** Somebody whose mandates ended since they signed in: what the next request reads. */
export function withoutMandates(context: Context): Context {
  return { ...context, viewer: context.viewer && { ...context.viewer, attachments: [] } };
}
