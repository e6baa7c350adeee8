import type { OutgoingMail } from '@/lib/notifications/types.ts';

/** Asks somebody, known or not, to become a delegate. */
export function delegateInvitationMail(recipient: string, actor: string, inviter: string, link: string, days: number): OutgoingMail {
  return {
    recipient,
    subject: `Devenir délégué ou déléguée de « ${actor} »`,
    body: `Bonjour,

${inviter} vous invite à représenter « ${actor} » sur le portail : préparer ses cahiers d’acteurs, répondre au comité, suivre les suites données.

Pour accepter ou décliner, connectez-vous avec cette adresse électronique :

${link}

L’invitation reste valable ${days} jours. Si elle ne vous concerne pas, ne faites rien.`,
  };
}

/** Tells a delegate that somebody asks to join them; to the administrators when nobody is left. */
export function joinRequestMail(recipient: string, actor: string, person: string, message: string, link: string): OutgoingMail {
  const said = message === '' ? '' : `Son message :\n\n${message}\n\n`;
  return {
    recipient,
    subject: `Une demande pour rejoindre « ${actor} »`,
    body: `Bonjour,

${person} demande à rejoindre les délégués de « ${actor} ». Une personne déléguée écrit et dépose des cahiers au nom de l’acteur : n’acceptez que quelqu’un que vous reconnaissez.

${said}Répondre à la demande :

${link}`,
  };
}

export function joinDecisionMail(recipient: string, actor: string, accepted: boolean, link: string): OutgoingMail {
  return accepted
    ? {
        recipient,
        subject: `Vous êtes délégué ou déléguée de « ${actor} »`,
        body: `Bonjour,

Votre demande pour rejoindre « ${actor} » est acceptée. Vous pouvez maintenant agir en son nom :

${link}`,
      }
    : {
        recipient,
        subject: `Votre demande pour rejoindre « ${actor} »`,
        body: `Bonjour,

Les délégués de « ${actor} » n’ont pas donné suite à votre demande. Pour en connaître la raison, adressez-vous directement à eux.`,
      };
}

/** Tells a delegate that somebody else changed the dates of their mandate. */
export function mandateChangedMail(recipient: string, actor: string, link: string): OutgoingMail {
  return {
    recipient,
    subject: `Votre mandat pour « ${actor} » a changé`,
    body: `Bonjour,

Les dates de votre mandat de délégation pour « ${actor} » ont été modifiées. Vous pouvez les consulter ici :

${link}`,
  };
}

export function accessRestoredMail(recipient: string, actor: string, link: string): OutgoingMail {
  return {
    recipient,
    subject: `Accès à « ${actor} »`,
    body: `Bonjour,

L’administration du portail vous a désigné comme délégué ou déléguée de « ${actor} ». Connectez-vous avec cette adresse électronique pour agir en son nom :

${link}`,
  };
}
