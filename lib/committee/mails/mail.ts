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

/** A mail in plain paragraphs. */
export function mail(to: Recipient, subject: string, ...paragraphs: string[]): OutgoingMail {
  return { recipient: to.email, personId: to.id, subject, body: ['Bonjour,', ...paragraphs].join('\n\n') };
}

/** A proposal as a mail names it. */
export function named({ title, receiptNumber, actorName }: AboutProposal): string {
  return `« ${title} » (cahier ${receiptNumber}, ${actorName})`;
}

/** A day before which something is expected, from the instant at which it is late. */
export function lastDay(late: Date): string {
  return day.format(new Date(late.getTime() - 1));
}
