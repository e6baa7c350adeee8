import { z } from 'zod';
import { storable } from '@/lib/platform/storable.ts';

/** Most characters of a word between the two editors of a page. */
export const longestWord = 2_000;

const word = z.string().overwrite(storable).trim().max(longestWord, `${longestWord.toLocaleString('fr-FR')} caractères au plus.`).default('');

export const answerReadingSchema = z.object({
  readingId: z.uuid(),
  answer: z.enum(['approved', 'returned'], 'Choisissez\u202f: approuver, ou renvoyer.'),
  note: word,
});

export const withdrawReadingSchema = z.object({ readingId: z.uuid() });
