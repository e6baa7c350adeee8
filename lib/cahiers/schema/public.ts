import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9-]{1,120}$/).nullable().catch(null).default(null);

/** Filters of the public list as its address holds them; what is not understood filters nothing. */
export const publicFilterSchema = z.object({
  recherche: z
    .string()
    .catch('')
    .default('')
    .transform((typed) => typed.slice(0, 200).toWellFormed().replaceAll('\u0000', ' ').trim()),
  appel: slug,
  theme: slug,
  territoire: slug,
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
