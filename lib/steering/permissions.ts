import { attachedTo, hasRole } from '@/lib/identity/permissions.ts';
import type { Viewer } from '@/lib/identity/types.ts';

/** Members of the steering committee and administrators. */
export function canSteer(viewer: Viewer | null): viewer is Viewer {
  return hasRole(viewer, 'administrator') || attachedTo(viewer, 'copil_member').length > 0;
}
