import { lastDay, mail, named, type AboutProposal, type Recipient } from '@/lib/committee/mails/mail.ts';
import type { OutgoingMail } from '@/lib/notifications/types.ts';

export function assignedMail(to: Recipient, count: number, dueAt: Date | null, address: string): OutgoingMail {
  const what = count === 1 ? 'Une proposition vous est confiée' : `${count} propositions vous sont confiées`;
  const until = dueAt ? ` Votre évaluation est attendue jusqu’au ${lastDay(dueAt)}.` : '';
  return mail(
    to,
    count === 1 ? 'Une proposition à évaluer' : `${count} propositions à évaluer`,
    `${what}.${until}`,
    'Avant d’évaluer, dites si vous acceptez : accepter, c’est déclarer qu’aucun lien d’intérêts ne vous attache au cahier. Sinon, déportez-vous ou déclinez.',
    address,
  );
}

export function declinedMail(to: Recipient, about: AboutProposal, personName: string, reason: string, address: string): OutgoingMail {
  return mail(
    to,
    `Saisine déclinée sur le cahier ${about.receiptNumber}`,
    `${personName} ne pourra pas examiner la proposition ${named(about)}, pour cette raison :`,
    `« ${reason} »`,
    'Confiez-la à quelqu’un d’autre si le quorum le demande :',
    address,
  );
}
