import { documentDate } from '@/lib/cahiers/documents/cahier-document.ts';
import { criterionKeys } from '@/lib/calls/rules/judging.ts';
import { totalCents } from '@/lib/cahiers/rules/readable.ts';
import { formatAmount } from '@/lib/cahiers/rules/budget.ts';
import type { CahierNames, ReadableProposal } from '@/lib/cahiers/types/readable.ts';
import type { SittingProposal } from '@/lib/committee/types/sitting.ts';
import { criterionNames, hourInParis, medianInWords } from '@/lib/sittings/documents/words.ts';
import type { ReadingPair, SittingRecord, VisibleItem } from '@/lib/sittings/types.ts';

/** A part of the file: a free point, or a proposal with what this reader may read of it. */
export interface FilePart {
  item: VisibleItem;
  proposal:
    | (SittingProposal & {
        text: ReadableProposal;
        names: CahierNames;
        /** Null when the reader may not read the figures: own scores first. */
        readings: ReadingPair | null;
        questions: readonly { question: string; answer: string }[];
      })
    | null;
}

interface SittingFile {
  sitting: SittingRecord;
  parts: readonly FilePart[];
  reader: string;
  portal: string;
  now: Date;
}

const moment = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Paris' });

function partData({ item, proposal }: FilePart) {
  const title = `${item.number}. ${item.title}`;
  const number = String(item.number);
  if (!proposal) return { title, number, proposal: false };
  const { text, names, readings, questions } = proposal;
  return {
    title,
    number,
    proposal: true,
    facts: [
      ['Cahier', proposal.receiptNumber],
      ['Acteur', proposal.actorName],
      ['Appel', proposal.call.title],
      ['Thème', proposal.themeName],
      ['Territoires concernés', text.territories.map((siren) => names.territories.get(siren) ?? siren).join(', ')],
    ],
    texts: [
      ['Description', text.description],
      ['Public bénéficiaire', text.beneficiaries],
      ['Effets attendus', text.expectedEffects],
    ],
    costs: text.costs.map(({ label, amount }) => [label, amount]),
    resources: text.resources.map(({ label, amount }) => [label, amount]),
    costTotal: formatAmount(totalCents(text.costs)),
    resourceTotal: formatAmount(totalCents(text.resources)),
    milestones: text.milestones.map(({ startMonth, endMonth, title: name, outcome }) => [`${startMonth ?? '…'} à ${endMonth ?? '…'}`, name, outcome]),
    readings: readings
      ? criterionKeys.map((key) => {
          const { median, threshold, informative, insufficient } = readings.after.criteria[key];
          return [criterionNames[key], medianInWords(median), medianInWords(threshold), String(informative), String(insufficient)];
        })
      : [],
    heldBack: readings === null,
    questions: questions.map(({ question, answer }) => [question, answer || 'Sans réponse pour l’instant.']),
  };
}

/** What the template of the file of a sitting reads. */
export function fileDocumentData({ sitting, parts, reader, portal, now }: SittingFile) {
  return {
    title: `Dossier de séance : ${sitting.title}`,
    author: portal,
    language: 'fr',
    date: documentDate(now),
    footer: `${portal} – Dossier de ${reader} – ne pas diffuser`,
    facts: [
      ['Commission', sitting.commission.name],
      ['Séance', `${moment.format(sitting.startsAt)} (heure de Paris)`],
      ['Lieu', sitting.place],
      ['À distance', sitting.link],
      ['Exemplaire de', reader],
    ],
    order: parts.map(({ item }) => [String(item.number), item.title, hourInParis(item.earliest), `${item.duration} min`]),
    parts: parts.map(partData),
  };
}

export const fileTemplate = String.raw`
= #data.title
#facts(data.facts)

== Ordre du jour
#if data.order.len() == 0 [#emph[Aucun point.]] else {
  grid-table(
    "Points, heure au plus tôt et durée prévue", (auto, 1fr, auto, auto), (right, left, right, right),
    ("Point", "Intitulé", "Au plus tôt", "Durée"), data.order,
  )
}
#for part in data.parts [
  #if part.proposal { pagebreak(weak: true) }
  == #part.title
  #if part.proposal [
    #facts(part.facts)
    #for (name, value) in part.texts {
      if value != "" {
        heading(level: 3, name)
        prose(value)
      }
    }
    === Budget
    #if part.costs.len() > 0 { grid-table("Dépenses, point " + part.number, (1fr, auto), (left, right), ("Dépense", "Montant (€)"), part.costs, foot: ("Total", part.costTotal)) }
    #if part.resources.len() > 0 { grid-table("Ressources, point " + part.number, (1fr, auto), (left, right), ("Ressource", "Montant (€)"), part.resources, foot: ("Total", part.resourceTotal)) }
    #if part.costs.len() + part.resources.len() == 0 [#emph[Non renseigné.]]
    === Calendrier
    #if part.milestones.len() > 0 { grid-table("Étapes en mois depuis le démarrage, point " + part.number, (auto, 1fr, 1fr), (left, left, left), ("Mois", "Étape", "Résultat"), part.milestones) } else [#emph[Non renseigné.]]
    === Lecture des notes
    #if part.heldBack [Les chiffres se lisent après votre propre évaluation, ou par qui examine la proposition.] else {
      grid-table(
        "Médianes, point " + part.number, (1fr, auto, auto, auto, auto), (left, right, right, right, right),
        ("Critère", "Médiane", "Seuil", "Notes", "Pas assez d’information"), part.readings,
      )
    }
    #if part.questions.len() > 0 [
      === Questions au contributeur
      #for (question, answer) in part.questions [
        #strong(question)
        #prose(answer)
      ]
    ]
  ]
]
`;
