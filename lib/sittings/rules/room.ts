import { expertKinds } from '@/lib/committee/permissions.ts';
import type { AttachmentKind } from '@/lib/identity/types.ts';
import type { AttendanceRecord, BallotChoice, ClosedVote, ItemRecord, RoomObstacle, Tally } from '@/lib/sittings/types.ts';

/** Members and alternates vote; who only presides or keeps the minutes does not. */
export function isVoter({ kinds }: { kinds: readonly AttachmentKind[] }): boolean {
  return kinds.some((kind) => (expertKinds as readonly AttachmentKind[]).includes(kind));
}

interface Room {
  attendances: readonly AttendanceRecord[];
  /** Recused from the item, or tied to it. */
  awayIds: readonly string[];
  /** Their exit was noted. */
  outIds: readonly string[];
  /** Whose mandate still runs. */
  sitting: ReadonlySet<string>;
}

/** Who counts and votes on an item: present, in the room or at a distance, not recused, with a mandate that runs. */
export function votersOf({ attendances, awayIds, sitting }: Omit<Room, 'outIds'>): string[] {
  return attendances
    .filter((attendance) => attendance.status === 'present' && isVoter(attendance) && sitting.has(attendance.personId) && !awayIds.includes(attendance.personId))
    .map(({ personId }) => personId);
}

/** Present people who have to be out of the room during an item, officers included. */
export function peopleToLeave({ attendances, awayIds }: Pick<Room, 'attendances' | 'awayIds'>): string[] {
  return attendances.filter(({ status, personId }) => status === 'present' && awayIds.includes(personId)).map(({ personId }) => personId);
}

/**
 * Why nothing can be voted or recorded on an item now, or null: somebody recused is still in the room, or those who
 * stay are fewer than the quorum of the call.
 */
export function roomObstacle(room: Room, quorum: number): RoomObstacle | null {
  if (votersOf(room).length < quorum) return 'under-quorum';
  return peopleToLeave(room).every((personId) => room.outIds.includes(personId)) ? null : 'exits-awaited';
}

/** Counts the ballots of those who may vote now; one cast by somebody who left or was recused since counts no more. */
export function tally(ballots: readonly { personId: string; choice: BallotChoice }[], voters: readonly string[]): Tally {
  const counted: Tally = { for: 0, against: 0, abstain: 0 };
  for (const { personId, choice } of ballots) if (voters.includes(personId)) counted[choice] += 1;
  return counted;
}

/** A motion is adopted by more votes for than against; abstentions are not counted, and as many on both sides is a refusal. */
export function isAdopted(count: Tally): boolean {
  return count.for > count.against;
}

/** Nobody decides without having said something: at least as many ballots as the quorum, abstentions included. */
export function enoughBallots(count: Tally, quorum: number): boolean {
  return count.for + count.against + count.abstain >= quorum;
}

/** Alternates are needed for an item when the members who would stay are fewer than the quorum. */
export function needsAlternates(memberIds: readonly string[], awayIds: readonly string[], quorum: number): boolean {
  return memberIds.filter((personId) => !awayIds.includes(personId)).length < quorum;
}

/** The count of the ballots that are kept: once a vote is closed, those that counted. */
export function tallyOf({ ballots }: Pick<ItemRecord, 'ballots'>): Tally {
  return tally(ballots, ballots.map(({ personId }) => personId));
}

/** The ballots of a closed vote that count still: a recusal declared since takes its own away, somebody who only left had voted. */
export function keptBallots<Ballot extends { personId: string }>(ballots: readonly Ballot[], awayIds: readonly string[]): Ballot[] {
  return ballots.filter(({ personId }) => !awayIds.includes(personId));
}

/** Whether a closed vote carries an opinion: adopted, by as many ballots as the quorum. */
export function carriesOpinion(count: Tally, quorum: number): boolean {
  return enoughBallots(count, quorum) && isAdopted(count);
}

/** Every vote of an item that was closed, the last one included. */
export function closedVotes(item: Pick<ItemRecord, 'ballots' | 'motion' | 'voteClosedAt' | 'earlierVotes'>): ClosedVote[] {
  if (item.motion === null || item.voteClosedAt === null) return [...item.earlierVotes];
  return [...item.earlierVotes, { motion: item.motion, ...tallyOf(item), closedAt: item.voteClosedAt.toISOString() }];
}

/**
 * Motions are put by a chair. When no chair is present and free to stay, the secretary puts them: a recusal of the chair
 * does not keep the commission from giving its opinion.
 */
export function mayPutMotion(
  personId: string,
  people: readonly { personId: string; kinds: readonly AttachmentKind[] }[],
  attendances: readonly Pick<AttendanceRecord, 'personId' | 'status'>[],
  awayIds: readonly string[],
): boolean {
  const holds = (id: string, kind: AttachmentKind) => people.some((person) => person.personId === id && person.kinds.includes(kind));
  if (awayIds.includes(personId)) return false;
  if (holds(personId, 'commission_chair')) return true;
  const chaired = attendances.some((attendance) => attendance.status === 'present' && !awayIds.includes(attendance.personId) && holds(attendance.personId, 'commission_chair'));
  return !chaired && holds(personId, 'commission_secretary');
}

/** Those who deliberate read the figures of the item; somebody who was given the proposal and never answered does not: own scores first. */
export function mayReadFigures({ present, owes }: { present: boolean; owes: boolean }): boolean {
  return present && !owes;
}
