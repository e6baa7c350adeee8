import type { CriterionKey } from '@/lib/calls/types.ts';
import type { ProposalReading } from '@/lib/committee/rules/reading.ts';
import type { Outcome } from '@/lib/committee/types/decision.ts';
import type { SittingProposal } from '@/lib/committee/types/sitting.ts';
import type { AttachmentKind } from '@/lib/identity/types.ts';

export type SittingStatus = 'planned' | 'convened' | 'in_session' | 'closed' | 'confirmed' | 'cancelled';
export type AttendanceStatus = 'expected' | 'excused' | 'present' | 'left' | 'absent';
export type BallotChoice = 'for' | 'against' | 'abstain';

export interface Tally {
  for: number;
  against: number;
  abstain: number;
}

/** A vote that is over. */
export interface ClosedVote extends Tally {
  motion: Outcome;
  /** ISO 8601. */
  closedAt: string;
}

export interface AttendanceRecord {
  personId: string;
  status: AttendanceStatus;
  /** Capacities in which they sit, as they were when they were convened. */
  kinds: readonly AttachmentKind[];
  remote: boolean;
  arrivedAt: Date | null;
  leftAt: Date | null;
}

export interface ItemRecord {
  id: string;
  position: number;
  /** Null for a free point, which has a title of its own. */
  proposalId: string | null;
  title: string;
  /** Minutes. */
  duration: number;
  startedAt: Date | null;
  endedAt: Date | null;
  postponedFor: string;
  notes: string;
  edition: number;
  revision: number;
  motion: Outcome | null;
  voteOpenedAt: Date | null;
  voteClosedAt: Date | null;
  earlierVotes: readonly ClosedVote[];
  opinionId: string | null;
  ballots: readonly { personId: string; choice: BallotChoice }[];
  exits: readonly { personId: string; confirmedAt: Date }[];
}

/** A sitting with everything that its rules look at; never shown as it is: the veil is drawn by who reads it for somebody. */
export interface SittingRecord {
  id: string;
  commission: { id: string; slug: string; name: string };
  status: SittingStatus;
  title: string;
  place: string;
  link: string;
  startsAt: Date;
  endsAt: Date;
  convenedAt: Date | null;
  openedAt: Date | null;
  closedAt: Date | null;
  cancelledFor: string;
  currentItemId: string | null;
  revision: number;
  demonstration: boolean;
  items: readonly ItemRecord[];
  attendances: readonly AttendanceRecord[];
}

export interface SittingSummary {
  id: string;
  commission: { slug: string; name: string };
  status: SittingStatus;
  title: string;
  place: string;
  startsAt: Date;
  endsAt: Date;
}

/** An item as one reader sees it: numbered among those they see. */
export interface VisibleItem {
  id: string;
  number: number;
  title: string;
  /** Of a proposal: its cahier and its actor. */
  detail: string;
  proposalId: string | null;
  /** Public page of the proposal, which anybody may open; empty for a free point. */
  address: string;
  duration: number;
  /** Never before this instant. */
  earliest: Date;
  state: 'waiting' | 'current' | 'done' | 'postponed';
  postponedFor: string;
  opinion: Outcome | null;
}

export interface AttendanceView extends AttendanceRecord {
  name: string;
  votes: boolean;
}

/** Per criterion, what was before deliberation and what counts now. */
export interface ReadingPair {
  before: ProposalReading;
  after: ProposalReading;
  /** Somebody gave scores again. */
  restated: boolean;
}

export type RoomObstacle = 'under-quorum' | 'exits-awaited';

/** What happens to the item under discussion, for somebody who may stay in the room. */
export interface CurrentItem {
  id: string;
  number: number;
  title: string;
  startedAt: Date;
  proposal: SittingProposal | null;
  /** The reader has the whole file of the examination: it was given to them, or they prepare it. */
  examines: boolean;
  notes: string;
  edition: number;
  quorum: number;
  /** Voters present and not recused. */
  voters: readonly { personId: string; name: string; choice: BallotChoice | null }[];
  /** Present people who must be out of the room. */
  away: readonly { personId: string; name: string; out: boolean }[];
  obstacle: RoomObstacle | null;
  motion: Outcome | null;
  voteOpen: boolean;
  /** Once the vote is closed. */
  tally: Tally | null;
  adopted: boolean;
  earlierVotes: readonly ClosedVote[];
  opinion: Outcome | null;
  readings: ReadingPair | null;
  /** Motions that the figures forbid, each with the code of its reason. */
  barred: Readonly<Partial<Record<Outcome, string>>>;
  mayVote: boolean;
  ownChoice: BallotChoice | null;
  mayRestate: boolean;
  mayPutMotion: boolean;
  mayStepAside: boolean;
}

export interface MinutesItem {
  proposalId: string | null;
  title: string;
  detail: string;
  startedAt: string | null;
  endedAt: string | null;
  /** Names of those who left for a recusal. */
  recused: string[];
  notes: string;
  medians: { criterion: CriterionKey; before: number | null; after: number | null; threshold: number }[];
  quorum: number | null;
  votes: ClosedVote[];
  outcome: Outcome | null;
  opinion: string;
  postponedFor: string;
}

/** Everything that minutes say; frozen when the sitting closes. */
export interface MinutesContent {
  title: string;
  commission: string;
  place: string;
  startedAt: string;
  endedAt: string;
  attendance: {
    name: string;
    kinds: AttachmentKind[];
    status: 'present' | 'left' | 'excused' | 'absent';
    remote: boolean;
    arrivedAt: string | null;
    leftAt: string | null;
  }[];
  items: MinutesItem[];
  /** General remarks, by the secretary. */
  remarks: string;
}

export interface MinutesRecord {
  sittingId: string;
  content: MinutesContent;
  edition: number;
  draftedAt: Date;
  chairId: string | null;
  chairConfirmedAt: Date | null;
  secretaryId: string | null;
  secretaryConfirmedAt: Date | null;
  sha256: string;
}

/** Minutes as one reader may read them. */
export interface MinutesView extends Omit<MinutesRecord, 'content' | 'chairId' | 'secretaryId'> {
  content: MinutesContent;
  chairName: string;
  secretaryName: string;
  mayCorrect: boolean;
  /** Capacities in which the reader may confirm this edition now. */
  mayConfirm: readonly ('chair' | 'secretary')[];
}

/** A sitting as one person reads it. */
export interface SittingView {
  id: string;
  commission: { id: string; slug: string; name: string };
  status: SittingStatus;
  title: string;
  place: string;
  link: string;
  startsAt: Date;
  endsAt: Date;
  openedAt: Date | null;
  closedAt: Date | null;
  cancelledFor: string;
  demonstration: boolean;
  revision: number;
  officer: boolean;
  presides: boolean;
  items: readonly VisibleItem[];
  attendances: readonly AttendanceView[];
  /** The reader's own line, when they are expected. */
  own: AttendanceView | null;
  current: CurrentItem | null;
  /** The reader must be out of the room now. */
  leave: boolean;
  minutes: MinutesView | null;
  /** What an officer may add and call; empty for the others. */
  preparation: SittingPreparation | null;
}

export interface SittingPreparation {
  proposals: readonly (SittingProposal & { ready: boolean })[];
  alternates: readonly { personId: string; name: string; needed: boolean; called: boolean }[];
  /** Exits that the order asks for, and what grouping would ask for. */
  exits: { now: number; grouped: number };
  others: readonly { personId: string; name: string }[];
}
