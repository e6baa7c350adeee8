import { lastDay, mail, named, type AboutProposal, type Recipient } from '@/lib/committee/mails/mail.ts';
import { isLate } from '@/lib/committee/rules/assignment.ts';
import type { ExpectedAct } from '@/lib/committee/types/assignment.ts';
import type { OutgoingMail } from '@/lib/notifications/types.ts';

export function assignedMail(to: Recipient, count: number, dueAt: Date | null, address: string): OutgoingMail {
  const what = count === 1 ? 'Une proposition vous est confiée' : `${count} propositions vous sont confiées`;
  const until = dueAt ? ` Votre évaluation est attendue jusqu’au ${lastDay(dueAt)}.` : '';
  return mail(
    to,
    count === 1 ? 'Une proposition à évaluer' : `${count} propositions à évaluer`,
    `${what}.${until}`,
    'Avant d’évaluer, dites si vous acceptez : accepter, c’est déclarer qu’aucun lien d’intérêts ne vous attache au cahier. Sinon, déportez-vous ou déclinez.',
    address,
  );
}

export function declinedMail(to: Recipient, about: AboutProposal, personName: string, reason: string, address: string): OutgoingMail {
  return mail(
    to,
    `Saisine déclinée sur le cahier ${about.receiptNumber}`,
    `${personName} ne pourra pas examiner la proposition ${named(about)}, pour cette raison :`,
    `« ${reason} »`,
    'Confiez-la à quelqu’un d’autre si le quorum le demande :',
    address,
  );
}

/** Everything that is expected of an expert, in one mail. */
export function reminderMail(to: Recipient, acts: readonly ExpectedAct[], now: Date, address: string): OutgoingMail {
  const unanswered = acts.filter(({ acceptedAt }) => acceptedAt === null);
  const toScore = acts.filter(({ acceptedAt }) => acceptedAt !== null);
  const late = acts.filter(({ dueAt }) => isLate({ dueAt, submitted: false }, now)).length;
  const subject = late > 0 ? `Rappel : ${late === 1 ? 'une évaluation est en retard' : `${late} évaluations sont en retard`}` : 'Rappel : ce que le comité attend de vous';
  return mail(
    to,
    subject,
    ...(unanswered.length > 0 ? [`En attente de votre réponse (accepter, vous déporter ou décliner) :\n${unanswered.map((act) => line(act, now)).join('\n')}`] : []),
    ...(toScore.length > 0 ? [`À évaluer :\n${toScore.map((act) => line(act, now)).join('\n')}`] : []),
    'Si vous ne pouvez pas tenir une date, déclinez : la présidence trouvera quelqu’un d’autre.',
    address,
  );
}

function line({ title, receiptNumber, dueAt }: ExpectedAct, now: Date): string {
  if (dueAt === null) return `- « ${title} » (${receiptNumber})`;
  const state = isLate({ dueAt, submitted: false }, now) ? `attendue le ${lastDay(dueAt)}, en retard` : `attendue jusqu’au ${lastDay(dueAt)}`;
  return `- « ${title} » (${receiptNumber}), ${state}`;
}
