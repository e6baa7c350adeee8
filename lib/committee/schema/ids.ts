import { z } from 'zod';

/** An id of ours; a wrong one is no row, hence the same answer as a row that does not exist. */
export const idSchema = z.uuid('Cet élément n’existe pas.');

export const outcomeSchema = z.enum(['selected', 'adjourned', 'not_selected'], 'Choisissez un sens.');

/** A text of several lines: ends trimmed, line ends made the same. */
export function longText(limit: number) {
  return z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(limit, `${limit} caractères au plus.`));
}
