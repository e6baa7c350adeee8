import { hasRole, isAttached } from '@/lib/identity/permissions.ts';
import type { Viewer } from '@/lib/identity/types.ts';

interface ActorRef {
  id: string;
}

/** To speak for the actor: invite, answer those who ask to join, sign. Its delegates only. */
export function canRepresentActor(viewer: Viewer | null, actor: ActorRef): viewer is Viewer {
  return isAttached(viewer, 'actor_delegate', actor.id);
}

/** To read what is not public of it, and to mend its profile and mandates. */
export function canEditActor(viewer: Viewer | null, actor: ActorRef): viewer is Viewer {
  return canRepresentActor(viewer, actor) || hasRole(viewer, 'administrator');
}

export function canAnswerInvitation(viewer: Viewer | null, invitation: { email: string }): viewer is Viewer {
  return viewer !== null && viewer.email === invitation.email;
}

export function canWithdrawJoinRequest(viewer: Viewer | null, request: { personId: string }): viewer is Viewer {
  return viewer !== null && viewer.personId === request.personId;
}

/** To list every actor and to give a delegate back to one that lost its own. */
export function canAdministerActors(viewer: Viewer | null): viewer is Viewer {
  return hasRole(viewer, 'administrator');
}
