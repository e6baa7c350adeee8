import { z } from 'zod';
import { longestFileTitle } from '@/lib/cahiers/rules/files.ts';

const title = z.string().trim().max(longestFileTitle, `${longestFileTitle} caractères au plus.`);
const audience = z.enum(['public', 'committee'], 'Choisissez qui pourra lire ce fichier.');

/** What comes with the bytes of a new attachment; without a title, the name of the file serves. */
export const addFileSchema = z.object({ title: title.default(''), audience });

export const editFileSchema = z.object({ id: z.string(), title: title.min(1, 'Donnez un titre à ce fichier.'), audience });

export const removeFileSchema = z.object({ id: z.string() });

export type EditFile = z.output<typeof editFileSchema>;
