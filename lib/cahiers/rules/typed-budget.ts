import { parseAmount, type AmountLine, type BudgetSide } from '@/lib/cahiers/rules/budget.ts';
import type { BudgetDraft, BudgetLineDraft } from '@/lib/cahiers/types/sections.ts';

function amounts(side: BudgetSide, rows: readonly BudgetLineDraft[]): AmountLine[] {
  return rows.flatMap(({ amount, mode }) => {
    const parsed = parseAmount(amount);
    return parsed.ok ? [{ side, mode: mode === 'in_kind' ? 'in_kind' : 'cash', amountCents: parsed.cents }] : [];
  });
}

/** The amounts that can be read so far in a budget being typed; a row whose mode is not chosen counts as cash. */
export function typedAmounts({ costs, resources }: BudgetDraft): AmountLine[] {
  return [...amounts('cost', costs), ...amounts('resource', resources)];
}
