import { budgetModes, costCategories, formatAmount, resourceCategories, type BudgetMode } from '@/lib/cahiers/rules/budget.ts';
import { totalCents } from '@/lib/cahiers/rules/readable.ts';
import type { CahierNames, ReadableBudgetLine, ReadableCahier, ReadableMilestone, ReadableProposal } from '@/lib/cahiers/types/readable.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';

export interface CahierDocument {
  text: ReadableCahier;
  names: CahierNames;
  actorName: string;
  callTitle: string;
  receiptNumber: string | null;
  submittedAt: Date | null;
  coSigners: readonly string[];
  /** The text is not submitted as it stands: each copy says so. */
  isDraft: boolean;
  portal: string;
  now: Date;
}

const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });
const instant = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' });

/** [year, month, day] in Paris, as the house style dates a document. */
export function documentDate(now: Date): number[] {
  return parisClock(now).day.split('-').map(Number);
}

function categoryName(category: string): string {
  const names: Readonly<Record<string, string>> = { ...costCategories, ...resourceCategories };
  return names[category] ?? '';
}

function budgetRows(lines: readonly ReadableBudgetLine[]): string[][] {
  return lines.map(({ category, label, mode, amount }) => [
    categoryName(category),
    label,
    budgetModes[mode as BudgetMode] ?? '',
    amount,
  ]);
}

function months({ startMonth, endMonth }: ReadableMilestone): string {
  if (startMonth === null && endMonth === null) return '';
  if (startMonth === endMonth) return `Mois ${startMonth}`;
  return `Mois ${startMonth ?? '…'} à ${endMonth ?? '…'}`;
}

function proposalData(proposal: ReadableProposal, { themes, leads, territories }: CahierNames) {
  const { title, themeId, leadId, beneficiaries, description, expectedEffects, indicators, partners } = proposal;
  return {
    title: title || 'Proposition sans titre',
    position: proposal.position,
    withdrawn: proposal.status === 'withdrawn',
    facts: [
      ['Thème', (themeId && themes.get(themeId)) || ''],
      ['Territoires concernés', proposal.territories.map((siren) => territories.get(siren) ?? siren).join(', ')],
      ['Piste d’action du document fondateur', (leadId && leads.get(leadId)) || ''],
    ],
    texts: [
      ['Description', description],
      ['Public bénéficiaire', beneficiaries],
      ['Effets attendus', expectedEffects],
      ['Partenaires', partners],
    ],
    indicators: indicators.map(({ label, unit, baseline, target }) => [label, unit, baseline, target]),
    costs: budgetRows(proposal.costs),
    resources: budgetRows(proposal.resources),
    costTotal: formatAmount(totalCents(proposal.costs)),
    resourceTotal: formatAmount(totalCents(proposal.resources)),
    milestones: proposal.milestones.map((milestone) => [months(milestone), milestone.title, milestone.outcome]),
  };
}

/** What the template of the whole cahier reads. */
export function cahierDocumentData(document: CahierDocument) {
  const { text, names, actorName, callTitle, receiptNumber, submittedAt, coSigners, isDraft, portal, now } = document;
  const title = text.title || 'Cahier sans titre';
  return {
    title,
    author: actorName,
    language: 'fr',
    date: documentDate(now),
    footer: [portal, receiptNumber ? `Cahier ${receiptNumber}` : 'Cahier d’acteur', ...(isDraft ? ['Brouillon'] : [])].join(' – '),
    draft: isDraft ? `Brouillon imprimé le ${instant.format(now)} (heure de Paris) : ce texte n’est pas déposé.` : '',
    facts: [
      ['Acteur', actorName],
      ['Co-signataires', coSigners.join(', ')],
      ['Appel', callTitle],
      ['Récépissé', receiptNumber ?? ''],
      ['Déposé le', submittedAt && !isDraft ? day.format(submittedAt) : ''],
    ],
    diagnosis: text.diagnosis,
    proposals: text.proposals.map((proposal) => proposalData(proposal, names)),
  };
}

export const cahierTemplate = String.raw`
#text(size: 9.5pt, fill: soft)[Cahier d’acteur]
= #data.title
#if data.draft != "" { banner(data.draft) }
#facts(data.facts)

== Diagnostic
#if data.diagnosis == "" [#emph[Non renseigné.]] else { prose(data.diagnosis) }

#let amounts(caption, rows, total) = if rows.len() > 0 {
  grid-table(
    caption, (auto, 1fr, auto, auto), (left, left, left, right),
    ("Nature", "Objet", "Mode", "Montant (€)"), rows, foot: ("Total", "", "", total),
  )
}
#for proposal in data.proposals [
  #pagebreak(weak: true)
  == Proposition #proposal.position : #proposal.title
  #if proposal.withdrawn { banner("Proposition retirée par son contributeur.") }
  #facts(proposal.facts)
  #for (name, value) in proposal.texts {
    if value != "" {
      heading(level: 3, name)
      prose(value)
    }
  }
  #if proposal.indicators.len() > 0 [
    === Indicateurs
    #grid-table(
      "Indicateurs de la proposition " + str(proposal.position), (1fr, auto, auto, auto), (left, left, left, left),
      ("Indicateur", "Unité", "Départ", "Cible"), proposal.indicators,
    )
  ]
  #if proposal.costs.len() + proposal.resources.len() > 0 [
    === Budget
    #amounts("Dépenses", proposal.costs, proposal.costTotal)
    #amounts("Ressources", proposal.resources, proposal.resourceTotal)
  ]
  #if proposal.milestones.len() > 0 [
    === Calendrier
    #grid-table(
      "Étapes, en mois depuis le démarrage", (auto, 1fr, 1fr), (left, left, left),
      ("Période", "Étape", "Résultat"), proposal.milestones,
    )
  ]
]
`;
