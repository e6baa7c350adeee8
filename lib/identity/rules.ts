import { createHash } from 'node:crypto';
import { addDays, subYears } from 'date-fns';
import type { AttachmentKind, GeneralRole, ViewerAttachment } from '@/lib/identity/types.ts';

/** Lifetime of a sign-in link, in minutes. */
export const signInLinkMinutes = 30;

/** Lifetime of a session, in days, fixed at sign-in. */
export const sessionDays = 30;

/** Years without a visit after which an account is erased. */
export const dormantYears = 3;

/** What the database keeps of a session token: whoever reads the table cannot take a session over. */
export function sessionTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** What the database keeps of a sign-in token; same computation as next-auth, which checks it at the callback. */
export function signInTokenHash(token: string, secret: string): string {
  return createHash('sha256').update(`${token}${secret}`).digest('hex');
}

interface Mandate extends ViewerAttachment {
  startsAt: Date;
  endsAt: Date | null;
}

/** A mandate gives rights from its first instant and up to, not including, its end. */
export function isCurrent(mandate: { startsAt: Date; endsAt: Date | null }, now: Date): boolean {
  return mandate.startsAt <= now && (mandate.endsAt === null || now < mandate.endsAt);
}

/** Keeps the mandates that give rights at this instant, without their dates. */
export function currentAttachments(mandates: readonly Mandate[], now: Date): ViewerAttachment[] {
  return mandates.filter((mandate) => isCurrent(mandate, now)).map(({ kind, objectId }) => ({ kind, objectId }));
}

/** Days that somebody has to answer an invitation to a mandate. */
export const invitationDays = 30;

/** Invitations that one person may send, and times that one invitation may be sent again, whoever asks. */
export const invitationRates = { perPerson: { limit: 20, seconds: 3600 }, perInvitation: { limit: 3, seconds: 86_400 } } as const;

/** Years after its answer or its end during which an invitation is kept. */
const invitationKeptYears = 1;

export type InvitationState = 'waiting' | 'expired' | 'accepted' | 'declined' | 'withdrawn';

/** What became of an invitation to a mandate. */
export interface InvitationDates {
  /** First instant at which an answer is late. */
  expiresAt: Date;
  acceptedAt: Date | null;
  declinedAt: Date | null;
  withdrawnAt: Date | null;
}

/** Where an invitation stands at `now`. */
export function invitationState({ expiresAt, acceptedAt, declinedAt, withdrawnAt }: InvitationDates, now: Date): InvitationState {
  if (acceptedAt) return 'accepted';
  if (declinedAt) return 'declined';
  if (withdrawnAt) return 'withdrawn';
  return expiresAt <= now ? 'expired' : 'waiting';
}

/** First instant at which an answer to an invitation sent at `now` is late. */
export function invitationExpiry(now: Date): Date {
  return addDays(now, invitationDays);
}

/** What an invitation that waits looks like among its rows. */
export const unanswered = { acceptedAt: null, declinedAt: null, withdrawnAt: null } as const;

/** Which invitations are no longer kept: those answered, withdrawn or lapsed for as long as that. */
export function forgottenInvitations(now: Date) {
  const before = { lte: subYears(now, invitationKeptYears) };
  return { OR: [{ acceptedAt: before }, { declinedAt: before }, { withdrawnAt: before }, { ...unanswered, expiresAt: before }] };
}

const browsers: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** Browser and system in a few words, for the owner of a session to recognise it. */
export function describeUserAgent(userAgent: string): string {
  const named = (list: readonly [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  const [browser, system] = [named(browsers), named(systems)];
  if (!browser && !system) return 'Navigateur inconnu';
  return [browser ?? 'Navigateur inconnu', system].filter(Boolean).join(', ');
}

/** The general roles, as a person reads them. */
export const roleNames: Readonly<Record<GeneralRole, string>> = {
  administrator: 'Administration',
  moderator: 'Modération',
  content_editor: 'Rédaction',
};

/** The capacities of an attachment, as a person reads them. */
export const attachmentNames: Readonly<Record<AttachmentKind, string>> = {
  actor_delegate: 'Délégué·e d’un acteur',
  call_manager: 'Gestionnaire d’un appel',
  commission_member: 'Membre d’une commission',
  commission_alternate: 'Suppléant·e dans une commission',
  commission_chair: 'Présidence d’une commission',
  commission_secretary: 'Secrétariat d’une commission',
  lab_carrier: 'Porteur·se d’un LAB',
  territory_editor: 'Rédaction d’un territoire',
  programme_manager: 'Responsable de programme',
  fiche_pilot: 'Pilote d’une fiche action',
  copil_member: 'Membre du comité de pilotage',
};
