export type LabStatus = 'preparing' | 'experimenting' | 'paused' | 'extended' | 'generalised' | 'stopped';
export type LabAct = 'start' | 'pause' | 'resume' | 'extend' | 'generalise' | 'stop';
export type MilestoneState = 'planned' | 'under_way' | 'done' | 'dropped';

/** A LAB as lists show it. */
export interface LabSummary {
  id: string;
  slug: string;
  title: string;
  summary: string;
  status: LabStatus;
  demonstration: boolean;
  publishedAt: Date | null;
  pictureFileId: string | null;
  pictureAlt: string;
  themeIds: readonly string[];
  territorySirens: readonly string[];
}

/** A public LAB with what its page says, for higher domains that look through all of them. */
export interface LabText extends LabSummary {
  presentation: string;
  lessons: string;
  notes: readonly { title: string; tried: string; saw: string; learnt: string }[];
  needs: readonly { label: string; details: string }[];
}

/** One of the proposals that a LAB comes from, with the way back to its cahier and its call. */
export interface LabOrigin {
  proposalId: string;
  proposalTitle: string;
  proposalPosition: number;
  themeId: string | null;
  cahierReference: string;
  cahierTitle: string;
  cahierPublic: boolean;
  actorName: string;
  actorSlug: string;
  actorListed: boolean;
  callSlug: string;
  callTitle: string;
}

export interface LabMilestone {
  id: string;
  position: number;
  title: string;
  /** Months from the start of the LAB, 1 to 36. */
  startMonth: number;
  endMonth: number;
  state: MilestoneState;
  note: string;
}

export interface LabNote {
  id: string;
  title: string;
  tried: string;
  saw: string;
  learnt: string;
  publishedAt: Date;
}

export interface LabNeed {
  id: string;
  label: string;
  details: string;
  createdAt: Date;
  metAt: Date | null;
}

export interface LabTransition {
  from: LabStatus;
  to: LabStatus;
  at: Date;
  note: string;
}

/** Everything of a LAB; nothing in it is personal. */
export interface LabRecord extends LabSummary {
  presentation: string;
  lessons: string;
  /** First and last day of the experiment. */
  startsOn: Date | null;
  endsOn: Date | null;
  planFrozenAt: Date | null;
  createdAt: Date;
  /** Grows by one at each change of the page's texts. */
  version: number;
  origins: readonly LabOrigin[];
  milestones: readonly LabMilestone[];
  notes: readonly LabNote[];
  needs: readonly LabNeed[];
  transitions: readonly LabTransition[];
}

/** A need of a LAB, as the community of carriers reads it. */
export interface MaylabNeed extends LabNeed {
  labSlug: string;
  labTitle: string;
}

/** Something dated that the public may expect of a LAB: the end of a step of its plan, or of the experiment. */
export interface ComingStep {
  labSlug: string;
  labTitle: string;
  /** Title of the step; null for the end of the experiment. */
  step: string | null;
  /** Its last day. */
  on: Date;
}
