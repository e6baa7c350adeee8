import { attachedTo, hasRole, isAttached } from '@/lib/identity/permissions.ts';
import type { Viewer } from '@/lib/identity/types.ts';

export function canCreateCall(viewer: Viewer | null): viewer is Viewer {
  return hasRole(viewer, 'administrator');
}

/** To write, publish and cancel a call and to answer its questions: administrators and its own managers. */
export function canManageCall(viewer: Viewer | null, call: { id: string }): viewer is Viewer {
  return hasRole(viewer, 'administrator') || isAttached(viewer, 'call_manager', call.id);
}

/** The calls that this viewer manages: all of them, or those of these ids. */
export function managedCalls(viewer: Viewer | null): 'all' | string[] {
  return hasRole(viewer, 'administrator') ? 'all' : attachedTo(viewer, 'call_manager');
}
