import type { EntryGroup, EntryKind, VisionEntry } from '@/lib/vision/types/entries.ts';
import type { SwotQuadrant } from '@/lib/vision/types/pages.ts';

interface KindWords {
  /** Last part but one of the address of its pages. */
  segment: string;
  one: string;
  /** « Ajouter … » */
  add: string;
}

/** How each kind of entry is called, in the singular, and where its pages are. */
export const kindWords: Readonly<Record<EntryKind, KindWords>> = {
  terre: { segment: 'terres', one: 'Terre', add: '' },
  theme: { segment: 'themes', one: 'Thème', add: '' },
  lead: { segment: 'pistes', one: 'Piste d’action', add: 'une piste' },
  swot: { segment: 'swot', one: 'Élément de SWOT', add: 'un élément' },
  figure: { segment: 'chiffres', one: 'Chiffre', add: 'un chiffre' },
  challenge: { segment: 'defis', one: 'Défi', add: '' },
  value: { segment: 'valeurs', one: 'Valeur', add: '' },
  principle: { segment: 'principes', one: 'Principe d’action', add: '' },
  body: { segment: 'instances', one: 'Instance', add: '' },
  milestone: { segment: 'jalons', one: 'Jalon du planning', add: 'un jalon' },
  statement: { segment: 'marque', one: 'Marque', add: '' },
};

export const quadrantNames: Readonly<Record<SwotQuadrant, string>> = {
  strength: 'Forces',
  weakness: 'Faiblesses',
  opportunity: 'Opportunités',
  threat: 'Menaces',
};

export const statementNames: Readonly<Record<string, string>> = {
  definition: 'Ce qu’est la marque',
  stakes: 'Les enjeux',
  positions: 'Le positionnement',
  media: 'Les médias de la marque',
  club: 'Le club ambassadeurs',
  pegase: 'Le comité Pégase',
};

export const visionPath = '/gestion/vision';

export function kindOfSegment(segment: string): EntryKind | null {
  const found = Object.entries(kindWords).find(([, words]) => words.segment === segment);
  return found ? (found[0] as EntryKind) : null;
}

/** The page where an entry is written. */
export function entryPath({ kind, id }: Pick<VisionEntry, 'kind' | 'id'>): string {
  return `${visionPath}/${kindWords[kind].segment}/${encodeURIComponent(id)}`;
}

/** The page where the list of an entry is, with its anchor. */
export function listPath(kind: EntryKind, { terreId, themeId }: EntryGroup): string {
  if (themeId) return entryPath({ kind: 'theme', id: themeId });
  if (terreId) return entryPath({ kind: 'terre', id: terreId });
  return visionPath;
}

/** The public page that shows an entry. */
export function publicPath({ kind, id, group: { terreId, themeId } }: Pick<VisionEntry, 'kind' | 'id' | 'group'>): `/${string}` {
  switch (kind) {
    case 'terre':
      return `/terres/${id}`;
    case 'theme':
      return `/themes/${id}`;
    case 'lead':
      return `/themes/${themeId}#${id}`;
    case 'swot':
      return `/terres/${terreId}#swot`;
    case 'figure':
      return themeId ? `/themes/${themeId}#chiffres` : terreId ? `/terres/${terreId}#chiffres` : '/demarche';
    case 'challenge':
      return '/demarche#defis';
    case 'value':
      return '/demarche#valeurs';
    case 'principle':
      return '/demarche#principes';
    case 'body':
      return '/demarche#gouvernance';
    case 'milestone':
      return '/demarche#planning';
    case 'statement':
      return id === 'definition' ? '/demarche#marque' : '/marque';
  }
}

/** « 2 textes sans anglais ». */
export function missingWords(count: number): string {
  return count > 1 ? `${count} textes sans anglais` : 'Un texte sans anglais';
}

/** A list item as short as a label. */
export function shortened(text: string, most = 90): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}
