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

/** Writes and publishes the rubrics: administrators. */
export function canEditRubrics(viewer: Viewer | null): viewer is Viewer {
  return hasRole(viewer, 'administrator');
}

/** Reads every version of the rubrics, drafts included: whoever manages a call chooses among them. */
export function canReadRubrics(viewer: Viewer | null): viewer is Viewer {
  return canEditRubrics(viewer) || attachedTo(viewer, 'call_manager').length > 0;
}
