import { describe, expect, it } from 'vitest';
import { byUrgency, hasSomethingToSay, isToCome, quorumOutlook } from '@/lib/committee/rules/conflicts.ts';
import { canClearHints, canDeclareInterests } from '@/lib/committee/permissions.ts';
import type { CahierConflicts } from '@/lib/committee/types/conflicts.ts';
import type { ExaminationScope } from '@/lib/committee/types/examination.ts';
import type { AttachmentKind, Viewer } from '@/lib/identity/types.ts';

describe('the quorum after recusals', () => {
  it.each([
    { members: 3, alternates: 0, kept: 0, expected: 'possible' },
    { members: 2, alternates: 0, kept: 1, expected: 'possible' },
    { members: 0, alternates: 0, kept: 3, expected: 'possible' },
    { members: 2, alternates: 1, kept: 0, expected: 'with_alternates' },
    { members: 1, alternates: 1, kept: 1, expected: 'with_alternates' },
    { members: 2, alternates: 0, kept: 0, expected: 'impossible' },
    { members: 1, alternates: 1, kept: 0, expected: 'impossible' },
    { members: 0, alternates: 0, kept: 0, expected: 'impossible' },
  ])('of three, with $members members, $alternates alternates and $kept kept, is $expected', ({ expected, ...remaining }) => {
    expect(quorumOutlook(3, remaining)).toBe(expected);
  });
});

describe('a day to come', () => {
  it.each([
    // Midnight in Paris is 22:00 in London, in summer.
    ['2026-05-12', '2026-05-12T21:59:59Z', false],
    ['2026-05-13', '2026-05-12T21:59:59Z', true],
    ['2026-05-13', '2026-05-12T22:00:00Z', false],
    ['2026-05-11', '2026-05-12T12:00:00Z', false],
  ])('%s at %s: %s', (day, now, expected) => {
    expect(isToCome(day, new Date(now))).toBe(expected);
  });
});

type Weighed = Pick<CahierConflicts, 'open' | 'cleared' | 'recusals' | 'tied' | 'quorumOutlook' | 'receiptNumber'>;
const quiet: Weighed = { open: [], cleared: [], recusals: [], tied: [], quorumOutlook: 'possible', receiptNumber: 'CA-2026-0002' };
const person = { personId: 'p', name: 'P' };
const outlook = { hints: [], cleared: false };
const open = [{ ...person, outlook, mayClear: true }];

describe('a cahier on the page of recusals', () => {
  it('is there with a hint, a recusal, a delegate or a quorum in danger, and not otherwise', () => {
    expect(hasSomethingToSay(quiet)).toBe(false);
    expect(hasSomethingToSay({ ...quiet, open })).toBe(true);
    expect(hasSomethingToSay({ ...quiet, cleared: [{ ...person, outlook, reason: '', reviewedBy: '', reviewedAt: new Date(0) }] })).toBe(true);
    expect(hasSomethingToSay({ ...quiet, recusals: [{ ...person, tie: 'other', note: '', declaredAt: new Date(0), byChair: false }] })).toBe(true);
    expect(hasSomethingToSay({ ...quiet, tied: [person] })).toBe(true);
    expect(hasSomethingToSay({ ...quiet, quorumOutlook: 'with_alternates' })).toBe(true);
    expect(hasSomethingToSay({ ...quiet, quorumOutlook: 'impossible' })).toBe(true);
  });

  it('comes first when a hint waits, then when its quorum is in danger, then by its number', () => {
    const cahiers: Weighed[] = [
      { ...quiet, receiptNumber: 'CA-2026-0001' },
      { ...quiet, receiptNumber: 'CA-2026-0003', quorumOutlook: 'with_alternates' },
      { ...quiet, receiptNumber: 'CA-2026-0006', open },
      { ...quiet, receiptNumber: 'CA-2026-0002' },
      { ...quiet, receiptNumber: 'CA-2026-0004', quorumOutlook: 'impossible' },
      { ...quiet, receiptNumber: 'CA-2026-0005', open, quorumOutlook: 'impossible' },
    ];
    expect(cahiers.toSorted(byUrgency).map(({ receiptNumber }) => receiptNumber.slice(-1))).toEqual(['5', '6', '4', '3', '1', '2']);
  });
});

const scope = {
  status: 'under_examination',
  commissionId: 'c',
  actorId: 'a',
  coSignatoryIds: [],
  recusedIds: ['recused'],
  assignments: [],
  evaluators: [],
} as unknown as ExaminationScope;

function viewer(personId: string, ...kinds: AttachmentKind[]): Viewer {
  return { personId, email: '', name: '', roles: [], attachments: kinds.map((kind) => ({ kind, objectId: 'c' })) };
}

describe('the right to clear hints', () => {
  const expert = { personId: 'e', kinds: ['commission_member'] as const };
  const chair = { personId: 'p', kinds: ['commission_chair', 'commission_member'] as const };

  it.each([
    { who: 'a chair, of an expert', by: viewer('x', 'commission_chair'), about: expert, expected: true },
    { who: 'a chair, of another chair', by: viewer('x', 'commission_chair'), about: chair, expected: true },
    { who: 'a chair, of oneself', by: viewer('p', 'commission_chair'), about: chair, expected: false },
    { who: 'the secretary, of an expert', by: viewer('x', 'commission_secretary'), about: expert, expected: false },
    { who: 'the secretary, of a chair', by: viewer('x', 'commission_secretary'), about: chair, expected: true },
    { who: 'the secretary who presides too, of oneself', by: viewer('p', 'commission_secretary'), about: chair, expected: false },
    { who: 'a recused chair, of an expert', by: viewer('recused', 'commission_chair'), about: expert, expected: false },
    { who: 'a recused secretary, of a chair', by: viewer('recused', 'commission_secretary'), about: chair, expected: false },
    { who: 'an expert, of a colleague', by: viewer('x', 'commission_member'), about: expert, expected: false },
    { who: 'nobody, of an expert', by: null, about: expert, expected: false },
    { who: 'nobody, of a chair', by: null, about: chair, expected: false },
  ])('of $who: $expected', ({ by, about, expected }) => {
    expect(canClearHints(by, scope, about)).toBe(expected);
  });
});

describe('the right to declare interests', () => {
  it.each([
    ['commission_member', true],
    ['commission_alternate', true],
    ['commission_chair', true],
    ['commission_secretary', true],
    ['actor_delegate', false],
    ['call_manager', false],
  ] as const)('of a %s: %s', (kind, expected) => {
    expect(canDeclareInterests(viewer('x', kind))).toBe(expected);
  });

  it('is nobody’s without an account', () => {
    expect(canDeclareInterests(null)).toBe(false);
  });
});
