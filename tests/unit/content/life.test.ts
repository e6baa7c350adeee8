import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllowed, isDue, isOnline, slugMayChange, stateOf } from '@/lib/content/rules/life.ts';
import type { PublicationAct, PublicationLife, PublicationState } from '@/lib/content/types/publication.ts';

const now = new Date('2026-05-12T10:00:00Z');
const bare: PublicationLife = { publishedVersionId: null, scheduledVersionId: null, removedAt: null, draftDiffers: false };

describe('the state of a publication', () => {
  it.each<[string, Partial<PublicationLife>, PublicationState]>([
    ['never published', {}, 'draft'],
    ['never published, whatever its draft', { draftDiffers: true }, 'draft'],
    ['published as written', { publishedVersionId: 'a' }, 'published'],
    ['published and written since', { publishedVersionId: 'a', draftDiffers: true }, 'changed'],
    ['waiting for its hour', { scheduledVersionId: 'b' }, 'scheduled'],
    ['online, its next version waiting', { publishedVersionId: 'a', scheduledVersionId: 'b', draftDiffers: true }, 'scheduled'],
    ['removed from online', { publishedVersionId: 'a', removedAt: now }, 'removed'],
    ['removed before any publication', { removedAt: now }, 'removed'],
  ])('%s', (_name, life, state) => {
    expect(stateOf({ ...bare, ...life })).toBe(state);
  });
});

describe('the acts', () => {
  const acts: PublicationAct[] = ['save', 'publish', 'schedule', 'cancel-schedule', 'remove', 'put-back'];
  it.each<[PublicationState, PublicationAct[]]>([
    ['draft', ['save', 'publish', 'schedule', 'remove']],
    ['scheduled', ['save', 'publish', 'schedule', 'cancel-schedule', 'remove']],
    ['published', ['save', 'remove']],
    ['changed', ['save', 'publish', 'schedule', 'remove']],
    ['removed', ['put-back']],
  ])('that a publication in the state %s allows', (state, allowed) => {
    expect(acts.filter((act) => isAllowed(act, state))).toEqual(allowed);
  });

  it('leave nothing online once removed, and nothing due', () => {
    fc.assert(
      fc.property(fc.option(fc.string()), fc.option(fc.string()), fc.date({ noInvalidDate: true }), (publishedVersionId, scheduledVersionId, scheduledFor) => {
        const removed = { publishedVersionId, scheduledVersionId, scheduledFor, removedAt: now };
        expect(isOnline(removed)).toBe(false);
        expect(isDue(removed, new Date(8.64e15))).toBe(false);
      }),
    );
  });

  it.each([
    [new Date(now.getTime() - 1), true],
    [now, true],
    [new Date(now.getTime() + 1), false],
  ])('come due at their hour, to the millisecond: %s', (scheduledFor, due) => {
    expect(isDue({ scheduledVersionId: 'b', scheduledFor, removedAt: null }, now)).toBe(due);
  });

  it('leave the address as it is once it was online', () => {
    expect(slugMayChange({ publishedAt: null })).toBe(true);
    expect(slugMayChange({ publishedAt: now })).toBe(false);
  });
});
