import { describe, expect, it } from 'vitest';
import { territoryInvitationState } from '@/lib/territories/rules/invitations.ts';

const now = new Date('2026-03-01T10:00:00Z');
const at = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const waiting = { replacesId: null, expiresAt: at(1), acceptedAt: null, declinedAt: null, withdrawnAt: null };

describe('an invitation to edit a territory', () => {
  it.each([
    ['waits until its last instant', {}, [], 'waiting'],
    ['has lapsed at its expiry', { expiresAt: now }, [], 'expired'],
    ['is accepted, however late one looks', { acceptedAt: at(-1), expiresAt: at(-1) }, [], 'accepted'],
    ['is declined', { declinedAt: at(-1) }, [], 'declined'],
    ['is withdrawn', { withdrawnAt: at(-1) }, [], 'withdrawn'],
    ['by who leaves, waits while they edit', { replacesId: 'leaving' }, ['other', 'leaving'], 'waiting'],
    ['by who leaves, is over with their mandate', { replacesId: 'leaving' }, ['other'], 'withdrawn'],
    ['by who leaves, lapsed, is over with their mandate too', { replacesId: 'leaving', expiresAt: now }, [], 'withdrawn'],
    ['by who left, accepted before, stays accepted', { replacesId: 'leaving', acceptedAt: at(-1) }, [], 'accepted'],
    ['by who left, declined before, stays declined', { replacesId: 'leaving', declinedAt: at(-1) }, [], 'declined'],
  ])('%s', (_how, change, editors, state) => {
    expect(territoryInvitationState({ ...waiting, ...change }, editors, now)).toBe(state);
  });
});
