import { z } from 'zod';
import { endOfParisDay } from '@/lib/platform/paris-time.ts';

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

/** A day typed in a date input, read as its last instant in Paris; empty is no day. */
export const dueDay = z
  .string()
  .default('')
  .transform((day, context) => {
    if (day === '') return null;
    const end = endOfParisDay(day);
    if (!end) context.addIssue({ code: 'custom', message: 'Cette date n’existe pas. Exemple : 2026-05-31.' });
    return end;
  });
