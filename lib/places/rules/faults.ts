import { markdownFaults } from '@/lib/content/rules/markdown.ts';
import type { LocalText } from '@/lib/content/types/document.ts';
import { type PositionFault, positionFault } from '@/lib/places/rules/position.ts';
import type { PlaceContent, Position } from '@/lib/places/types.ts';
import type { FieldRefusal } from '@/lib/platform/result.ts';

/** What the rules need to know of the commune of a place. */
export interface CommuneFacts extends Position {
  name: string;
  postalCodes: readonly string[];
}

const positionSentences: Readonly<Record<PositionFault, string>> = {
  swapped: 'La latitude et la longitude sont inversées\u202f: écrivez d’abord la latitude, autour de 48.',
  outside: 'Cette position est hors de la Mayenne et de ses environs.',
  'far-from-commune': 'Cette position est à plus de 12 km du centre de la commune choisie\u202f: vérifiez l’une et l’autre.',
};

/** A list of French words: « 53100, 53101 ou 53102 ». */
const either = (words: readonly string[]) => new Intl.ListFormat('fr', { type: 'disjunction' }).format(words);

/** What in a place contradicts its commune, or cannot be shown: refused even in a draft. */
export function contentFaults(content: PlaceContent, commune: CommuneFacts): FieldRefusal[] {
  const faults: FieldRefusal[] = [];
  if (content.postalCode !== '' && !commune.postalCodes.includes(content.postalCode)) {
    faults.push({ field: 'postalCode', message: `Le code postal de ${commune.name} est ${either(commune.postalCodes)}.` });
  }
  const misplaced = content.position && positionFault(content.position, commune);
  if (misplaced) faults.push({ field: 'position', message: positionSentences[misplaced] });
  for (const language of ['fr', 'en'] as const) {
    // No picture is known to a presentation: a place shows one, above it.
    for (const message of markdownFaults(content.presentation[language], new Set())) faults.push({ field: `presentation.${language}`, message });
  }
  return faults;
}

/** What the public needs to read and is not there yet. */
export function publishingFaults({ summary, presentation, services, operatorId, operatorName }: PlaceContent): FieldRefusal[] {
  const faults: FieldRefusal[] = [];
  if (summary.fr === '') faults.push({ field: 'summary.fr', message: 'Dites le lieu en une ou deux phrases\u202f: la carte et les listes les montrent.' });
  if (presentation.fr === '' && services.length === 0) {
    faults.push({ field: 'presentation.fr', message: 'Dites ce qu’on y trouve\u202f: présentez le lieu ou nommez au moins un service.' });
  }
  if (operatorId === null && operatorName === '') {
    faults.push({ field: 'operatorName', message: 'Dites qui le fait vivre\u202f: choisissez un acteur ou écrivez son nom.' });
  }
  return faults;
}

/** Texts written in French that English readers would read in French, named as the form names them. */
export function missingEnglish(content: PlaceContent): string[] {
  const { summary, presentation, services, openSince, openingNote, accessNote, picture, source } = content;
  const lacks = (text: LocalText) => text.fr !== '' && text.en === '';
  const texts: [string, readonly LocalText[]][] = [
    ['le résumé', [summary]],
    ['la présentation', [presentation]],
    ['les services', services],
    ['l’ouverture', [openSince, openingNote]],
    ['l’accès', [accessNote]],
    ['l’image', picture ? [picture.alt] : []],
    ['la source', [source]],
  ];
  return texts.filter(([, parts]) => parts.some(lacks)).map(([name]) => name);
}
