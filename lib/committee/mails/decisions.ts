import { lastDay, mail, named, type AboutProposal, type Recipient } from '@/lib/committee/mails/mail.ts';
import type { HeldReason } from '@/lib/committee/types/batch.ts';
import type { DecisionRecord, Outcome } from '@/lib/committee/types/decision.ts';
import type { OutgoingMail } from '@/lib/notifications/types.ts';

/** The outcome first, and kindly: whoever reads has worked for weeks on what is decided here. */
const outcomes: Readonly<Record<Outcome, { subject: string; sentence: string; then: string }>> = {
  selected: {
    subject: 'Votre proposition est retenue',
    sentence: 'est retenue : elle devient un LAB. Félicitations.',
    then: 'Voici pourquoi :',
  },
  adjourned: {
    subject: 'Votre proposition est ajournée : vous pouvez la compléter',
    sentence: 'est ajournée : le comité n’a pas pu conclure, et vous donne le temps de la compléter.',
    then: 'Voici pourquoi :',
  },
  not_selected: {
    subject: 'La décision sur votre proposition',
    sentence: 'n’est pas retenue cette fois. Merci du travail qu’elle représente : le comité l’a lue en entier.',
    then: 'Voici pourquoi, et ce qui pourrait changer :',
  },
};

type Told = Pick<DecisionRecord, 'outcome' | 'reasons' | 'adjournedFor' | 'amendableUntil' | 'wayBack'>;

/** Tells a delegate of a decision. The page it leads to is read without signing in. */
export function decisionMail(to: Recipient, about: AboutProposal, decision: Told, addresses: { feedback: string; completion: string }): OutgoingMail {
  const { subject, sentence, then } = outcomes[decision.outcome];
  const completion = decision.amendableUntil
    ? [`Ce qui manque : ${decision.adjournedFor}`, `Vous pouvez la compléter jusqu’au ${lastDay(decision.amendableUntil)} inclus, ici :`, addresses.completion]
    : [];
  return mail(
    to,
    `${subject} (cahier ${about.receiptNumber})`,
    `Votre proposition ${named(about)} ${sentence}`,
    then,
    decision.reasons,
    ...completion,
    ...(decision.wayBack === '' ? [] : [`Et maintenant ? ${decision.wayBack}`]),
    'Ce que le comité dit de chacun des quatre critères, et ce qui changerait son avis, se lit ici :',
    addresses.feedback,
  );
}

/** Tells a chair that a batch did not leave at its time, with the reasons that this chair may know. */
export function batchHeldMail(to: Recipient, about: { commissionName: string; callTitle: string }, reasons: readonly HeldReason[], address: string): OutgoingMail {
  return mail(
    to,
    'Un lot de décisions n’est pas parti à son heure',
    `Le lot de décisions de « ${about.commissionName} » sur l’appel « ${about.callTitle} » n’a pas été publié à l’heure choisie : une vérification ne passe plus. Rien n’est public et aucun courriel n’est parti.`,
    ...reasons.map(({ sentence }) => sentence),
    'Corrigez, puis programmez-le de nouveau :',
    address,
  );
}
