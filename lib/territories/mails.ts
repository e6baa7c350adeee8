import type { OutgoingMail } from '@/lib/notifications/types.ts';

const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });

interface Recipient {
  id: string;
  email: string;
}

function mail(to: Recipient, subject: string, ...paragraphs: string[]): OutgoingMail {
  return { recipient: to.email, personId: to.id, subject, body: ['Bonjour,', ...paragraphs].join('\n\n') };
}

interface InvitationWords {
  email: string;
  name: string;
  title: string;
  message: string;
  expiresAt: Date;
  territoryName: string;
  invitedBy: string;
  /** Who invites leaves, and hands over. */
  isSuccession: boolean;
}

/** The invitation to edit a territory. It says the same whether its address has an account or not. */
export function editorInvitationMail(to: InvitationWords, portal: string, link: string): OutgoingMail {
  const page = `la page du territoire « ${to.territoryName} » sur ${portal}`;
  const asked = to.isSuccession ? `${to.invitedBy} quitte la rédaction de ${page}, et vous propose de prendre la suite` : `${to.invitedBy} vous invite à rédiger ${page}`;
  const paragraphs = [
    `Bonjour${to.name ? ` ${to.name}` : ''},`,
    `${asked}${to.title ? ` (${to.title})` : ''}.`,
    ...(to.message ? ['Son message :', to.message] : []),
    'Acceptez ou déclinez ici, en vous connectant avec cette adresse :',
    link,
    `L’invitation reste ouverte jusqu’au ${day.format(new Date(to.expiresAt.getTime() - 1))}.`,
    'Rédiger, c’est composer la page du territoire (textes, chiffres, images, lieux), la publier et suivre ses visites. Cela ne donne accès à aucune autre page du portail, et se quitte quand on veut.',
    'Si cette invitation ne vous concerne pas, ne faites rien.',
  ];
  return { recipient: to.email, subject: `Rédiger la page du territoire ${to.territoryName}`, body: paragraphs.join('\n\n') };
}

export function invitationAcceptedMail(to: Recipient, who: string, territoryName: string, address: string): OutgoingMail {
  return mail(to, `${who} rédige la page du territoire ${territoryName}`, `${who} accepte l’invitation à rédiger la page du territoire « ${territoryName} ».`, 'L’équipe du territoire :', address);
}

export function invitationDeclinedMail(to: Recipient, who: string, territoryName: string, address: string): OutgoingMail {
  return mail(to, `${who} décline l’invitation`, `${who} décline l’invitation à rédiger la page du territoire « ${territoryName} ».`, 'Inviter quelqu’un d’autre :', address);
}

/** To the editor whose successor has accepted. */
export function handedOverMail(to: Recipient, successor: string, territoryName: string): OutgoingMail {
  return mail(
    to,
    `${successor} prend votre suite`,
    `${successor} a accepté de rédiger la page du territoire « ${territoryName} » après vous. Votre mandat a pris fin au même instant : la page, ses brouillons et ses versions lui restent. Merci du travail accompli.`,
  );
}

/** To the administrators, when somebody who leaves names who comes next. */
export function successorNamedMail(to: Recipient, who: string, successor: string, territoryName: string, address: string): OutgoingMail {
  return mail(
    to,
    `${territoryName} : ${who} désigne qui prendra sa suite`,
    `${who} veut quitter la rédaction de la page du territoire « ${territoryName} » et invite ${successor} à prendre sa suite. Son mandat prendra fin quand l’invitation sera acceptée.`,
    'Si ce choix ne convient pas, retirez l’invitation :',
    address,
  );
}

/** To the administrators, when the succession is done. */
export function successionMail(to: Recipient, who: string, successor: string, territoryName: string, address: string): OutgoingMail {
  return mail(to, `${territoryName} : ${successor} prend la suite`, `${successor} rédige désormais la page du territoire « ${territoryName} », à la suite de ${who}.`, 'L’équipe du territoire :', address);
}

/** To those who go on editing a territory. */
export function editorLeftMail(to: Recipient, who: string, territoryName: string, address: string): OutgoingMail {
  return mail(to, `${who} ne rédige plus la page du territoire ${territoryName}`, `${who} a quitté la rédaction de la page du territoire « ${territoryName} ».`, 'L’équipe du territoire :', address);
}

/** To the administrators, when nobody edits a territory any more. */
export function lastEditorLeftMail(to: Recipient, who: string, message: string, territoryName: string, address: string): OutgoingMail {
  return mail(
    to,
    `Plus personne ne rédige la page du territoire ${territoryName}`,
    `${who} a quitté la rédaction de la page du territoire « ${territoryName} ». Plus personne ne la rédige : ce qui est en ligne y reste.`,
    ...(message ? ['Son message :', message] : []),
    'Inviter quelqu’un :',
    address,
  );
}

/** To an editor whose mandate an administrator ends. */
export function editingEndedMail(to: Recipient, territoryName: string): OutgoingMail {
  return mail(to, `Vous ne rédigez plus la page du territoire ${territoryName}`, `L’administration du portail a mis fin à votre mandat : vous ne rédigez plus la page du territoire « ${territoryName} ». Merci du travail accompli.`);
}

/** To the other editors, when what a publication asks changes. */
export function secondReaderMail(to: Recipient, who: string, isWanted: boolean, territoryName: string, address: string): OutgoingMail {
  const rule = isWanted
    ? `La page du territoire « ${territoryName} » ne se publie plus qu’après la relecture de quelqu’un d’autre que son auteur.`
    : `La page du territoire « ${territoryName} » se publie désormais sans relecture.`;
  return mail(to, `${territoryName} : ${isWanted ? 'une relecture avant de publier' : 'plus de relecture avant de publier'}`, `${rule} C’est ${who} qui l’a décidé.`, 'Les réglages de la page :', address);
}
