import { nameKey } from '@/lib/platform/names.ts';
import { organisationDomain } from '@/lib/committee/rules/email-domain.ts';
import type { CahierFacts, ConflictHint, ConflictOutlook, ExpertFacts, Organisation, Signatory } from '@/lib/committee/types/conflicts.ts';

/** An interest or a mandate that is over still makes a hint for this many years. */
export const hintYearsAfterEnd = 2;

/** Words that a name may bear or not: articles and legal forms. */
const optionalWords: ReadonlySet<string> = new Set([
  ...'la le les l association asso societe ste entreprise etablissements ets groupe'.split(' '),
  ...'sarl sas sasu sa eurl scop scic sci snc gie earl gaec scea cuma epic'.split(' '),
]);

/**
 * A name of organisation as two people would write it: without case, accents, punctuation, nor the article and legal
 * form at its ends. A name made of nothing else stays whole.
 */
export function organisationKey(name: string): string {
  const whole = nameKey(name);
  const words = whole.split(' ');
  const isOwn = (word: string) => !optionalWords.has(word);
  const [first, last] = [words.findIndex(isOwn), words.findLastIndex(isOwn)];
  return first === -1 ? whole : words.slice(first, last + 1).join(' ');
}

/** SIREN numbers written in a free text, with or without spaces, alone or at the head of a SIRET. */
function sirensIn(text: string): Set<string> {
  return new Set([...text.matchAll(/(?<!\d)(\d{3})\s?(\d{3})\s?(\d{3})(?:\s?\d{5})?(?!\d)/g)].map(([, a, b, c]) => `${a}${b}${c}`));
}

/** Names compared with many others: their keys are made once. */
const keysMade = new WeakMap<{ name: string }, string>();

function keyOf(named: { name: string }): string {
  const key = keysMade.get(named) ?? organisationKey(named.name);
  keysMade.set(named, key);
  return key;
}

interface PartnersRead {
  sirens: Set<string>;
  /** Spaces at both ends: a name is sought as whole words. */
  key: string;
}

/** Long texts, compared with each expert of a committee: read once. */
const partnersRead = new WeakMap<CahierFacts['proposals'][number], PartnersRead>();

function partnersOf(proposal: CahierFacts['proposals'][number]): PartnersRead {
  const read = partnersRead.get(proposal) ?? { sirens: sirensIn(proposal.partners), key: ` ${nameKey(proposal.partners)} ` };
  partnersRead.set(proposal, read);
  return read;
}

/** A tie that has ended still counts for two years, from day to day. */
function stillCounts(end: Date | null, now: Date): boolean {
  if (end === null) return true;
  const until = new Date(end);
  until.setUTCFullYear(until.getUTCFullYear() + hintYearsAfterEnd);
  return now < until;
}

const roleWords = { actor: 'qui présente le cahier', co_signatory: 'qui cosigne le cahier' } as const;

function dayWords(day: Date): string {
  return new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(day);
}

function byMandate(expert: ExpertFacts, signatories: readonly Signatory[], now: Date): ConflictHint[] {
  return signatories.flatMap((signatory) =>
    expert.mandates
      .filter(({ actorId }) => actorId === signatory.actorId)
      .map(({ endsAt }): ConflictHint => {
        const whom = `${signatory.name}, ${roleWords[signatory.role]}`;
        const isOver = endsAt !== null && endsAt <= now;
        return {
          reason: signatory.role === 'actor' ? 'delegate' : 'co_signatory',
          tie: null,
          detail: isOver ? `A représenté ${whom}, jusqu’au ${dayWords(endsAt)}` : `Représente ${whom}`,
        };
      }),
  );
}

function byOrganisation(organisation: Organisation, cahier: CahierFacts, ownActorIds: ReadonlySet<string>): ConflictHint[] {
  const key = keyOf(organisation);
  const { tie, siren } = organisation;
  const signed = cahier.signatories.flatMap((signatory): ConflictHint[] => {
    // Whoever represents a signatory is already said to.
    if (ownActorIds.has(signatory.actorId)) return [];
    const whom = `${signatory.name}, ${roleWords[signatory.role]}`;
    if (siren !== null && siren === signatory.siren) return [{ reason: 'siren', tie, detail: `${organisation.name} : même SIREN que ${whom} (${siren})` }];
    if (key !== '' && key === keyOf(signatory)) return [{ reason: 'organisation', tie, detail: `${organisation.name} : même nom que ${whom}` }];
    return [];
  });
  const named = cahier.proposals.flatMap((proposal): ConflictHint[] => {
    const { position } = proposal;
    const partners = partnersOf(proposal);
    const where = `parmi les partenaires de la proposition ${position}`;
    if (siren !== null && partners.sirens.has(siren)) return [{ reason: 'siren', tie, detail: `${organisation.name} : même SIREN qu’une organisation ${where} (${siren})` }];
    const isNamed = key !== '' && partners.key.includes(` ${key} `);
    return isNamed ? [{ reason: 'partner', tie, detail: `${organisation.name} : un nom cité ${where}` }] : [];
  });
  return [...signed, ...named];
}

function byDomain(expert: ExpertFacts, signatories: readonly Signatory[]): ConflictHint[] {
  const domain = organisationDomain(expert.email);
  if (domain === null) return [];
  return signatories
    .filter(({ delegateEmails }) => delegateEmails.some((email) => organisationDomain(email) === domain))
    .map(({ name, role }) => ({ reason: 'email_domain', tie: null, detail: `Adresse électronique en ${domain}, comme un délégué de ${name}, ${roleWords[role]}` }));
}

/** What makes a hint the same one, for whoever read it before. */
export function hintKey({ reason, tie, detail }: ConflictHint): string {
  return [reason, tie ?? '', detail].join('|');
}

/**
 * What may tie an expert to a cahier: never a proof, always for somebody to read. Strongest first: mandates, declared
 * interests by SIREN and by name, partners, e-mail domain.
 */
export function conflictHints(expert: ExpertFacts, cahier: CahierFacts, now: Date): ConflictHint[] {
  const mandates = expert.mandates.filter(({ endsAt }) => stillCounts(endsAt, now));
  const ownActorIds = new Set(mandates.map(({ actorId }) => actorId));
  const organisations: Organisation[] = [
    ...expert.interests.filter(({ endedOn }) => stillCounts(endedOn, now)),
    ...mandates.map(({ name, siren }) => ({ tie: null, name, siren })),
  ];
  const hints = [
    ...byMandate({ ...expert, mandates }, cahier.signatories, now),
    ...organisations.flatMap((organisation) => byOrganisation(organisation, cahier, ownActorIds)),
    ...byDomain(expert, cahier.signatories),
  ];
  return [...new Map(hints.map((hint) => [hintKey(hint), hint])).values()];
}

/** Hints with the chair's word on them, which covers those that were read and no later one. */
export function conflictOutlook(hints: readonly ConflictHint[], reviewed: readonly string[]): ConflictOutlook {
  return { hints, cleared: hints.length > 0 && hints.every((hint) => reviewed.includes(hintKey(hint))) };
}
