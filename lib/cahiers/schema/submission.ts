import { z } from 'zod';
import {
  balance,
  costCategories,
  formatAmount,
  parseAmount,
  resourceCategories,
  type AmountRefusal,
  type BudgetSide,
} from '@/lib/cahiers/rules/budget.ts';
import { longest, most } from '@/lib/cahiers/rules/limits.ts';
import { parseMonth, type MonthRefusal } from '@/lib/cahiers/rules/milestones.ts';
import type { SubmittedBudgetLine } from '@/lib/cahiers/types/submission.ts';

function optional(maximum: number) {
  return z.string().trim().max(maximum, `${maximum.toLocaleString('fr-FR')} caractères au plus.`);
}

function required(sentence: string, maximum: number) {
  return optional(maximum).min(1, sentence);
}

/**
 * A list of rows in which those left blank are skipped, while the messages keep the index of the row as typed.
 * `isBlank` tells a row that nobody filled in.
 */
function filledRows<Row extends z.ZodType>(row: Row, isBlank: (typed: Record<string, string>) => boolean, maximum: number) {
  return z.array(z.record(z.string(), z.string())).transform((typed, context) => {
    const filled = typed.flatMap((item, index) => {
      if (isBlank(item)) return [];
      const parsed = row.safeParse(item);
      if (parsed.success) return [parsed.data];
      for (const { path, message } of parsed.error.issues) {
        context.addIssue({ code: 'custom', path: [index, ...path], message });
      }
      return [];
    });
    if (filled.length > maximum) context.addIssue({ code: 'custom', path: [], message: `${maximum} lignes au plus.` });
    return filled;
  });
}

const amountSentences: Record<AmountRefusal, string> = {
  empty: 'Indiquez un montant.',
  'not-a-number': 'Ce montant ne se lit pas. Exemple : 12 500,50.',
  'not-positive': 'Le montant doit être supérieur à zéro.',
  'too-large': 'Ce montant dépasse cent millions d’euros.',
};

const amount = z.string().transform((typed, context) => {
  const parsed = parseAmount(typed);
  if (parsed.ok) return parsed.cents;
  context.addIssue({ code: 'custom', message: amountSentences[parsed.reason] });
  return z.NEVER;
});

function budgetLine<Side extends BudgetSide>(side: Side, categories: Readonly<Record<string, string>>) {
  return z
    .object({
      category: z.string().refine((key) => Object.hasOwn(categories, key), 'Choisissez une nature.'),
      label: required('Décrivez cette ligne en quelques mots.', longest.budgetLabel),
      mode: z.enum(['cash', 'in_kind'], 'Choisissez « en numéraire » ou « en nature ».'),
      amount,
    })
    .transform(({ amount: amountCents, ...line }): SubmittedBudgetLine => ({ side, ...line, amountCents }));
}

const blankLine = ({ label = '', amount: typed = '' }: Record<string, string>) => label.trim() === '' && typed.trim() === '';
const blankRow = (row: Record<string, string>) => Object.values(row).every((value) => value.trim() === '');

const monthSentences: Record<MonthRefusal, string> = {
  empty: 'Indiquez un mois, de 1 à 36.',
  'not-a-month': 'Indiquez un mois en chiffres, de 1 à 36.',
  'too-early': 'Le calendrier commence au mois 1.',
  'too-late': 'Le calendrier s’arrête au mois 36 : une action se réalise en trois ans au plus.',
};

const month = z.string().transform((typed, context) => {
  const parsed = parseMonth(typed);
  if (parsed.ok) return parsed.month;
  context.addIssue({ code: 'custom', message: monthSentences[parsed.reason] });
  return z.NEVER;
});

const milestone = z
  .object({
    title: required('Nommez cette étape.', longest.milestoneTitle),
    startMonth: month,
    endMonth: month,
    outcome: optional(longest.milestoneOutcome),
  })
  .refine(({ startMonth, endMonth }) => endMonth >= startMonth, {
    path: ['endMonth'],
    message: 'Une étape ne peut pas finir avant d’avoir commencé.',
  });

const indicator = z.object({
  label: required('Nommez cet indicateur.', longest.indicatorLabel),
  unit: optional(longest.indicatorValue),
  baseline: optional(longest.indicatorValue),
  target: required('Indiquez la valeur visée.', longest.indicatorValue),
});

/** What submission asks of each section. Checked on a draft read by `readContent`. */
export const submissionSchemas = {
  diagnosis: z.object({
    title: required('Donnez un titre à votre cahier.', longest.title),
    diagnosis: required('Rédigez votre diagnostic.', longest.diagnosis),
  }),
  presentation: z.object({
    title: required('Donnez un titre à la proposition.', longest.title),
    themeId: z.string().min(1, 'Choisissez un thème.'),
    territories: z.array(z.string()).min(1, 'Choisissez au moins un territoire.'),
    beneficiaries: required('Indiquez à qui l’action bénéficie.', longest.beneficiaries),
    description: required('Décrivez l’action.', longest.description),
  }),
  effects: z.object({
    expectedEffects: required('Décrivez les effets attendus.', longest.expectedEffects),
    indicators: filledRows(indicator, blankRow, most.indicators).refine(
      (filled) => filled.length > 0,
      'Donnez au moins un indicateur, avec la valeur visée.',
    ),
    partners: optional(longest.partners),
  }),
  budget: z
    .object({
      costs: filledRows(budgetLine('cost', costCategories), blankLine, most.budgetLines),
      resources: filledRows(budgetLine('resource', resourceCategories), blankLine, most.budgetLines),
    })
    .transform(({ costs, resources }, context) => {
      const lines = [...costs, ...resources];
      const { cost, resource, gapCents } = balance(lines);
      if (costs.length === 0) context.addIssue({ code: 'custom', path: ['costs'], message: 'Indiquez au moins une dépense.' });
      if (resources.length === 0) {
        context.addIssue({ code: 'custom', path: ['resources'], message: 'Indiquez au moins une ressource.' });
      }
      if (costs.length > 0 && resources.length > 0 && gapCents !== 0) {
        const gap = `${formatAmount(Math.abs(gapCents))} €`;
        const totals = `dépenses ${formatAmount(cost.total)} €, ressources ${formatAmount(resource.total)} €`;
        const message = `Le budget n’est pas équilibré : ${totals}, soit ${gap} ${gapCents < 0 ? 'à trouver' : 'de trop'}.`;
        context.addIssue({ code: 'custom', path: ['resources'], message });
      }
      return lines;
    }),
  milestones: z.object({
    milestones: filledRows(milestone, blankRow, most.milestones).refine(
      (filled) => filled.length > 0,
      'Posez au moins une étape.',
    ),
  }),
} as const;
