import { lastDay, mail, named, type AboutProposal, type Recipient } from '@/lib/committee/mails/mail.ts';
import type { Outcome } from '@/lib/committee/types/decision.ts';
import type { OutgoingMail } from '@/lib/notifications/types.ts';

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
