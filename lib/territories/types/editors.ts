import type { InvitationDates, InvitationState } from '@/lib/identity/rules.ts';

/** What its editors and the administrators decide of a territory. */
export interface TerritorySettings {
  siren: string;
  slug: string;
  name: string;
  /** Its own site; empty when it has none, or did not say. */
  website: string;
  needsSecondReader: boolean;
}

/** A mandate to edit a territory that is not over; it gives rights from `startsAt` up to, not including, `endsAt`. */
export interface EditorMandate {
  id: string;
  personId: string;
  territorySiren: string;
  /** Name of the person, or their address. */
  name: string;
  email: string;
  title: string;
  startsAt: Date;
  endsAt: Date | null;
}

/** An invitation to edit a territory, answered by whoever signs in with its address. */
export interface TerritoryInvitation extends InvitationDates {
  id: string;
  territorySiren: string;
  /** Lower-cased. */
  email: string;
  name: string;
  title: string;
  message: string;
  /** The editor who leaves: their mandate ends when it is accepted. */
  replacesId: string | null;
  invitedById: string;
  invitedAt: Date;
  territory: { slug: string; name: string };
}

export interface SentTerritoryInvitation extends TerritoryInvitation {
  state: InvitationState;
  invitedBy: string;
  /** Whether the viewer may send it again or take it back. */
  mayAct: boolean;
}

/** Who edits a territory, who is invited to, and how its page goes online. */
export interface TerritoryTeam {
  territory: TerritorySettings;
  editors: readonly EditorMandate[];
  invitations: readonly SentTerritoryInvitation[];
  /** The viewer decides who edits it. */
  manages: boolean;
  /** The viewer edits it now, by a mandate. */
  isEditor: boolean;
  /** The viewer's successor, who has not answered. */
  successor: SentTerritoryInvitation | null;
}

/** A territory in the list of those that the viewer may edit. */
export interface EditedTerritory extends TerritorySettings {
  editors: readonly EditorMandate[];
  /** Invitations that wait for an answer. */
  waiting: number;
  /** Visits of its page over the last thirty days. */
  visits: number;
}
