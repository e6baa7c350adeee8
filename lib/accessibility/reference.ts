import { z } from 'zod';

const line = z.string().regex(/^\S(.*\S)?$/, 'must not be empty, nor begin or end with a space');

/** Criteria of a theme follow one another from 1, and so do the themes. */
const inOrder = (rows: readonly { number: number }[]) => rows.every(({ number }, index) => number === index + 1);

/** The criteria of the RGAA, with the titles that the State publishes. */
export const standardSchema = z.strictObject({
  standard: z.literal('RGAA'),
  version: z.string().regex(/^\d+(\.\d+)*$/),
  publishedOn: z.iso.date(),
  source: line,
  licence: line,
  /** For whoever keeps the data: never shown on screen. */
  comment: line.optional(),
  themes: z
    .array(
      z.strictObject({
        number: z.int().min(1),
        name: line,
        criteria: z
          .array(
            z.strictObject({
              number: z.int().min(1),
              title: line.endsWith('?'),
              /** criteria of WCAG 2.1 that it covers */
              wcag: z.array(z.string().regex(/^\d\.\d+\.\d+ .+ \((A|AA)\)$/)).min(1),
              /** how many tests decide of it */
              tests: z.int().min(1),
            }),
          )
          .min(1)
          .refine(inOrder, 'criteria must be numbered from 1, in order'),
      }),
    )
    .min(1)
    .refine(inOrder, 'themes must be numbered from 1, in order'),
});

const score = z.int().min(0).max(100);

const measuredPage = z.strictObject({
  /** address measured, with its language */
  address: z.string().regex(/^\/[^?#]*$/),
  locale: z.enum(['fr', 'en']),
  /** as the page names itself */
  title: line,
  budget: z.enum(['reading', 'list', 'form']),
  elements: z.int().min(1),
  requests: z.int().min(1),
  kilobytes: z.number().positive(),
  scripts: z.int().min(0),
  ecoIndex: z.number().min(0).max(100),
  grade: z.enum(['A', 'B', 'C', 'D', 'E', 'F', 'G']),
  /** rules of axe broken */
  axe: z.int().min(0),
  /** milliseconds to the first byte */
  firstByte: z.number().min(0),
  lighthouse: z.strictObject({ performance: score, accessibility: score, bestPractices: score, seo: score }),
});

/** What `npm run audit -- --write` measured last; nothing yet when `measuredOn` is null. */
export const measuresSchema = z
  .strictObject({
    measuredOn: z.iso.date().nullable(),
    tools: z.strictObject({ axe: line, lighthouse: line, browser: line }).nullable(),
    pages: z.array(measuredPage),
  })
  .refine(({ measuredOn, tools, pages }) => (measuredOn === null) === (pages.length === 0) && (measuredOn === null) === (tools === null), 'has a date when it has pages');

export type Measures = z.output<typeof measuresSchema>;
export type MeasuredPage = Measures['pages'][number];
