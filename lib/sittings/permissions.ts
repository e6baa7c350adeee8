import { commissionKinds, prepares, presides } from '@/lib/committee/permissions.ts';
import { isAttached } from '@/lib/identity/permissions.ts';
import type { Viewer } from '@/lib/identity/types.ts';
import type { SittingStatus } from '@/lib/sittings/types.ts';

type Sitting = { commission: { id: string }; status: SittingStatus };

/** Sits in the commission, in any capacity. */
export function sitsIn(viewer: Viewer | null, commissionId: string): viewer is Viewer {
  return isAttached(viewer, commissionKinds, commissionId);
}

/** Prepares and conducts the sitting: the chair and the secretary of its commission. */
export function canConduct(viewer: Viewer | null, sitting: Sitting): viewer is Viewer {
  return prepares(viewer, sitting.commission.id);
}

/** Chairs the sitting. */
export function canChair(viewer: Viewer | null, sitting: Sitting): viewer is Viewer {
  return presides(viewer, sitting.commission.id);
}

/** Keeps its minutes. */
export function canKeepMinutes(viewer: Viewer | null, sitting: Sitting): viewer is Viewer {
  return isAttached(viewer, 'commission_secretary', sitting.commission.id);
}

/** Reads the sitting: those who sit in the commission, once it was convened; its officers before. */
export function canSeeSitting(viewer: Viewer | null, sitting: Sitting): viewer is Viewer {
  return canConduct(viewer, sitting) || (sitsIn(viewer, sitting.commission.id) && sitting.status !== 'planned');
}
