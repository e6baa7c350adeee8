import type { ProposalStatus } from '@/lib/cahiers/types/cahier.ts';

export interface ReadableIndicator {
  label: string;
  unit: string;
  baseline: string;
  target: string;
}

export interface ReadableBudgetLine {
  /** Key of the kind of cost or resource; empty when not chosen yet. */
  category: string;
  label: string;
  /** "cash", "in_kind", or empty when not chosen yet. */
  mode: string;
  /** "12 500,50"; in a draft that does not read as an amount, what was typed. */
  amount: string;
  /** Null when the amount does not read as one. */
  amountCents: number | null;
}

export interface ReadableMilestone {
  title: string;
  /** 1 to 36; null in a draft that does not read as a month. */
  startMonth: number | null;
  endMonth: number | null;
  outcome: string;
}

export interface ReadableProposal {
  id: string;
  position: number;
  status: ProposalStatus;
  title: string;
  themeId: string | null;
  leadId: string | null;
  /** SIREN of the territories concerned. */
  territories: readonly string[];
  beneficiaries: string;
  description: string;
  expectedEffects: string;
  indicators: readonly ReadableIndicator[];
  partners: string;
  costs: readonly ReadableBudgetLine[];
  resources: readonly ReadableBudgetLine[];
  milestones: readonly ReadableMilestone[];
}

/** A cahier as it is read, on a page or on paper: the text submitted, or the draft as typed so far. */
export interface ReadableCahier {
  title: string;
  diagnosis: string;
  proposals: readonly ReadableProposal[];
}

/** Names of what a cahier points at, by key, in one language. */
export interface CahierNames {
  themes: ReadonlyMap<string, string>;
  leads: ReadonlyMap<string, string>;
  territories: ReadonlyMap<string, string>;
}
