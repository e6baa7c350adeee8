import { budgetModes, costCategories, resourceCategories } from '@/lib/cahiers/rules/budget.ts';
import { readDiagnosis, readStep } from '@/lib/cahiers/schema/drafts.ts';
import type { BudgetLineDraft, ProposalStep, SectionContent } from '@/lib/cahiers/types/sections.ts';

export interface TextPart {
  label: string;
  text: string;
}

interface Names {
  themes: readonly { id: string; name: string }[];
  territories: readonly { siren: string; name: string }[];
}

function budgetText(lines: readonly BudgetLineDraft[], categories: Readonly<Record<string, string>>): string {
  return lines
    .map(({ category, label, mode, amount }) =>
      [categories[category] ?? '', label, mode in budgetModes ? budgetModes[mode as keyof typeof budgetModes] : '', amount]
        .filter((part) => part !== '')
        .join(' – '),
    )
    .join('\n');
}

/** A section as text to be read, for two versions to be compared; parts in the order of its form. */
export function sectionText(part: 'diagnosis' | ProposalStep, content: SectionContent, names: Names): TextPart[] {
  switch (part) {
    case 'diagnosis': {
      const { title, diagnosis } = readDiagnosis(content);
      return [
        { label: 'Titre', text: title },
        { label: 'Diagnostic', text: diagnosis },
      ];
    }
    case 'presentation': {
      const { title, themeId, territories, beneficiaries, description } = readStep(part, content);
      return [
        { label: 'Titre', text: title },
        { label: 'Thème', text: names.themes.find(({ id }) => id === themeId)?.name ?? themeId },
        {
          label: 'Territoires',
          text: territories.map((siren) => names.territories.find((one) => one.siren === siren)?.name ?? siren).join(', '),
        },
        { label: 'Public bénéficiaire', text: beneficiaries },
        { label: 'Description', text: description },
      ];
    }
    case 'effects': {
      const { expectedEffects, indicators, partners } = readStep(part, content);
      return [
        { label: 'Effets attendus', text: expectedEffects },
        {
          label: 'Indicateurs',
          text: indicators.map(({ label, unit, baseline, target }) => `${label} : ${baseline} → ${target} ${unit}`.trim()).join('\n'),
        },
        { label: 'Partenaires', text: partners },
      ];
    }
    case 'budget': {
      const { costs, resources } = readStep(part, content);
      return [
        { label: 'Dépenses', text: budgetText(costs, costCategories) },
        { label: 'Ressources', text: budgetText(resources, resourceCategories) },
      ];
    }
    case 'milestones': {
      const { milestones } = readStep(part, content);
      return [
        {
          label: 'Étapes',
          text: milestones
            .map(({ title, startMonth, endMonth, outcome }) => `${title}, du mois ${startMonth} au mois ${endMonth}${outcome ? ` : ${outcome}` : ''}`)
            .join('\n'),
        },
      ];
    }
  }
}
