'use client';

import { useEffect, useRef, useState } from 'react';
import { balance, formatAmount } from '@/lib/cahiers/rules/budget.ts';
import { typedAmounts } from '@/lib/cahiers/rules/typed-budget.ts';
import type { BudgetDraft } from '@/lib/cahiers/types/sections.ts';

/** Reads the rows of the form around, as they are at this instant. */
function rowsOf(form: HTMLFormElement): BudgetDraft {
  const rows = new Map<string, { category: string; label: string; mode: string; amount: string }>();
  for (const [name, value] of new FormData(form)) {
    const [side, number, cell] = name.split('.');
    if ((side !== 'costs' && side !== 'resources') || !number || !cell || typeof value !== 'string') continue;
    const row = rows.get(`${side}.${number}`) ?? { category: '', label: '', mode: '', amount: '' };
    rows.set(`${side}.${number}`, { ...row, [cell]: value });
  }
  const of = (side: string) => [...rows].filter(([name]) => name.startsWith(`${side}.`)).map(([, row]) => row);
  return { costs: of('costs'), resources: of('resources') };
}

/** Totals of the budget as saved and, where scripts run, as it is being typed. */
export function BudgetBalance({ saved }: { saved: BudgetDraft }) {
  const [budget, setBudget] = useState(saved);
  const anchor = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = anchor.current?.closest('form');
    if (!form) return;
    // After the event: a row that was removed is still there during it.
    const typed = () => setTimeout(() => setBudget(rowsOf(form)));
    form.addEventListener('input', typed);
    return () => form.removeEventListener('input', typed);
  }, []);
  const { cost, resource, gapCents, balanced } = balance(typedAmounts(budget));
  const euros = (cents: number) => `${formatAmount(cents)} €`;
  return (
    <div ref={anchor} className="grid gap-3 rounded-[1.5rem_0.5rem_1.25rem_0.375rem] border border-line bg-surface-raised p-5">
      <table className="table table-stacked">
        <caption>Équilibre du budget</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" className="numeric">
              Dépenses
            </th>
            <th scope="col" className="numeric">
              Ressources
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">En numéraire</th>
            <td data-label="Dépenses" className="numeric">{euros(cost.cash)}</td>
            <td data-label="Ressources" className="numeric">{euros(resource.cash)}</td>
          </tr>
          <tr>
            <th scope="row">En nature</th>
            <td data-label="Dépenses" className="numeric">{euros(cost.in_kind)}</td>
            <td data-label="Ressources" className="numeric">{euros(resource.in_kind)}</td>
          </tr>
          <tr>
            <th scope="row">Total</th>
            <td data-label="Dépenses" className="numeric font-bold">{euros(cost.total)}</td>
            <td data-label="Ressources" className="numeric font-bold">{euros(resource.total)}</td>
          </tr>
        </tbody>
      </table>
      <p role="status" className={`badge ${balanced ? 'tone-success' : 'tone-warning'}`}>
        {balanced
          ? 'Budget équilibré'
          : cost.total === 0 && resource.total === 0
            ? 'Aucun montant pour l’instant'
            : gapCents < 0
              ? `Il manque ${euros(-gapCents)} de ressources`
              : `${euros(gapCents)} de ressources en trop`}
      </p>
    </div>
  );
}
