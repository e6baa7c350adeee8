import type { OutgoingMail } from '@/lib/notifications/types.ts';

/** Tells a manager that a question waits. The name of who asks stays in the back-office. */
export function questionAskedMail(recipient: string, call: string, question: string, link: string): OutgoingMail {
  return {
    recipient,
    subject: `Une question sur « ${call} »`,
    body: `Bonjour,

Une question vient d’être posée sur l’appel « ${call} » :

${question}

Y répondre :

${link}`,
  };
}

export function questionAnsweredMail(recipient: string, call: string, question: string, answer: string, link: string): OutgoingMail {
  return {
    recipient,
    subject: `Réponse à votre question sur « ${call} »`,
    body: `Bonjour,

Vous aviez demandé :

${question}

Réponse :

${answer}

Revoir l’appel :

${link}`,
  };
}
