/** The steps of a proposal; each is a section of its own, so that two delegates at two steps never collide. */
export type ProposalStep = 'presentation' | 'effects' | 'budget' | 'milestones';

/** "diagnosis", or "<proposal id>.<step>". */
export type SectionKey = 'diagnosis' | `${string}.${ProposalStep}`;

/** Drafts hold what was typed, valid or not: texts only. */
export interface DiagnosisDraft {
  title: string;
  diagnosis: string;
}

export interface PresentationDraft {
  title: string;
  themeId: string;
  /** SIREN of the territories concerned. */
  territories: string[];
  beneficiaries: string;
  description: string;
}

export interface IndicatorDraft {
  label: string;
  unit: string;
  baseline: string;
  target: string;
}

export interface EffectsDraft {
  expectedEffects: string;
  indicators: IndicatorDraft[];
  partners: string;
}

export interface BudgetLineDraft {
  category: string;
  label: string;
  mode: string;
  /** As typed: "12 500,50". */
  amount: string;
}

export interface BudgetDraft {
  costs: BudgetLineDraft[];
  resources: BudgetLineDraft[];
}

export interface MilestoneDraft {
  title: string;
  startMonth: string;
  endMonth: string;
  outcome: string;
}

export interface MilestonesDraft {
  milestones: MilestoneDraft[];
}

export interface StepDrafts {
  presentation: PresentationDraft;
  effects: EffectsDraft;
  budget: BudgetDraft;
  milestones: MilestonesDraft;
}

export type SectionContent = DiagnosisDraft | StepDrafts[ProposalStep];

/** A section as kept by the server. `version` 0: never saved. */
export interface SectionRecord {
  key: SectionKey;
  content: SectionContent;
  version: number;
  savedAt: Date | null;
  savedBy: string;
}

/** An earlier state of a section, for the list of revisions. */
export interface RevisionSummary {
  version: number;
  savedAt: Date;
  savedBy: string;
}

/** What a save answers: kept, or somebody else's text under the same section. */
export type SaveOutcome =
  | { outcome: 'saved'; version: number; savedAt: Date }
  | { outcome: 'conflict'; theirs: SectionRecord };

export interface DraftProposal {
  id: string;
  steps: { [Step in ProposalStep]: StepDrafts[Step] };
}

/** Everything typed in a cahier. */
export interface CahierDraft {
  diagnosis: DiagnosisDraft;
  proposals: DraftProposal[];
}

/** Something that submission would refuse, with where to mend it. */
export interface SectionProblem {
  section: SectionKey | 'cahier';
  /** Name of the input in the form of the section ("costs.2.amount"); empty for the section as a whole. */
  field: string;
  message: string;
}
