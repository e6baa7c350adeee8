import { mail, type AboutProposal, type Recipient } from '@/lib/committee/mails/mail.ts';
import type { OutgoingMail } from '@/lib/notifications/types.ts';

export function recusalLiftedMail(to: Recipient, about: AboutProposal, reason: string): OutgoingMail {
  return mail(
    to,
    `Déport levé sur le cahier ${about.receiptNumber}`,
    `La présidence de la commission a levé votre déport du cahier ${about.receiptNumber} (${about.actorName}), pour cette raison :`,
    reason,
    'Vos notes déjà données comptent de nouveau. Si un lien vous attache bien à ce cahier, déportez-vous depuis la page de la proposition.',
  );
}
