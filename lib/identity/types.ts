export type GeneralRole = 'moderator' | 'content_editor' | 'administrator';

export type AttachmentKind =
  | 'actor_delegate'
  | 'call_manager'
  | 'commission_member'
  | 'commission_alternate'
  | 'commission_chair'
  | 'commission_secretary'
  | 'lab_carrier'
  | 'territory_editor'
  | 'programme_manager'
  | 'fiche_pilot'
  | 'copil_member';

/** What a viewer is attached to at this instant: mandates not begun or over are left out when the viewer is read. */
export interface ViewerAttachment {
  kind: AttachmentKind;
  objectId: string;
}

/** The signed-in person on whose behalf something is asked. */
export interface Viewer {
  personId: string;
  email: string;
  name: string;
  roles: readonly GeneralRole[];
  attachments: readonly ViewerAttachment[];
}

/** What every use-case receives: who asks (null for nobody), when, and under which request. */
export interface Context {
  viewer: Viewer | null;
  now: Date;
  requestId: string;
}

export interface SessionSummary {
  id: string;
  createdAt: Date;
  expiresAt: Date;
  userAgent: string;
  current: boolean;
}

export interface PersonSummary {
  id: string;
  email: string;
  name: string;
  demonstration: boolean;
  lastSeenAt: Date | null;
  roles: readonly GeneralRole[];
  attachmentCount: number;
}

export interface AttachmentRecord {
  id: string;
  personId: string;
  kind: AttachmentKind;
  objectId: string;
  title: string;
  startsAt: Date;
  endsAt: Date | null;
}

export interface PersonRecord extends PersonSummary {
  phone: string;
  createdAt: Date;
  attachments: readonly AttachmentRecord[];
}
