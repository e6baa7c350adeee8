import type { BudgetMode, BudgetSide } from '@/lib/cahiers/rules/budget.ts';

export interface SubmittedIndicator {
  label: string;
  unit: string;
  baseline: string;
  target: string;
}

export interface SubmittedBudgetLine {
  side: BudgetSide;
  category: string;
  label: string;
  mode: BudgetMode;
  amountCents: number;
}

export interface SubmittedMilestone {
  title: string;
  startMonth: number;
  endMonth: number;
  outcome: string;
}

/** A proposal that passed every check, ready for the columns and rows of the database. */
export interface SubmittedProposal {
  id: string;
  title: string;
  themeId: string;
  territories: readonly string[];
  beneficiaries: string;
  description: string;
  expectedEffects: string;
  indicators: readonly SubmittedIndicator[];
  partners: string;
  budgetLines: readonly SubmittedBudgetLine[];
  milestones: readonly SubmittedMilestone[];
}

export interface SubmittedCahier {
  title: string;
  diagnosis: string;
  proposals: readonly SubmittedProposal[];
}
