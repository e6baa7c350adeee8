import { describe, expect, it } from 'vitest';
import type { AttachmentKind, Viewer } from '@/lib/identity/types.ts';
import { canChair, canConduct, canKeepMinutes, canSeeSitting, sitsIn } from '@/lib/sittings/permissions.ts';
import type { SittingStatus } from '@/lib/sittings/types.ts';

const viewer = (kind: AttachmentKind, objectId = 'here'): Viewer => ({ personId: 'p', email: '', name: '', roles: [], attachments: [{ kind, objectId }] });
const sitting = (status: SittingStatus) => ({ commission: { id: 'here' }, status });

describe.each([
  ['commission_chair', true, true, false],
  ['commission_secretary', true, false, true],
  ['commission_member', false, false, false],
  ['commission_alternate', false, false, false],
] as const)('a %s', (kind, conducts, chairs, keeps) => {
  it('does in their commission what their mandate says', () => {
    const own = viewer(kind);
    expect([canConduct(own, sitting('convened')), canChair(own, sitting('convened')), canKeepMinutes(own, sitting('convened')), sitsIn(own, 'here')]).toEqual([conducts, chairs, keeps, true]);
  });

  it('sees a sitting once it is convened, an officer before', () => {
    expect(canSeeSitting(viewer(kind), sitting('planned'))).toBe(conducts);
    for (const status of ['convened', 'in_session', 'closed', 'confirmed', 'cancelled'] as const) expect(canSeeSitting(viewer(kind), sitting(status))).toBe(true);
  });

  it('is nobody in another commission', () => {
    const other = viewer(kind, 'elsewhere');
    const all = [canConduct(other, sitting('convened')), canChair(other, sitting('convened')), canKeepMinutes(other, sitting('convened')), canSeeSitting(other, sitting('convened')), sitsIn(other, 'here')];
    expect(all).toEqual([false, false, false, false, false]);
  });
});

it('nobody without an account, nor a delegate, sees anything', () => {
  expect(canSeeSitting(null, sitting('confirmed'))).toBe(false);
  expect(canSeeSitting(viewer('actor_delegate'), sitting('confirmed'))).toBe(false);
});
