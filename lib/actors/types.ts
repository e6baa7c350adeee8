export type ActorKind =
  | 'collectivite'
  | 'entreprise'
  | 'association'
  | 'chambre_consulaire'
  | 'etablissement_enseignement'
  | 'operateur_public'
  | 'syndicat'
  | 'collectif_habitants'
  | 'habitant';

export type InvitationStatus = 'pending' | 'accepted' | 'declined' | 'cancelled';

/** What may be shown to anybody: never a contact. */
export interface ActorSummary {
  id: string;
  slug: string;
  name: string;
  kind: ActorKind;
  communeName: string | null;
  demonstration: boolean;
}

/** The public page of an actor that accepted to have one. */
export interface PublicActor extends ActorSummary {
  presentation: string;
  website: string;
}

/** Everything about an actor, for its delegates and the administrators. */
export interface ActorRecord extends PublicActor {
  siren: string | null;
  siret: string | null;
  rna: string | null;
  communeInsee: string | null;
  contactEmail: string;
  contactPhone: string;
  listed: boolean;
}

/** A mandate of delegate, past ones left out. */
export interface Delegate {
  attachmentId: string;
  personId: string;
  name: string;
  email: string;
  title: string;
  startsAt: Date;
  /** First instant after the mandate; null without a planned end. */
  endsAt: Date | null;
}

export interface Invitation {
  id: string;
  actorId: string;
  actorName: string;
  email: string;
  status: InvitationStatus;
  createdAt: Date;
  expiresAt: Date;
}

export interface JoinRequestRecord {
  id: string;
  actorId: string;
  actorName: string;
  personId: string;
  personName: string;
  personEmail: string;
  message: string;
  status: InvitationStatus;
  createdAt: Date;
}

/** An actor as its own delegates list it. */
export interface OwnActor extends ActorSummary {
  delegateCount: number;
  pendingRequestCount: number;
}
