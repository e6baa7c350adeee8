import { limits } from '@/lib/vision/schema/entries.ts';
import type { Bilingual, EntryContent, EntryKind } from '@/lib/vision/types/entries.ts';
import { statementNames } from './words.ts';

/** One thing to fill in for an entry; `path` is where it lies in the content, and in the names of the form. */
export type EntryField = { path: string; label: string; help?: string } & (
  | { as: 'line' | 'text'; limit: number; required: boolean; both?: boolean }
  | { as: 'paragraphs' | 'concerned' }
  | { as: 'date' | 'month'; required: boolean }
  | { as: 'figure-kind' | 'terre' }
  | { as: 'kept' }
);

export const figureKindNames = { observed: 'Constat', projection: 'Projection', target: 'Objectif' } as const;

const line = (path: string, label: string, help?: string): EntryField => ({ path, label, as: 'line', limit: limits.name, required: true, ...(help && { help }) });
const text = (path: string, label: string, help?: string): EntryField => ({ path, label, as: 'text', limit: limits.text, required: true, ...(help && { help }) });
const optional = (path: string, label: string, help: string): EntryField => ({ path, label, as: 'line', limit: limits.text, required: false, help });
const paragraphs = (path: string, label: string): EntryField => ({ path, label, as: 'paragraphs' });
const inBoth = (field: EntryField): EntryField => ({ ...field, both: true }) as EntryField;

const fields: Readonly<Record<Exclude<EntryKind, 'statement'>, readonly EntryField[]>> = {
  terre: [
    inBoth(line('name', 'Nom')),
    inBoth(text('tagline', 'Accroche', 'Sous le nom de la terre, et sur l’accueil.')),
    inBoth(text('objective', 'Objectif')),
    paragraphs('presentation', 'Portrait'),
  ],
  theme: [
    inBoth(line('name', 'Nom')),
    inBoth(text('objective', 'Objectif')),
    paragraphs('diagnosis', 'Constat'),
    { path: 'concerned', label: 'Acteurs concernés', as: 'concerned', help: 'Une catégorie (« les associations ») n’est jamais une organisation.' },
  ],
  lead: [text('text', 'Piste d’action')],
  swot: [text('text', 'Élément')],
  figure: [
    { path: 'kind', label: 'Ce qu’est ce chiffre', as: 'figure-kind' },
    line('value', 'Valeur', 'Telle que la source l’écrit.'),
    optional('unit', 'Unité', 'Facultative. Exemple : %, habitants par an.'),
    text('label', 'Ce qui est compté'),
    { path: 'date', label: 'Date', as: 'date', required: false, help: 'Aussi précise que la source : 2018, 2018-03 ou 2018-03-15. Vide quand la source ne date pas.' },
    text('source', 'Source'),
    optional('note', 'Précision', 'Facultative.'),
  ],
  challenge: [line('name', 'Nom'), text('statement', 'Énoncé')],
  value: [line('name', 'Nom'), text('gloss', 'Phrase du portail', 'Le document fondateur ne fait que nommer ses valeurs : cette phrase est la nôtre, et la page le dit.')],
  principle: [line('name', 'Nom'), optional('subtitle', 'Sous-titre', 'Facultatif.'), paragraphs('body', 'Texte')],
  body: [line('name', 'Nom'), text('composition', 'Qui y siège'), text('mission', 'Mission')],
  milestone: [
    text('title', 'Jalon'),
    { path: 'startsOn', label: 'Premier mois', as: 'month', required: true, help: 'Exemple : 2018-03.' },
    { path: 'endsOn', label: 'Dernier mois', as: 'month', required: true, help: 'Le même quand le jalon tient dans un mois.' },
    { path: 'terreId', label: 'Terre', as: 'terre', help: 'Quand le jalon concerne une terre en particulier.' },
  ],
};

function statementFields(id: string): EntryField[] {
  const label = statementNames[id] ?? '';
  if (id === 'stakes') {
    return [0, 1].flatMap((index) => [text(`content.${index}.title`, `Enjeu ${index + 1}`), paragraphs(`content.${index}.points`, `Points de l’enjeu ${index + 1}`)]);
  }
  if (id === 'positions') {
    return [0, 1, 2, 3].flatMap((index): EntryField[] => [
      { path: `content.${index}.terre`, label: '', as: 'kept' },
      line(`content.${index}.title`, `Position ${index + 1} : titre`),
      text(`content.${index}.text`, `Position ${index + 1} : texte`),
    ]);
  }
  if (id === 'pegase') return [paragraphs('content.presentation', 'Présentation'), text('content.condition', 'Condition pour en faire partie')];
  return [paragraphs('content', label)];
}

/** What is asked for an entry, in order. */
export function fieldsOf(kind: EntryKind, id: string): readonly EntryField[] {
  return kind === 'statement' ? statementFields(id) : fields[kind];
}

/** What lies at a path of a content; undefined where there is nothing. */
export function valueAt(content: EntryContent, path: string): unknown {
  return path.split('.').reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined), content);
}

interface Said extends Bilingual {
  label: string;
}

const both = (value: unknown): Bilingual => ({ fr: '', en: '', ...(typeof value === 'object' ? value : null) });

/** An entry as it reads, field by field, in both languages; what has no language says the same in both. */
export function saidBy(kind: EntryKind, id: string, content: EntryContent): Said[] {
  return fieldsOf(kind, id).flatMap(({ path, label, as }): Said[] => {
    const value = valueAt(content, path);
    if (as === 'kept') return [];
    if (as === 'line' || as === 'text') return [{ label, ...both(value) }];
    if (Array.isArray(value)) {
      const rows = value.map((row: unknown) => both(as === 'concerned' ? (row as { name: unknown }).name : row));
      return [{ label, fr: rows.map(({ fr }) => fr).join('\n\n'), en: rows.map(({ en }) => en).join('\n\n').trim() }];
    }
    const plain = as === 'figure-kind' ? figureKindNames[value as keyof typeof figureKindNames] : typeof value === 'string' ? value : '';
    return [{ label, fr: plain, en: plain }];
  });
}
