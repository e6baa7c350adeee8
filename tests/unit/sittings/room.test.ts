import { describe, expect, it } from 'vitest';
import type { AttachmentKind } from '@/lib/identity/types.ts';
import {
  carriesOpinion,
  closedVotes,
  enoughBallots,
  isAdopted,
  isVoter,
  keptBallots,
  mayPutMotion,
  mayReadFigures,
  needsAlternates,
  peopleToLeave,
  roomObstacle,
  tally,
  tallyOf,
  votersOf,
} from '@/lib/sittings/rules/room.ts';
import type { AttendanceRecord, AttendanceStatus } from '@/lib/sittings/types.ts';

function attendance(personId: string, status: AttendanceStatus = 'present', kinds: AttachmentKind[] = ['commission_member']): AttendanceRecord {
  return { personId, status, kinds, remote: false, arrivedAt: null, leftAt: null };
}
const everybody = (...people: string[]) => new Set(people);

describe('who votes', () => {
  it.each([
    [['commission_member'], true],
    [['commission_alternate'], true],
    [['commission_chair'], false],
    [['commission_secretary'], false],
    [['commission_chair', 'commission_member'], true],
    [[], false],
  ] as [AttachmentKind[], boolean][])('%j: %s', (kinds, votes) => {
    expect(isVoter({ kinds })).toBe(votes);
  });

  it('is present, not away, and still has a mandate', () => {
    const attendances = [
      attendance('present'),
      attendance('away'),
      attendance('excused', 'excused'),
      attendance('left', 'left'),
      attendance('expected', 'expected'),
      attendance('absent', 'absent'),
      attendance('ended'),
      attendance('chair', 'present', ['commission_chair']),
    ];
    const sitting = everybody('present', 'away', 'excused', 'left', 'expected', 'absent', 'chair');
    expect(votersOf({ attendances, awayIds: ['away'], sitting })).toEqual(['present']);
  });
});

describe('the room', () => {
  const attendances = [attendance('a'), attendance('b'), attendance('c'), attendance('chair', 'present', ['commission_chair'])];
  const sitting = everybody('a', 'b', 'c', 'chair');

  it('asks out everybody present who is away from the item, officers too, and nobody who is not there', () => {
    expect(peopleToLeave({ attendances: [...attendances, attendance('d', 'left')], awayIds: ['c', 'chair', 'd', 'x'] })).toEqual(['c', 'chair']);
  });

  it.each([
    [2, ['c'], ['c'], null],
    [2, ['c'], [], 'exits-awaited'],
    [3, ['c'], ['c'], 'under-quorum'],
    [3, ['c'], [], 'under-quorum'],
    [3, [], [], null],
    [4, [], [], 'under-quorum'],
    [1, ['b', 'c'], ['b'], 'exits-awaited'],
  ])('with a quorum of %i, %j away and %j out: %s', (quorum, awayIds, outIds, obstacle) => {
    expect(roomObstacle({ attendances, awayIds, outIds, sitting }, quorum)).toBe(obstacle);
  });

  it('needs alternates when the members who stay are fewer than the quorum', () => {
    expect(needsAlternates(['a', 'b', 'c'], ['c'], 2)).toBe(false);
    expect(needsAlternates(['a', 'b', 'c'], ['c'], 3)).toBe(true);
  });
});

describe('a vote', () => {
  const ballots = [
    { personId: 'a', choice: 'for' },
    { personId: 'b', choice: 'against' },
    { personId: 'c', choice: 'abstain' },
    { personId: 'd', choice: 'for' },
  ] as const;

  it('counts the ballots of those who vote now', () => {
    expect(tally(ballots, ['a', 'b', 'c'])).toEqual({ for: 1, against: 1, abstain: 1 });
    expect(tallyOf({ ballots: [...ballots] })).toEqual({ for: 2, against: 1, abstain: 1 });
  });

  it.each([
    [{ for: 1, against: 0, abstain: 5 }, true],
    [{ for: 1, against: 1, abstain: 0 }, false],
    [{ for: 2, against: 1, abstain: 0 }, true],
    [{ for: 0, against: 0, abstain: 3 }, false],
    [{ for: 1, against: 2, abstain: 0 }, false],
  ])('%j adopted: %s', (count, adopted) => {
    expect(isAdopted(count)).toBe(adopted);
  });

  it('needs as many ballots as the quorum, abstentions included', () => {
    expect(enoughBallots({ for: 1, against: 1, abstain: 1 }, 3)).toBe(true);
    expect(enoughBallots({ for: 1, against: 1, abstain: 0 }, 3)).toBe(false);
  });

  it('loses, once closed, the ballots of people recused since, and no other', () => {
    expect(keptBallots(ballots, ['a', 'x'])).toEqual(ballots.slice(1));
    expect(keptBallots(ballots, [])).toEqual(ballots);
  });

  it.each([
    [{ for: 2, against: 1, abstain: 0 }, 3, true],
    [{ for: 2, against: 1, abstain: 0 }, 4, false],
    [{ for: 1, against: 1, abstain: 1 }, 3, false],
  ])('%j under a quorum of %i carries an opinion: %s', (count, quorum, carries) => {
    expect(carriesOpinion(count, quorum)).toBe(carries);
  });

  it('is kept once closed, after those before it', () => {
    const earlier = { motion: 'selected', for: 0, against: 2, abstain: 0, closedAt: '2026-05-12T12:00:00.000Z' } as const;
    const closedAt = new Date('2026-05-12T12:30:00Z');
    const item = { ballots: [...ballots], motion: 'adjourned', voteClosedAt: closedAt, earlierVotes: [earlier] } as const;
    expect(closedVotes(item)).toEqual([earlier, { motion: 'adjourned', for: 2, against: 1, abstain: 1, closedAt: closedAt.toISOString() }]);
    expect(closedVotes({ ...item, voteClosedAt: null })).toEqual([earlier]);
    expect(closedVotes({ ...item, motion: null })).toEqual([earlier]);
  });
});

describe('a motion is put', () => {
  const people = [
    { personId: 'chair', kinds: ['commission_chair'] },
    { personId: 'secretary', kinds: ['commission_secretary'] },
    { personId: 'member', kinds: ['commission_member'] },
  ] as const;
  const present = (...ids: string[]) => ids.map((personId) => ({ personId, status: 'present' as const }));

  it.each([
    ['chair', [], ['chair', 'secretary'], true],
    ['chair', [], [], true],
    ['chair', ['chair'], ['chair', 'secretary'], false],
    ['secretary', [], ['chair', 'secretary'], false],
    ['secretary', ['chair'], ['chair', 'secretary'], true],
    ['secretary', [], ['secretary'], true],
    ['secretary', ['secretary', 'chair'], ['secretary'], false],
    ['member', [], ['member'], false],
    ['nobody', [], [], false],
  ])('by %s, with %j away and %j present: %s', (personId, awayIds, here, may) => {
    expect(mayPutMotion(personId, people, present(...here), awayIds)).toBe(may);
  });

  it('by the secretary when the chair has left', () => {
    expect(mayPutMotion('secretary', people, [{ personId: 'chair', status: 'left' }], [])).toBe(true);
  });
});

it.each([
  [true, false, true],
  [true, true, false],
  [false, false, false],
])('figures are read by who is present (%s) and owes nothing (%s): %s', (present, owes, reads) => {
  expect(mayReadFigures({ present, owes })).toBe(reads);
});
