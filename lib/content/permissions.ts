import type { PublicationKind } from '@/lib/content/types/document.ts';
import { hasRole, isAttached } from '@/lib/identity/permissions.ts';
import type { Viewer } from '@/lib/identity/types.ts';

/** Who writes, publishes and removes the editorial content, and composes the home. */
export function canWriteContent(viewer: Viewer | null): viewer is Viewer {
  return hasRole(viewer, 'content_editor') || hasRole(viewer, 'administrator');
}

/** Who composes the page of this territory: its editors and administrators. */
export function canWriteTerritoryPage(viewer: Viewer | null, territorySiren: string): viewer is Viewer {
  return hasRole(viewer, 'administrator') || isAttached(viewer, 'territory_editor', territorySiren);
}

/** Who writes, publishes and removes this very publication. */
export function canWritePublication(
  viewer: Viewer | null,
  { kind, territorySiren }: { kind: PublicationKind; territorySiren: string | null },
): viewer is Viewer {
  if (kind !== 'territory') return canWriteContent(viewer);
  return territorySiren !== null && canWriteTerritoryPage(viewer, territorySiren);
}

/** Who puts pictures in this library and uses them: the portal's (null), or that of a territory. */
export function canUsePictures(viewer: Viewer | null, territorySiren: string | null): viewer is Viewer {
  return territorySiren === null ? canWriteContent(viewer) : canWriteTerritoryPage(viewer, territorySiren);
}
