import { lastDay, mail, type Recipient } from '@/lib/committee/mails/mail.ts';
import type { CommissionKind, ShortProposal } from '@/lib/committee/types/composition.ts';
import type { OutgoingMail } from '@/lib/notifications/types.ts';

const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });

/** What somebody is invited to be. */
const capacities: Readonly<Record<CommissionKind, string>> = {
  commission_member: 'y siéger comme membre',
  commission_alternate: 'y siéger comme suppléant ou suppléante',
  commission_chair: 'la présider',
  commission_secretary: 'en assurer le secrétariat',
};

export interface InvitationWords {
  email: string;
  name: string;
  kind: CommissionKind;
  title: string;
  startsAt: Date;
  endsAt: Date | null;
  message: string;
  expiresAt: Date;
  commissionName: string;
  invitedBy: string;
}

/** The invitation to sit, with the essentials of the first day. It says the same whether its address has an account or not. */
export function invitationMail(to: InvitationWords, portal: string, link: string): OutgoingMail {
  const title = to.title ? ` (${to.title})` : '';
  const dates = to.endsAt ? `du ${day.format(to.startsAt)} au ${lastDay(to.endsAt)}` : `à partir du ${day.format(to.startsAt)}, sans fin prévue`;
  const paragraphs = [
    `Bonjour${to.name ? ` ${to.name}` : ''},`,
    `${to.invitedBy} vous invite à rejoindre « ${to.commissionName} », du comité d’experts de ${portal}, pour ${capacities[to.kind]}${title}, ${dates}.`,
    ...(to.message ? [`Son message :`, to.message] : []),
    'Acceptez ou déclinez ici, en vous connectant avec cette adresse :',
    link,
    `L’invitation reste ouverte jusqu’au ${lastDay(to.expiresAt)}. Décliner ne demande qu’un mot.`,
    'L’essentiel du premier jour :',
    '– La commission examine des propositions d’action écrites par des acteurs de la Mayenne. Celles qu’elle retient deviennent des LABs, à l’essai pendant 36 mois au plus.',
    '– Chaque expert répond à quatre questions : l’action est-elle utile, impactante, financièrement supportable, réalisable en 3 ans ? Une note de 0 à 5 pour chacune, avec sa raison. « Pas assez d’information » est une réponse.',
    '– Les liens d’intérêts d’abord : employeur, mandat, famille, financement, tout lien avec un acteur se déclare avant de lire son cahier. On se déporte alors, et c’est normal : les experts sont des acteurs du territoire.',
    '– Chacun note seul, puis lit les notes des autres. Rien ne se dit au-dehors avant la publication de la décision.',
    'Un guide d’une page vous attend après votre réponse.',
  ];
  return { recipient: to.email, subject: `Invitation à siéger : ${to.commissionName}`, body: paragraphs.join('\n\n') };
}

export function invitationAcceptedMail(to: Recipient, who: string, commissionName: string, address: string): OutgoingMail {
  return mail(to, `${who} rejoint la commission`, `${who} accepte votre invitation à siéger dans « ${commissionName} ».`, 'Qui y siège, et qui maîtrise quoi :', address);
}

export function invitationDeclinedMail(to: Recipient, who: string, commissionName: string, reason: string, address: string): OutgoingMail {
  return mail(to, `${who} décline votre invitation`, `${who} décline votre invitation à siéger dans « ${commissionName} », pour cette raison :`, reason, 'Inviter quelqu’un d’autre :', address);
}

export function mandateProlongedMail(to: Recipient, commissionName: string, until: Date | null): OutgoingMail {
  const end = until ? `dure désormais jusqu’au ${lastDay(until)}` : 'n’a plus de fin prévue';
  return mail(to, 'Votre mandat est prolongé', `Votre mandat dans « ${commissionName} » ${end}.`);
}

export function mandateEndedMail(to: Recipient, commissionName: string, at: Date, isOver: boolean): OutgoingMail {
  const [subject, end] = isOver ? ['Votre mandat a pris fin', 'a pris fin'] : ['La fin de votre mandat', `prendra fin le ${lastDay(at)} au soir`];
  return mail(
    to,
    subject,
    `Votre mandat dans « ${commissionName} » ${end}.`,
    'Les évaluations que vous avez soumises restent et comptent. Ce que vous n’avez pas soumis ne vous est plus demandé. Merci du temps donné. Ce que vous avez lu reste confidentiel jusqu’à la publication des décisions.',
  );
}

/** What the end of a mandate leaves without an expert, for an officer who may know of each of these proposals. */
export function expertGoneMail(to: Recipient, name: string, proposals: readonly ShortProposal[], address: string): OutgoingMail {
  const lines = proposals.map(
    ({ title, receiptNumber, assigned, quorum }) => `– « ${title} » (cahier ${receiptNumber}) : ${assigned === 0 ? 'aucun expert' : assigned === 1 ? 'un expert' : `${assigned} experts`}, quorum de ${quorum}`,
  );
  const what = proposals.length === 1 ? 'Une proposition n’est plus examinée' : `${proposals.length} propositions ne sont plus examinées`;
  return mail(
    to,
    `${name} ne siège plus : des propositions à redonner`,
    `Le mandat de ${name} a pris fin. ${what} par cette personne. Ce qu’elle avait soumis reste et compte.`,
    lines.join('\n'),
    'Choisissez d’autres experts :',
    address,
  );
}
