import type { OutgoingMail } from '@/lib/notifications/types.ts';
import { mail, type Recipient } from '@/lib/committee/mails/mail.ts';

const moment = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Paris' });

interface AboutSitting {
  title: string;
  place: string;
  link: string;
  startsAt: Date;
  commission: { name: string };
}

function where({ place, link }: AboutSitting): string {
  return [place && `Lieu : ${place}`, link && `À distance : ${link}`].filter(Boolean).join('\n');
}

/** Calls somebody to a sitting: never a word of what is on the order of the day, which differs from one reader to the next. */
export function conveningMail(to: Recipient, sitting: AboutSitting, message: string, address: string): OutgoingMail {
  return mail(
    to,
    `Convocation : ${sitting.title}`,
    `Vous êtes attendu·e à la séance « ${sitting.title} » (${sitting.commission.name}), le ${moment.format(sitting.startsAt)}, heure de Paris.`,
    ...[where(sitting), message].filter((part) => part !== ''),
    `L’ordre du jour et votre dossier de séance, sans ce dont vous êtes déporté·e, sont ici :\n${address}`,
  );
}

export function cancelledMail(to: Recipient, sitting: AboutSitting, reason: string): OutgoingMail {
  return mail(to, `Séance annulée : ${sitting.title}`, `La séance « ${sitting.title} » (${sitting.commission.name}), prévue le ${moment.format(sitting.startsAt)}, heure de Paris, est annulée, pour cette raison :`, reason);
}

export function movedMail(to: Recipient, sitting: AboutSitting, address: string): OutgoingMail {
  return mail(
    to,
    `Séance modifiée : ${sitting.title}`,
    `La séance « ${sitting.title} » (${sitting.commission.name}) est modifiée : elle se tiendra le ${moment.format(sitting.startsAt)}, heure de Paris.`,
    ...[where(sitting)].filter((part) => part !== ''),
    address,
  );
}

export function confirmedMail(to: Recipient, sitting: AboutSitting, address: string): OutgoingMail {
  return mail(
    to,
    `Procès-verbal : ${sitting.title}`,
    `Le procès-verbal de la séance « ${sitting.title} » (${sitting.commission.name}) est confirmé par la présidence et le secrétariat. Votre exemplaire, sans ce dont vous êtes déporté·e tant que la décision n’est pas publiée, est ici :\n${address}`,
  );
}
