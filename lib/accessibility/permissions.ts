import { hasRole } from '@/lib/identity/permissions.ts';
import type { Viewer } from '@/lib/identity/types.ts';

/** To enter an audit and read those not published: whoever writes the showcase, and administrators. */
export function canEnterAudit(viewer: Viewer | null): viewer is Viewer {
  return hasRole(viewer, 'content_editor') || hasRole(viewer, 'administrator');
}

/** To publish one: it commits the publisher of the portal before the law, hence administrators only. */
export function canPublishAudit(viewer: Viewer | null): viewer is Viewer {
  return hasRole(viewer, 'administrator');
}
