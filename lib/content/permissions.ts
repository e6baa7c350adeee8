import { hasRole } from '@/lib/identity/permissions.ts';
import type { Viewer } from '@/lib/identity/types.ts';

/** Who writes, publishes and removes the editorial content, and composes the home. */
export function canWriteContent(viewer: Viewer | null): viewer is Viewer {
  return hasRole(viewer, 'content_editor') || hasRole(viewer, 'administrator');
}
