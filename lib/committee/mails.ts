import type { Outcome } from '@/lib/committee/types/decision.ts';
import type { OutgoingMail } from '@/lib/notifications/types.ts';

const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });

export interface Recipient {
  id: string;
  email: string;
}

/** What a mail says of a proposal. */
export interface AboutProposal {
  title: string;
  receiptNumber: string;
  actorName: string;
}

/** Each person once, however many mandates bring them here. */
export function eachPersonOnce(attached: readonly { person: Recipient }[]): Recipient[] {
  return [...new Map(attached.map(({ person }) => [person.id, person])).values()];
}

function mail(to: Recipient, subject: string, ...paragraphs: string[]): OutgoingMail {
  return { recipient: to.email, personId: to.id, subject, body: ['Bonjour,', ...paragraphs].join('\n\n') };
}

function named({ title, receiptNumber, actorName }: AboutProposal): string {
  return `« ${title} » (cahier ${receiptNumber}, ${actorName})`;
}

/** A day before which something is expected, from the instant at which it is late. */
function lastDay(late: Date): string {
  return day.format(new Date(late.getTime() - 1));
}

export function examinationsOpenedMail(to: Recipient, count: number, address: string): OutgoingMail {
  const what = count === 1 ? 'Une proposition est confiée' : `${count} propositions sont confiées`;
  return mail(to, 'De nouvelles propositions à examiner', `${what} à votre commission. Répartissez-les entre les experts :`, address);
}

export function transferredMail(to: Recipient, about: AboutProposal, reason: string, address: string): OutgoingMail {
  return mail(
    to,
    'Une proposition passe à votre commission',
    `L’examen de la proposition ${named(about)} est transféré à votre commission, pour cette raison :`,
    reason,
    address,
  );
}

export function assignedMail(to: Recipient, count: number, dueAt: Date | null, address: string): OutgoingMail {
  const what = count === 1 ? 'Une proposition vous est confiée' : `${count} propositions vous sont confiées`;
  const until = dueAt ? ` Votre évaluation est attendue jusqu’au ${lastDay(dueAt)}.` : '';
  return mail(
    to,
    count === 1 ? 'Une proposition à évaluer' : `${count} propositions à évaluer`,
    `${what}.${until} Si un lien vous attache à l’un des acteurs, déclarez-le avant d’évaluer.`,
    address,
  );
}

export function recusedMail(to: Recipient, about: AboutProposal, personName: string, address: string): OutgoingMail {
  return mail(
    to,
    `Déport sur le cahier ${about.receiptNumber}`,
    `${personName} se déporte du cahier ${about.receiptNumber} (${about.actorName}). Ses notes ne comptent plus : vérifiez que le quorum reste possible.`,
    address,
  );
}

export function recusedByChairMail(to: Recipient, about: AboutProposal): OutgoingMail {
  return mail(
    to,
    `Déport sur le cahier ${about.receiptNumber}`,
    `La présidence de la commission a enregistré votre déport du cahier ${about.receiptNumber} (${about.actorName}). Son examen ne vous est plus accessible jusqu’à la publication de la décision.`,
  );
}

export function questionPendingMail(to: Recipient, about: AboutProposal, address: string): OutgoingMail {
  return mail(to, 'Une question attend votre relecture', `Un expert souhaite interroger le contributeur de la proposition ${named(about)}.`, address);
}

export function questionForwardedMail(to: Recipient, about: AboutProposal, question: string, address: string): OutgoingMail {
  return mail(
    to,
    `Une question du comité sur le cahier ${about.receiptNumber}`,
    `Le comité d’experts vous interroge sur la proposition ${named(about)} :`,
    `« ${question} »`,
    'Répondez depuis votre espace :',
    address,
  );
}

export function questionAnsweredMail(to: Recipient, about: AboutProposal, address: string): OutgoingMail {
  return mail(to, 'Le contributeur a répondu', `Le contributeur a répondu à une question sur la proposition ${named(about)}.`, address);
}

const outcomes: Readonly<Record<Outcome, { subject: string; sentence: string }>> = {
  selected: { subject: 'Votre proposition est retenue', sentence: 'est retenue : elle devient un LAB.' },
  adjourned: { subject: 'Votre proposition est ajournée', sentence: 'est ajournée.' },
  not_selected: { subject: 'La décision sur votre proposition', sentence: 'n’est pas retenue.' },
};

export function decisionMail(
  to: Recipient,
  about: AboutProposal,
  decision: { outcome: Outcome; reasons: string; adjournedFor: string; amendableUntil: Date | null },
  address: string,
): OutgoingMail {
  const { subject, sentence } = outcomes[decision.outcome];
  const completion = decision.amendableUntil
    ? [`Ce qui manque : ${decision.adjournedFor}`, `Vous pouvez la compléter jusqu’au ${lastDay(decision.amendableUntil)}.`]
    : [];
  return mail(
    to,
    `${subject} (cahier ${about.receiptNumber})`,
    `La proposition ${named(about)} ${sentence}`,
    decision.reasons,
    ...completion,
    'Le retour du comité sur chacun des quatre critères se lit ici :',
    address,
  );
}
