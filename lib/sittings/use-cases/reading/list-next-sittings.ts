import 'server-only';
import { commissionKinds } from '@/lib/committee/permissions.ts';
import type { Context } from '@/lib/identity/types.ts';
import { attachedTo } from '@/lib/identity/permissions.ts';
import { listSittings } from '@/lib/sittings/repository/sittings.ts';
import type { SittingSummary } from '@/lib/sittings/types.ts';

/** The sittings to come of the commissions where somebody sits, once convened; the one that is open comes first. */
export async function listNextSittings({ viewer, now }: Context): Promise<SittingSummary[]> {
  const sittings = await listSittings(attachedTo(viewer, ...commissionKinds), ['convened', 'in_session'], null);
  return sittings
    .filter(({ status, endsAt }) => status === 'in_session' || endsAt > now)
    .toSorted((a, b) => Number(b.status === 'in_session') - Number(a.status === 'in_session') || a.startsAt.getTime() - b.startsAt.getTime());
}
