import { hasRole } from '@/lib/identity/permissions.ts';
import type { Viewer } from '@/lib/identity/types.ts';

export function canReadAudit(viewer: Viewer | null): viewer is Viewer {
  return hasRole(viewer, 'administrator');
}
