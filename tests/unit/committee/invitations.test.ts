import { describe, expect, it } from 'vitest';
import { mandateStart, seatInvitationState } from '@/lib/committee/rules/invitations.ts';
import { invitationExpiry } from '@/lib/identity/rules.ts';

const now = new Date('2026-03-01T10:00:00Z');
const at = (days: number, milliseconds = 0) => new Date(now.getTime() + days * 86_400_000 + milliseconds);
const waiting = { startsAt: at(3), endsAt: null, expiresAt: at(20), acceptedAt: null, declinedAt: null, withdrawnAt: null };

describe('an invitation', () => {
  it.each([
    ['waits', {}, 'waiting'],
    ['waits until its last instant', { expiresAt: at(0, 1) }, 'waiting'],
    ['has lapsed at its expiry', { expiresAt: now }, 'expired'],
    ['waits as long as its mandate would last', { endsAt: at(0, 1) }, 'waiting'],
    ['has lapsed once its mandate would be over', { endsAt: now }, 'expired'],
    ['waits when its mandate ends after it', { endsAt: at(30) }, 'waiting'],
    ['has lapsed although its mandate would go on', { endsAt: at(30), expiresAt: now }, 'expired'],
    ['is accepted', { acceptedAt: at(-1) }, 'accepted'],
    ['is accepted, however late one looks', { acceptedAt: at(-1), expiresAt: at(-1) }, 'accepted'],
    ['is declined', { declinedAt: at(-1), expiresAt: at(-1) }, 'declined'],
    ['is withdrawn', { withdrawnAt: at(-1), expiresAt: at(-1) }, 'withdrawn'],
  ])('%s', (_how, change, state) => {
    expect(seatInvitationState({ ...waiting, ...change }, now)).toBe(state);
  });

  it('waits for thirty days', () => {
    expect(invitationExpiry(now)).toEqual(at(30));
  });

  it('opens a mandate on its first day, or on the day of a late acceptance', () => {
    expect(mandateStart(waiting, now)).toEqual(at(3));
    expect(mandateStart({ ...waiting, startsAt: at(-3) }, now)).toEqual(now);
  });
});
