import { documentDate } from '@/lib/cahiers/documents/cahier-document.ts';
import type { ReadableCahier } from '@/lib/cahiers/types/readable.ts';

export interface ReceiptDocument {
  receiptNumber: string;
  submittedAt: Date;
  actorName: string;
  callTitle: string;
  text: Pick<ReadableCahier, 'title' | 'proposals'>;
  /** SHA-256 of the text as it was submitted. */
  print: string;
  files: readonly { title: string; sha256: string }[];
  portal: string;
  /** Address where the cahier is followed. */
  address: string;
}

const instant = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'medium', timeZone: 'Europe/Paris' });

/** What the template of the receipt reads. */
export function receiptDocumentData(receipt: ReceiptDocument) {
  const { receiptNumber, submittedAt, actorName, callTitle, text, print, files, portal, address } = receipt;
  return {
    title: `Récépissé de dépôt ${receiptNumber}`,
    author: portal,
    language: 'fr',
    date: documentDate(submittedAt),
    footer: `${portal} – Récépissé ${receiptNumber}`,
    facts: [
      ['Numéro', receiptNumber],
      ['Déposé le', `${instant.format(submittedAt)} (heure de Paris)`],
      ['Acteur', actorName],
      ['Appel', callTitle],
      ['Titre du cahier', text.title],
    ],
    proposals: text.proposals.map(({ title }) => title),
    files: files.map(({ title, sha256 }) => [title, sha256]),
    print,
    address,
  };
}

export const receiptTemplate = String.raw`
= #data.title
#prose("Le portail a reçu et verrouillé le cahier d’acteur désigné ci-dessous. Ce récépissé prouve son dépôt ; il ne dit rien de sa recevabilité, qui est examinée ensuite.")
#facts(data.facts)

== Propositions d’action déposées
#enum(..data.proposals.map(title => enum.item(text(title))))

#if data.files.len() > 0 [
  == Pièces jointes
  #show table.cell.where(x: 1): set text(size: 7.5pt)
  #grid-table("Pièces jointes et leur empreinte SHA-256", (1fr, auto), (left, left), ("Pièce", "Empreinte"), data.files)
]

== Empreinte du texte déposé
#prose("Empreinte SHA-256 du texte, calculée par le portail : elle change au moindre caractère modifié.")
#text(size: 9pt, font: "DejaVu Sans Mono", data.print)

#prose("Suivi du cahier :\n" + data.address)
`;
