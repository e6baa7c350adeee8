import { hasRole } from '@/lib/identity/permissions.ts';
import type { Viewer } from '@/lib/identity/types.ts';

/** To write the terres, the themes, the approach and what the brand stands for: content editors and administrators. */
export function canEditVision(viewer: Viewer | null): viewer is Viewer {
  return hasRole(viewer, 'content_editor') || hasRole(viewer, 'administrator');
}
