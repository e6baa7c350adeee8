import { documentDate } from '@/lib/cahiers/documents/cahier-document.ts';
import { capacityNames, criterionNames, hourInParis, medianInWords, outcomeNames } from '@/lib/sittings/documents/words.ts';
import type { ClosedVote, MinutesContent, MinutesItem, MinutesView } from '@/lib/sittings/types.ts';

const moment = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Paris' });

const presences: Readonly<Record<MinutesContent['attendance'][number]['status'], string>> = {
  present: 'présence',
  left: 'présence',
  excused: 'absence excusée',
  absent: 'absence',
};

function voteInWords({ motion, ...count }: ClosedVote): string {
  return `${outcomeNames[motion]} : ${count.for} pour, ${count.against} contre, ${count.abstain} abstention${count.abstain > 1 ? 's' : ''}, motion ${count.for > count.against ? 'adoptée' : 'non adoptée'}`;
}

/** Without its hours, which the content keeps: between two items they would show the room of one that this reader may not know of. */
function itemData(item: MinutesItem, index: number) {
  const treated = item.startedAt !== null;
  return {
    number: String(index + 1),
    title: `${index + 1}. ${item.title}`,
    facts: [
      ['Cahier', item.detail],
      ['Ont quitté la salle (déport)', item.recused.join(', ')],
      ['Quorum, déports déduits', item.quorum === null || !treated ? '' : String(item.quorum)],
      ['Reporté', item.postponedFor],
    ],
    notes: item.notes,
    medians: item.medians.map(({ criterion, before, after, threshold }) => [
      criterionNames[criterion],
      medianInWords(before),
      medianInWords(after),
      medianInWords(threshold),
    ]),
    votes: item.votes.map(voteInWords),
    outcome: item.outcome === null ? '' : `Avis de la commission : ${outcomeNames[item.outcome].toLowerCase()}`,
    opinion: item.opinion,
  };
}

/** What the template of the minutes reads. */
export function minutesDocumentData(minutes: MinutesView, { portal, now }: { portal: string; now: Date }) {
  const { content, edition, chairName, chairConfirmedAt, secretaryName, secretaryConfirmedAt, sha256 } = minutes;
  const confirmed = (name: string, at: Date | null) => (at ? `${name}, le ${moment.format(at)}` : 'en attente');
  return {
    title: `Procès-verbal : ${content.title}`,
    author: portal,
    language: 'fr',
    date: documentDate(now),
    footer: `${portal} – Procès-verbal, édition ${edition}`,
    draft: sha256 === '' ? 'Projet de procès-verbal : il attend la confirmation de la présidence et du secrétariat.' : '',
    facts: [
      ['Commission', content.commission],
      ['Ouverture', `${moment.format(new Date(content.startedAt))} (heure de Paris)`],
      ['Levée', `${moment.format(new Date(content.endedAt))} (heure de Paris)`],
      ['Lieu', content.place],
    ],
    attendance: content.attendance.map(({ name, kinds, status, remote, arrivedAt, leftAt }) => [
      name,
      capacityNames(kinds),
      remote && status !== 'excused' ? `${presences[status]} à distance` : presences[status],
      hourInParis(arrivedAt),
      hourInParis(leftAt),
    ]),
    items: content.items.map(itemData),
    remarks: content.remarks,
    confirmations: [
      ['Présidence', confirmed(chairName, chairConfirmedAt)],
      ['Secrétariat', confirmed(secretaryName, secretaryConfirmedAt)],
    ],
    sha256,
  };
}

export const minutesTemplate = String.raw`
= #data.title
#if data.draft != "" { banner(data.draft) }
#facts(data.facts)

== Présences
#grid-table(
  "Personnes attendues, qualité, présence, arrivée et départ", (1fr, auto, auto, auto, auto), (left, left, left, right, right),
  ("Nom", "Qualité", "Présence", "Arrivée", "Départ"), data.attendance,
)

== Points de l’ordre du jour
#if data.items.len() == 0 [#emph[Aucun point.]]
#for item in data.items [
  === #item.title
  #facts(item.facts)
  #prose(item.notes)
  #if item.medians.len() > 0 {
    grid-table(
      "Médianes avant et après la délibération, point " + item.number, (1fr, auto, auto, auto), (left, right, right, right),
      ("Critère", "Avant", "Après", "Seuil"), item.medians,
    )
  }
  #if item.votes.len() > 0 [
    #strong[Votes à main levée]
    #list(..item.votes.map(vote => list.item(text(vote))))
  ]
  #if item.outcome != "" { par(strong(item.outcome)) }
  #prose(item.opinion)
]
#if data.remarks != "" [
  == Remarques
  #prose(data.remarks)
]

== Confirmation
#facts(data.confirmations)
#if data.sha256 != "" [
  #prose("Empreinte SHA-256 du procès-verbal complet, calculée par le portail à la seconde confirmation :")
  #text(size: 9pt, font: "DejaVu Sans Mono", data.sha256)
]
`;
