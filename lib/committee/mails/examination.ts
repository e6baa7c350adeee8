import { mail, named, type AboutProposal, type Recipient } from '@/lib/committee/mails/mail.ts';
import type { OutgoingMail } from '@/lib/notifications/types.ts';

export function examinationsOpenedMail(to: Recipient, count: number, address: string): OutgoingMail {
  const what = count === 1 ? 'Une proposition est confiée' : `${count} propositions sont confiées`;
  return mail(to, 'De nouvelles propositions à examiner', `${what} à votre commission. Répartissez-les entre les experts :`, address);
}

export function transferredMail(to: Recipient, about: AboutProposal, reason: string, address: string): OutgoingMail {
  return mail(
    to,
    'Une proposition passe à votre commission',
    `L’examen de la proposition ${named(about)} est transféré à votre commission, pour cette raison :`,
    reason,
    address,
  );
}

export function recusedMail(to: Recipient, about: AboutProposal, personName: string, address: string): OutgoingMail {
  return mail(
    to,
    `Déport sur le cahier ${about.receiptNumber}`,
    `${personName} se déporte du cahier ${about.receiptNumber} (${about.actorName}). Ses notes ne comptent plus : vérifiez que le quorum reste possible.`,
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
  return mail(to, 'Une question attend votre relecture', `Un expert souhaite interroger le contributeur de la proposition ${named(about)}.`, 'Relisez sa question, puis transmettez-la ou écartez-la :', address);
}

export function questionForwardedMail(to: Recipient, about: AboutProposal, question: string, address: string): OutgoingMail {
  return mail(
    to,
    `Une question du comité sur le cahier ${about.receiptNumber}`,
    `Le comité d’experts vous interroge sur la proposition ${named(about)} :`,
    `« ${question} »`,
    'Répondez depuis votre espace :',
    address,
  );
}

export function questionAnsweredMail(to: Recipient, about: AboutProposal, address: string): OutgoingMail {
  return mail(to, 'Le contributeur a répondu', `Le contributeur a répondu à une question sur la proposition ${named(about)}.`, 'Sa réponse se lit ici :', address);
}
