import { z } from 'zod';
import { storable } from '@/lib/platform/storable.ts';

export const longestCredit = 200;

export const addPictureSchema = z.object({
  credit: z
    .string()
    .overwrite(storable)
    .trim()
    .min(1, 'Dites qui a fait cette image et à quelles conditions elle est utilisée.')
    .max(longestCredit, `${longestCredit} caractères au plus.`),
});

export const creditPictureSchema = addPictureSchema.extend({ pictureId: z.string() });

export const removePictureSchema = z.object({ pictureId: z.string() });

export const pictureListSchema = z.object({
  recherche: z.string().overwrite(storable).max(200).catch('').default(''),
  page: z.coerce.number().int().min(1).max(1_000).catch(1).default(1),
});
