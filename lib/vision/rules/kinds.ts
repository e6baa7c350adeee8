import type { EntryContent, EntryGroup, EntryKind } from '@/lib/vision/types/entries.ts';

export const entryKinds: readonly EntryKind[] = [
  'terre',
  'theme',
  'lead',
  'swot',
  'figure',
  'challenge',
  'value',
  'principle',
  'body',
  'milestone',
  'statement',
];

/** Kinds whose entries are added, moved and retired; the others are fixed by the founding document. */
const openKinds = ['lead', 'swot', 'figure', 'milestone'] as const satisfies readonly EntryKind[];
export type OpenKind = (typeof openKinds)[number];

export function isOpen(kind: EntryKind): kind is OpenKind {
  return openKinds.some((open) => open === kind);
}

/** Columns that hold entries of a kind together; order means something within a group only. */
export const groupColumns: Readonly<Record<EntryKind, readonly string[]>> = {
  terre: [],
  theme: ['terreId'],
  lead: ['themeId'],
  swot: ['terreId', 'quadrant'],
  figure: ['terreId', 'themeId'],
  challenge: [],
  value: [],
  principle: [],
  body: [],
  // The planning follows its months; within the same months, editors choose.
  milestone: ['startsOn', 'endsOn'],
  statement: [],
};

export function sameGroup(a: EntryGroup, b: EntryGroup): boolean {
  return Object.keys(a).every((column) => a[column] === b[column]);
}

/** The same text on both sides, whatever the order of its keys. */
export function sameContent(a: EntryContent, b: EntryContent): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${key}:${canonical(inner)}`).join()}}`;
}

/** How many texts of an entry have no English: « » in English beside a text in French. */
export function missingEnglish(content: unknown): number {
  if (typeof content !== 'object' || content === null) return 0;
  if ('fr' in content && 'en' in content) return content.fr !== '' && content.en === '' ? 1 : 0;
  return Object.values(content).reduce<number>((total, inner) => total + missingEnglish(inner), 0);
}

/** The French text that tells an entry from the others of its kind. */
export function entryTitle(content: EntryContent): string {
  for (const column of ['name', 'text', 'title', 'label'] as const) {
    const text = content[column];
    if (typeof text === 'object' && text !== null && 'fr' in text && typeof text.fr === 'string') return text.fr;
  }
  return '';
}
