import { hasRole, isAttached, attachedTo } from '@/lib/identity/permissions.ts';
import type { Viewer } from '@/lib/identity/types.ts';

/** Carriers keep their own LAB; administrators may step in. */
export function canKeepLab(viewer: Viewer | null, lab: { id: string }): viewer is Viewer {
  return isAttached(viewer, 'lab_carrier', lab.id) || hasRole(viewer, 'administrator');
}

/** The community of carriers, and those who administer it. */
export function canEnterMaylab(viewer: Viewer | null): viewer is Viewer {
  return attachedTo(viewer, 'lab_carrier').length > 0 || hasRole(viewer, 'administrator');
}

export function canListEveryLab(viewer: Viewer | null): viewer is Viewer {
  return hasRole(viewer, 'administrator');
}
