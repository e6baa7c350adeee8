import { attachedTo, hasRole, isAttached } from '@/lib/identity/permissions.ts';
import type { Viewer } from '@/lib/identity/types.ts';

/** Who writes the places of every territory, and alone may say that one lies in another. */
export function canWriteEveryPlace(viewer: Viewer | null): viewer is Viewer {
  return hasRole(viewer, 'administrator') || hasRole(viewer, 'content_editor');
}

/** To write, publish and remove this place: the editors of its territory, and those of all. */
export function canWritePlace(viewer: Viewer | null, place: { territorySiren: string }): viewer is Viewer {
  return canWriteEveryPlace(viewer) || isAttached(viewer, 'territory_editor', place.territorySiren);
}

/** To find at least the list of places, be it empty. */
export function canWritePlaces(viewer: Viewer | null): viewer is Viewer {
  return canWriteEveryPlace(viewer) || attachedTo(viewer, 'territory_editor').length > 0;
}

/** The territories whose places this person writes. */
export function writtenTerritories(viewer: Viewer | null): 'all' | string[] {
  return canWriteEveryPlace(viewer) ? 'all' : attachedTo(viewer, 'territory_editor');
}
