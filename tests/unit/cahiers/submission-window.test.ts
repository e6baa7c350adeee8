import { describe, expect, it } from 'vitest';
import { mayAskReopening, submissionDeadline, submissionRefusal, type SubmissionDates } from '@/lib/cahiers/rules/submission-window.ts';

const opensAt = new Date('2026-03-01T08:00:00Z');
const closesAt = new Date('2026-04-30T15:00:00Z');
const second = 1000;
const at = (reference: Date, seconds: number) => new Date(reference.getTime() + seconds * second);

function cahier(changes: Partial<SubmissionDates> = {}): SubmissionDates {
  return { status: 'draft', completionDueAt: null, reopenedUntil: null, call: { status: 'published', opensAt, closesAt }, ...changes };
}

describe('a draft', () => {
  it.each([
    ['before the opening', at(opensAt, -1), 'call-not-open'],
    ['at the opening', opensAt, null],
    ['one second before the end', at(closesAt, -1), null],
    ['at the closing instant', closesAt, 'call-closed'],
    ['one second late', at(closesAt, 1), 'call-closed'],
  ])('%s', (_when, now, refusal) => {
    expect(submissionRefusal(cahier(), now)).toBe(refusal);
  });

  it('of a cancelled call is refused even inside its dates and with a reopening', () => {
    const cancelled = cahier({ call: { status: 'cancelled', opensAt, closesAt }, reopenedUntil: at(closesAt, 60) });
    expect(submissionRefusal(cancelled, opensAt)).toBe('call-cancelled');
    expect(mayAskReopening(cancelled, at(closesAt, 1))).toBe(false);
  });

  it('reopened is accepted until the instant given, not at it', () => {
    const reopened = cahier({ reopenedUntil: at(closesAt, 3600) });
    expect(submissionRefusal(reopened, at(closesAt, 3599))).toBeNull();
    expect(submissionRefusal(reopened, at(closesAt, 3600))).toBe('call-closed');
    expect(submissionDeadline(reopened)).toEqual(at(closesAt, 3600));
  });

  it('may ask for a reopening once late, and not before', () => {
    expect(mayAskReopening(cahier(), at(closesAt, -1))).toBe(false);
    expect(mayAskReopening(cahier(), closesAt)).toBe(true);
    expect(mayAskReopening(cahier(), at(opensAt, -1))).toBe(false);
  });
});

describe('a returned cahier', () => {
  const completionDueAt = at(closesAt, 10 * 86_400);

  it('follows the date set for its completion, the call being closed', () => {
    const returned = cahier({ status: 'returned', completionDueAt });
    expect(submissionRefusal(returned, at(completionDueAt, -1))).toBeNull();
    expect(submissionRefusal(returned, completionDueAt)).toBe('completion-late');
    expect(mayAskReopening(returned, completionDueAt)).toBe(true);
    expect(submissionDeadline(returned)).toEqual(completionDueAt);
  });
});

it.each(['submitted', 'admissible', 'inadmissible', 'closed'] as const)('a cahier that is %s is locked', (status) => {
  expect(submissionRefusal(cahier({ status }), at(opensAt, 1))).toBe('cahier-locked');
  expect(submissionDeadline(cahier({ status }))).toBeNull();
});
