import { z } from 'zod';
import { searchKinds } from '@/lib/search/types.ts';

/** A parameter given several times counts once; one that makes no sense counts as absent. */
const given = z.union([z.string(), z.array(z.string()).transform(([first]) => first ?? '')]).catch('').default('');

/** The address of the search page, whatever stands in it. */
export const searchSchema = z.object({
  q: given,
  type: z.enum(searchKinds).nullable().catch(null).default(null),
  terre: z.string().regex(/^[a-z-]{1,60}$/).nullable().catch(null).default(null),
  territoire: z.string().regex(/^\d{9}$/).nullable().catch(null).default(null),
  tri: z.enum(['relevance', 'date']).catch('relevance').default('relevance'),
  page: z.coerce.number().int().min(1).max(500).catch(1).default(1),
});

export type SearchInput = z.output<typeof searchSchema>;

/** The address that asks for suggestions. */
export const suggestionSchema = z.object({ q: given, lang: z.enum(['fr', 'en']).catch('fr').default('fr') });
