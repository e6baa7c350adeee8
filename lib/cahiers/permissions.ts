import type { FileScope } from '@/lib/cahiers/types/files.ts';
import { attachedTo, hasRole, isAttached } from '@/lib/identity/permissions.ts';
import type { Viewer } from '@/lib/identity/types.ts';

/** What a permission looks at in a cahier, whatever the status. */
export interface CahierScope {
  actor: { id: string };
  call: { id: string };
}

/** Writes in a cahier, submits it, withdraws its proposals: the delegates of its actor, and they only. */
export function canContribute(viewer: Viewer | null, cahier: CahierScope): viewer is Viewer {
  return isAttached(viewer, 'actor_delegate', cahier.actor.id);
}

/** Begins a cahier in the name of an actor. */
export function canCreateCahier(viewer: Viewer | null, actorId: string): viewer is Viewer {
  return isAttached(viewer, 'actor_delegate', actorId);
}

/** Follows the cahiers of a call, decides on their admissibility and on reopenings. */
export function canManageCahier(viewer: Viewer | null, cahier: CahierScope): viewer is Viewer {
  return isAttached(viewer, 'call_manager', cahier.call.id) || hasRole(viewer, 'administrator');
}

/** Calls whose cahiers the viewer manages: all of them for an administrator, none for most. */
export function managedScope(viewer: Viewer | null): 'every' | readonly string[] {
  return hasRole(viewer, 'administrator') ? 'every' : attachedTo(viewer, 'call_manager');
}

/** Reads an attachment. The experts in charge are let in by the committee, which knows who examines what. */
export function canReadFile(viewer: Viewer | null, { audience, cahier }: FileScope): boolean {
  if (audience === 'public' && cahier.publishedAt !== null) return true;
  return canContribute(viewer, cahier) || (cahier.submittedAt !== null && canManageCahier(viewer, cahier));
}
