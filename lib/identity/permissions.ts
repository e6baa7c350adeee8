import type { AttachmentKind, GeneralRole, Viewer } from '@/lib/identity/types.ts';

/** A general role, held by this viewer. Nobody has one by an account type. */
export function hasRole(viewer: Viewer | null, role: GeneralRole): viewer is Viewer {
  return viewer?.roles.includes(role) ?? false;
}

/** The viewer is attached to this very object in one of these capacities. */
export function isAttached(
  viewer: Viewer | null,
  kinds: AttachmentKind | readonly AttachmentKind[],
  objectId: string,
): viewer is Viewer {
  const wanted: readonly AttachmentKind[] = typeof kinds === 'string' ? [kinds] : kinds;
  return viewer?.attachments.some((held) => held.objectId === objectId && wanted.includes(held.kind)) ?? false;
}

/** Ids of the objects the viewer is attached to in one of these capacities. */
export function attachedTo(viewer: Viewer | null, ...kinds: AttachmentKind[]): string[] {
  if (!viewer) return [];
  return [...new Set(viewer.attachments.filter((held) => kinds.includes(held.kind)).map((held) => held.objectId))];
}

export function canManagePeople(viewer: Viewer | null): viewer is Viewer {
  return hasRole(viewer, 'administrator');
}

export function canRevokeSession(viewer: Viewer | null, session: { personId: string }): viewer is Viewer {
  return viewer?.personId === session.personId;
}
