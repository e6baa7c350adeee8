import { z } from 'zod';

/** What the JSON columns of the vision hold. */
export const localizedText = z.object({ fr: z.string(), en: z.string() });
export const localizedParagraphs = z.array(localizedText);

export const concernedParties = z.array(z.object({ kind: z.enum(['organisation', 'category']), name: localizedText }));

/** The content of each statement of the brand, by its key. */
export const brandStatements = z.object({
  definition: localizedParagraphs,
  stakes: z.array(z.object({ title: localizedText, points: localizedParagraphs })),
  positions: z.array(z.object({ terre: z.string().nullable(), title: localizedText, text: localizedText })),
  media: localizedParagraphs,
  club: localizedParagraphs,
  pegase: z.object({ presentation: localizedParagraphs, condition: localizedText }),
});
