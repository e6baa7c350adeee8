import { formatAmount, parseAmount } from '@/lib/cahiers/rules/budget.ts';
import { parseMonth } from '@/lib/cahiers/rules/milestones.ts';
import type { ProposalSummary } from '@/lib/cahiers/types/cahier.ts';
import type { ReadableBudgetLine, ReadableCahier, ReadableMilestone, ReadableProposal } from '@/lib/cahiers/types/readable.ts';
import type { BudgetLineDraft, CahierDraft, DraftProposal, MilestoneDraft } from '@/lib/cahiers/types/sections.ts';

function isBlank(row: object): boolean {
  return Object.values(row).every((value) => typeof value !== 'string' || value.trim() === '');
}

function readableLine({ category, label, mode, amount }: BudgetLineDraft): ReadableBudgetLine {
  const parsed = parseAmount(amount);
  return {
    category,
    label: label.trim(),
    mode,
    amount: parsed.ok ? formatAmount(parsed.cents) : amount.trim(),
    amountCents: parsed.ok ? parsed.cents : null,
  };
}

/** A form shows empty rows ready to be filled, with a kind already chosen: they are not read. */
function filledLines(lines: readonly BudgetLineDraft[]): ReadableBudgetLine[] {
  return lines.filter(({ label, amount }) => label.trim() !== '' || amount.trim() !== '').map(readableLine);
}

function readableMilestone({ title, startMonth, endMonth, outcome }: MilestoneDraft): ReadableMilestone {
  const [start, end] = [parseMonth(startMonth), parseMonth(endMonth)];
  return { title: title.trim(), startMonth: start.ok ? start.month : null, endMonth: end.ok ? end.month : null, outcome: outcome.trim() };
}

function readableProposal(draft: DraftProposal, summary: ProposalSummary): ReadableProposal {
  const { presentation, effects, budget, milestones } = draft.steps;
  return {
    id: draft.id,
    position: summary.position,
    status: summary.status,
    leadId: summary.leadId,
    title: presentation.title.trim(),
    themeId: presentation.themeId === '' ? null : presentation.themeId,
    territories: presentation.territories,
    beneficiaries: presentation.beneficiaries.trim(),
    description: presentation.description.trim(),
    expectedEffects: effects.expectedEffects.trim(),
    indicators: effects.indicators.filter((row) => !isBlank(row)),
    partners: effects.partners.trim(),
    costs: filledLines(budget.costs),
    resources: filledLines(budget.resources),
    milestones: milestones.milestones.filter((row) => !isBlank(row)).map(readableMilestone),
  };
}

/** Puts a draft in the form in which cahiers are read, valid or not; empty rows are left out. */
export function readableDraft(draft: CahierDraft, summaries: readonly ProposalSummary[]): ReadableCahier {
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  return {
    title: draft.diagnosis.title.trim(),
    diagnosis: draft.diagnosis.diagnosis.trim(),
    proposals: draft.proposals
      .flatMap((proposal) => {
        const summary = byId.get(proposal.id);
        return summary ? [readableProposal(proposal, summary)] : [];
      })
      .toSorted((a, b) => a.position - b.position),
  };
}

/** Total of the amounts that read as one, in cents. */
export function totalCents(lines: readonly ReadableBudgetLine[]): number {
  return lines.reduce((total, { amountCents }) => total + (amountCents ?? 0), 0);
}
