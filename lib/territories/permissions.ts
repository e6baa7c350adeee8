import { attachedTo, hasRole, isAttached } from '@/lib/identity/permissions.ts';
import type { Viewer } from '@/lib/identity/types.ts';

/** Its page, its settings and its places: the editors of this very territory, and the administrators. */
export function canEditTerritory(viewer: Viewer | null, territory: { siren: string }): viewer is Viewer {
  return hasRole(viewer, 'administrator') || isAttached(viewer, 'territory_editor', territory.siren);
}

/** Who edits a territory is decided by the administrators. */
export function canManageEditors(viewer: Viewer | null): viewer is Viewer {
  return hasRole(viewer, 'administrator');
}

/** SIREN of the territories that the viewer edits by a mandate. */
export function editedTerritories(viewer: Viewer | null): string[] {
  return attachedTo(viewer, 'territory_editor');
}

/** The part of the back-office where territories are edited. */
export function entersTerritories(viewer: Viewer | null): viewer is Viewer {
  return canManageEditors(viewer) || editedTerritories(viewer).length > 0;
}

/** Answered by whoever signs in with the address invited. */
export function canAnswerTerritoryInvitation(viewer: Viewer | null, invitation: { email: string }): viewer is Viewer {
  return viewer?.email === invitation.email;
}

/** Sent again or taken back by the administrators, and by the editor who named their successor while they still edit. */
export function canManageTerritoryInvitation(viewer: Viewer | null, invitation: { territorySiren: string; replacesId: string | null }): viewer is Viewer {
  const named = viewer?.personId === invitation.replacesId;
  return canManageEditors(viewer) || (named && isAttached(viewer, 'territory_editor', invitation.territorySiren));
}
