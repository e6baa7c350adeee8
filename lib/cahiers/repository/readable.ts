import 'server-only';
import { listSections } from '@/lib/cahiers/repository/drafts.ts';
import { formatAmount } from '@/lib/cahiers/rules/budget.ts';
import { assembleDraft } from '@/lib/cahiers/rules/draft.ts';
import { isUnlocked } from '@/lib/cahiers/rules/editing.ts';
import { readableDraft } from '@/lib/cahiers/rules/readable.ts';
import type { CahierRecord } from '@/lib/cahiers/types/cahier.ts';
import type { ReadableBudgetLine, ReadableCahier } from '@/lib/cahiers/types/readable.ts';
import { db } from '@/lib/platform/database.ts';

const proposalColumns = {
  id: true,
  position: true,
  status: true,
  title: true,
  themeId: true,
  leadId: true,
  beneficiaries: true,
  description: true,
  expectedEffects: true,
  partners: true,
  territories: { select: { territorySiren: true } },
  indicators: { orderBy: { position: 'asc' }, select: { label: true, unit: true, baseline: true, target: true } },
  budgetLines: {
    orderBy: { position: 'asc' },
    select: { side: true, category: true, label: true, mode: true, amountCents: true },
  },
  milestones: { orderBy: { position: 'asc' }, select: { title: true, startMonth: true, endMonth: true, outcome: true } },
} as const;

/** The text of a cahier as it was submitted, proposals in order; null when there is none. */
export async function findSubmittedText(cahierId: string): Promise<ReadableCahier | null> {
  const row = await db().cahier.findUnique({
    where: { id: cahierId },
    select: {
      title: true,
      diagnosis: true,
      proposals: { where: { status: { not: 'draft' } }, orderBy: { position: 'asc' }, select: proposalColumns },
    },
  });
  if (!row) return null;
  return {
    title: row.title,
    diagnosis: row.diagnosis,
    proposals: row.proposals.map(({ territories, budgetLines, ...proposal }) => {
      const lines = budgetLines.map(({ side, amountCents, ...line }) => ({ side, line: readLine(line, Number(amountCents)) }));
      return {
        ...proposal,
        territories: territories.map(({ territorySiren }) => territorySiren),
        costs: lines.filter(({ side }) => side === 'cost').map(({ line }) => line),
        resources: lines.filter(({ side }) => side === 'resource').map(({ line }) => line),
      };
    }),
  };
}

/** The text of a cahier as its contributor has it in hand: the draft while it is unlocked, else what was submitted. */
export async function findCurrentText(cahier: CahierRecord): Promise<ReadableCahier | null> {
  const kept = isUnlocked(cahier) ? await listSections(cahier.id) : [];
  if (kept.length === 0) return findSubmittedText(cahier.id);
  const sections = new Map(kept.map(({ key, content }) => [key, content]));
  return readableDraft(assembleDraft(cahier.proposals.map(({ id }) => id), sections), cahier.proposals);
}

function readLine(line: { category: string; label: string; mode: string }, amountCents: number): ReadableBudgetLine {
  return { ...line, amountCents, amount: formatAmount(amountCents) };
}
