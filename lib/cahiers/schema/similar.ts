import { z } from 'zod';

/** What is compared: the beginning of the texts is enough, and keeps each request light. */
const beginning = (length: number) => z.string().catch('').transform((text) => text.slice(0, length).toWellFormed().replaceAll('\u0000', ' ').trim());

export const similarSchema = z.object({
  title: beginning(300),
  text: beginning(1_000),
  cahierId: z.uuid().nullable().catch(null),
});

export type SimilarQuery = z.output<typeof similarSchema>;
