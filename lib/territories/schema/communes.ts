import { z } from 'zod';

/** What was typed in « Ma commune »; anything is read, as far as it makes sense. */
const typed = z
  .string()
  .catch('')
  .default('')
  .transform((value) => value.slice(0, 200).toWellFormed().replaceAll('\u0000', ' ').trim());

export const typedCommuneSchema = z.object({ nom: typed });

export const communeSuggestionSchema = z.object({ nom: typed, lang: z.enum(['fr', 'en']).catch('fr').default('fr') });
