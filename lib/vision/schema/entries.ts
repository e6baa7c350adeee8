import { z } from 'zod';
import { typeset } from '@/lib/vision/rules/typography.ts';
import type { EntryContent, EntryKind } from '@/lib/vision/types/entries.ts';
import type { Language } from '@/lib/vision/types/pages.ts';

/** One line, without control characters, the first of which PostgreSQL refuses. No-break spaces stay. */
function tidy(typed: string): string {
  return typed.toWellFormed().replaceAll(/[\t\r\n ]+/g, ' ').replaceAll(/\p{Cc}/gu, '').trim();
}

const words = (max: number) =>
  z.string().default('').transform(tidy).refine((text) => text.length <= max, `${max.toLocaleString('fr-FR')} caractères au plus.`);
const set = (max: number, language: Language) => words(max).transform((text) => typeset(text, language));
const needed = (max: number, language: Language, message: string) => set(max, language).refine((text) => text !== '', message);

/** Longest texts, in characters. */
export const limits = { name: 200, text: 1000, paragraph: 4000 } as const;
const mostRows = 60;

const inFrench = 'Écrivez ce texte en français.';
const inEnglishToo = 'Écrivez ce texte en anglais aussi : toutes les pages le montrent.';

/** French is required; English may be missing: its page then shows the French, marked as such. */
const text = (max: number = limits.text, message = inFrench) => z.object({ fr: needed(max, 'fr', message), en: set(max, 'en') });

/** Names and aims that every page shows in passing, where nothing would be marked as French: both languages, always. */
const shownEverywhere = (max: number = limits.text) => z.object({ fr: needed(max, 'fr', inFrench), en: needed(max, 'en', inEnglishToo) });

/** A text that may be absent; never in English alone. */
const optional = z
  .object({ fr: set(limits.text, 'fr'), en: set(limits.text, 'en') })
  .refine(({ fr, en }) => fr !== '' || en === '', { path: ['fr'], message: inFrench })
  .transform((both) => (both.fr === '' ? null : both));

const isBlank = (row: unknown) =>
  typeof row === 'object' && row !== null && Object.values(row).every((cell) => typeof cell === 'string' && cell.trim() === '');

/** Rows of a form; those left blank are left out, and a refusal still counts them as the form does. */
function rows<Row extends z.ZodType>(row: Row, least: string) {
  return z
    .array(z.unknown())
    .max(mostRows, `${mostRows} lignes au plus.`)
    .default([])
    .transform((typed, context): z.output<Row>[] => {
      const read = typed.map((one) => (isBlank(one) ? null : row.safeParse(one)));
      read.forEach((parsed, index) => {
        for (const { path, message } of parsed?.error?.issues ?? []) context.addIssue({ code: 'custom', path: [index, ...path], message });
      });
      if (read.every((parsed) => parsed === null)) context.addIssue({ code: 'custom', message: least });
      return read.flatMap((parsed) => (parsed?.success ? [parsed.data] : []));
    });
}

const paragraphs = rows(text(limits.paragraph), 'Écrivez au moins un paragraphe.');

/** A row holds flat cells: the name in both languages is put together here. */
const concerned = rows(
  text(limits.name)
    .extend({ kind: z.enum(['organisation', 'category'], 'Dites si c’est une organisation ou une catégorie.') })
    .transform(({ kind, fr, en }) => ({ kind, name: { fr, en } })),
  'Indiquez au moins un acteur concerné.',
);

const month = words(7).refine((typed) => /^\d{4}-(0[1-9]|1[0-2])$/.test(typed), 'Indiquez une année et un mois. Exemple : 2018-03.');

/** A date as precise as its source: a year, a month or a day that exists. */
function isDate(typed: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(typed)) return false;
  const date = new Date(typed);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(typed);
}

const key = z.string().max(100).default('').transform((typed) => (typed === '' ? null : typed));

const statements = {
  definition: z.object({ content: paragraphs }),
  stakes: z.object({ content: z.array(z.object({ title: text(limits.text), points: paragraphs })).length(2) }),
  positions: z.object({ content: z.array(z.object({ terre: key, title: text(limits.name), text: text() })).length(4) }),
  media: z.object({ content: paragraphs }),
  club: z.object({ content: paragraphs }),
  pegase: z.object({ content: z.object({ presentation: paragraphs, condition: text() }) }),
};

const contents = {
  terre: z.object({ name: shownEverywhere(limits.name), tagline: shownEverywhere(), objective: shownEverywhere(), presentation: paragraphs }),
  theme: z.object({ name: shownEverywhere(limits.name), objective: shownEverywhere(), diagnosis: paragraphs, concerned }),
  lead: z.object({ text: text() }),
  swot: z.object({ text: text() }),
  figure: z.object({
    kind: z.enum(['observed', 'projection', 'target'], 'Dites ce qu’est ce chiffre.'),
    label: text(),
    value: text(limits.name, 'Écrivez la valeur, telle que la source l’écrit.'),
    unit: optional,
    date: words(10)
      .refine((typed) => typed === '' || isDate(typed), 'Indiquez une année, un mois ou un jour. Exemples : 2018, 2018-03, 2018-03-15.')
      .transform((typed) => (typed === '' ? null : typed)),
    source: text(limits.text, 'Indiquez la source : un chiffre n’est rien sans elle.'),
    note: optional,
  }),
  challenge: z.object({ name: text(limits.name), statement: text() }),
  value: z.object({ name: text(limits.name), gloss: text() }),
  principle: z.object({ name: text(limits.name), subtitle: optional, body: paragraphs }),
  body: z.object({ name: text(limits.name), composition: text(), mission: text() }),
  milestone: z
    .object({ startsOn: month, endsOn: month, title: text(), terreId: key })
    .refine(({ startsOn, endsOn }) => endsOn >= startsOn, { path: ['endsOn'], message: 'La fin vient avant le début.' }),
} satisfies Record<Exclude<EntryKind, 'statement'>, z.ZodType<EntryContent>>;

/** What an entry must hold to be saved; of a statement, by its key. Null for a statement that does not exist. */
export function contentSchema(kind: EntryKind, id: string): z.ZodType<EntryContent> | null {
  if (kind !== 'statement') return contents[kind];
  return Object.hasOwn(statements, id) ? statements[id as keyof typeof statements] : null;
}

/** Columns that editors write. */
export function contentColumns(kind: EntryKind): string[] {
  return kind === 'statement' ? ['content'] : Object.keys(contents[kind].shape);
}
