import { z } from 'zod';
import { criterionResults } from '@/lib/accessibility/rules/sheet.ts';
import { themeOf } from '@/lib/accessibility/rules/standard.ts';
import type { Sheet } from '@/lib/accessibility/types.ts';

const words = (max: number, empty?: string) => {
  const text = z.string().trim().max(max, `${max.toLocaleString('fr-FR')} caractères au plus.`);
  return empty ? text.min(1, empty) : text.default('');
};

/** One thing a line; empty lines say nothing. */
const lines = z
  .string()
  .max(4000, '4 000 caractères au plus.')
  .default('')
  .transform((text) => [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean))
  .refine((list) => list.length <= 40, '40 lignes au plus.')
  .refine((list) => list.every((line) => line.length <= 200), '200 caractères au plus par ligne.');

/** Rows of which nothing is filled are not rows. */
function rows<Row extends z.ZodType>(row: Row, most: number) {
  const isFilled = (value: unknown) =>
    typeof value === 'object' && value !== null && Object.values(value).some((cell) => typeof cell === 'string' && cell.trim() !== '');
  return z.preprocess((value) => (Array.isArray(value) ? value.filter(isFilled) : []), z.array(row).max(most, `${most} lignes au plus.`));
}

const pageAddress = z
  .string()
  .trim()
  .min(1, 'Indiquez l’adresse de la page.')
  .max(300, '300 caractères au plus.')
  .regex(/^(\/|https?:\/\/)\S*$/, 'Une adresse du portail commence par « / » ; une autre, par « https:// ».');

const details = z.object({
  kind: z.enum(['internal', 'external'], 'Dites qui a mené l’audit.'),
  auditor: words(160, 'Indiquez le nom de la personne ou de l’organisme qui a mené l’audit.'),
  auditedOn: z.iso.date('Indiquez une date complète.'),
  technologies: lines,
  environments: lines,
  tools: lines,
  pages: rows(z.object({ title: words(160, 'Nommez la page.'), address: pageAddress }), 60).refine(
    (pages) => new Set(pages.map(({ address }) => address)).size === pages.length,
    'Une adresse est donnée deux fois.',
  ),
  exceptions: rows(
    z.object({
      kind: z.enum(['burden', 'exempt'], 'Choisissez : dérogation ou contenu exempté.'),
      content: words(400, 'Dites quel contenu est concerné.'),
      reason: words(1000, 'Dites pourquoi : la loi demande que la raison soit expliquée.'),
      alternative: words(400),
    }),
    40,
  ),
});

export const auditDetailsSchema = details;
export type AuditDetailsInput = z.output<typeof details>;

const version = z.coerce.number().int().min(0).max(1_000_000);
const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

export const auditIdSchema = z.object({ auditId: z.uuid() });
export const updateAuditSchema = details.extend({ auditId: z.uuid(), revision: version, overwrite: ticked });

/** The form of one theme; its answers are read by `readSheet`, which needs to know the theme. */
export const sheetFormSchema = z.looseObject({
  auditId: z.uuid(),
  theme: z.coerce.number().int().min(1).max(13),
  version,
  overwrite: ticked,
  then: z.enum(['next', 'stay', 'not-applicable']).default('stay'),
});

export const longestComment = 2000;

const result = z.enum(criterionResults).nullable().catch(null);
const comment = z.string().trim().catch('');
const pages = z.array(z.string().max(300)).max(60).catch([]);

/** Names of the inputs of a criterion: letters only where `readFormData` sees no path. */
export const answerFields = (criterion: number) => ({ result: `result-${criterion}`, comment: `comment-${criterion}`, pages: `pages-${criterion}` });

/** The answers that a form holds, valid or not: what cannot be read counts as not answered. */
export function readSheet(theme: number, content: Readonly<Record<string, unknown>>): Sheet {
  return Object.fromEntries(
    (themeOf(theme)?.criteria ?? []).map(({ number }) => {
      const fields = answerFields(number);
      return [number, { result: result.parse(content[fields.result] ?? null), comment: comment.parse(content[fields.comment]), pages: pages.parse(content[fields.pages]) }];
    }),
  );
}

const keptSheet = z.record(z.string().regex(/^\d+$/), z.object({ result: z.enum(criterionResults).nullable(), comment: z.string(), pages: z.array(z.string()) }));

/** A sheet as the database keeps it. */
export function parseKeptSheet(json: unknown): Sheet {
  return keptSheet.parse(json);
}
