import type { ActorKind } from '@/lib/actors/types.ts';
import type { FieldRefusal } from '@/lib/platform/result.ts';

/** Every kind of actor, in the order in which forms offer them. */
export const actorKinds: readonly ActorKind[] = [
  'collectivite',
  'entreprise',
  'association',
  'chambre_consulaire',
  'etablissement_enseignement',
  'operateur_public',
  'syndicat',
  'collectif_habitants',
  'habitant',
];

type Need = 'required' | 'allowed' | 'forbidden';

/**
 * What each kind gives to be recognised. An association has one of the two at least; a public school bears the number
 * of its commune and a trade union section often none; a collective and an inhabitant have none.
 */
export const identifierNeeds: Readonly<Record<ActorKind, { siren: Need; rna: Need }>> = {
  collectivite: { siren: 'required', rna: 'forbidden' },
  entreprise: { siren: 'required', rna: 'forbidden' },
  association: { siren: 'allowed', rna: 'allowed' },
  chambre_consulaire: { siren: 'required', rna: 'forbidden' },
  etablissement_enseignement: { siren: 'allowed', rna: 'forbidden' },
  operateur_public: { siren: 'required', rna: 'forbidden' },
  syndicat: { siren: 'allowed', rna: 'forbidden' },
  collectif_habitants: { siren: 'forbidden', rna: 'forbidden' },
  habitant: { siren: 'forbidden', rna: 'forbidden' },
};

const laPoste = '356000000';

/** Sum of the digits, each second one from the right doubled and its own digits added. */
function luhnSum(digits: string): number {
  return [...digits].toReversed().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}

/** Nine digits whose Luhn sum is a multiple of ten. */
export function isSiren(text: string): boolean {
  return /^\d{9}$/.test(text) && text !== '000000000' && luhnSum(text) % 10 === 0;
}

/**
 * A SIREN followed by five digits, the whole being a multiple of ten by Luhn. The establishments of La Poste, too many
 * for that key, follow another rule since INSEE gave it to them: the plain sum of their digits is a multiple of five.
 */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text) || !isSiren(text.slice(0, 9))) return false;
  if (luhnSum(text) % 10 === 0) return true;
  return text.startsWith(laPoste) && [...text].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

/** "W" and nine characters: the département (2A and overseas bring a letter), the prefecture, a number. */
export function isRna(text: string): boolean {
  return /^W\d[0-9A-Z]\d{7}$/.test(text);
}

export interface GivenIdentifiers {
  /** SIREN or SIRET as typed. */
  number: string;
  rna: string;
}

export interface Identifiers {
  siren: string | null;
  siret: string | null;
  rna: string | null;
}

/** What was typed, without spaces, dots or dashes, in capitals. */
export function compactIdentifier(text: string): string {
  return text.replace(/[\s.\u00a0\u202f-]/g, '').toUpperCase();
}

/**
 * Reads the identifiers of an actor of this kind, or says what to mend beside each input (`number`, `rna`).
 * The fictional actors of the demonstration have no number, whatever their kind.
 */
export function readIdentifiers(
  kind: ActorKind,
  given: GivenIdentifiers,
  { demonstration = false }: { demonstration?: boolean } = {},
): { ok: true; identifiers: Identifiers } | { ok: false; fields: FieldRefusal[] } {
  const needs = identifierNeeds[kind];
  const number = compactIdentifier(given.number);
  const rna = compactIdentifier(given.rna);
  const fields: FieldRefusal[] = [];
  const wrong = (field: 'number' | 'rna', message: string) => fields.push({ field, message });

  if (number === '') {
    if (needs.siren === 'required' && !demonstration) wrong('number', 'Indiquez le SIREN (9 chiffres) ou le SIRET (14 chiffres).');
  } else if (needs.siren === 'forbidden') wrong('number', 'Ce genre d’acteur n’a pas de SIREN : laissez ce champ vide.');
  else if (!/^(\d{9}|\d{14})$/.test(number)) wrong('number', 'Un SIREN a 9 chiffres, un SIRET en a 14.');
  else if (!isSiren(number) && !isSiret(number)) wrong('number', 'Ce numéro n’existe pas : sa clé ne correspond pas. Vérifiez chaque chiffre.');

  if (rna !== '') {
    if (needs.rna === 'forbidden') wrong('rna', 'Seules les associations ont un numéro RNA : laissez ce champ vide.');
    else if (!isRna(rna)) wrong('rna', 'Un numéro RNA commence par W, suivi de 9 caractères. Exemple : W531000123.');
  } else if (kind === 'association' && number === '' && !demonstration) {
    wrong('rna', 'Indiquez le numéro RNA de l’association, ou son SIREN.');
  }

  if (fields.length > 0) return { ok: false, fields };
  const siret = number.length === 14 ? number : null;
  return { ok: true, identifiers: { siren: number === '' ? null : number.slice(0, 9), siret, rna: rna === '' ? null : rna } };
}
