import { z } from 'zod';
import { storable } from '@/lib/platform/storable.ts';

/** Reads whatever was sent as an object; what is none has no parts. */
export function parts<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.preprocess(
    (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}),
    z.object(shape),
  );
}

// Never refuses: what does not fit the form is what nobody could have typed in it.
export const draftText = z.string().catch('').transform(storable);
export const draftLocalText = parts({ fr: draftText, en: draftText });
const choice = draftText.transform((chosen) => chosen || null);
const choices = z.array(draftText).catch([]);

const texts = parts({ title: draftText, summary: draftText, body: draftText });
const picture = parts({ id: draftText, alt: draftLocalText }).transform((typed) => (typed.id === '' ? null : typed));

const article = {
  fr: texts,
  en: texts,
  picture,
  terreId: choice,
  themeIds: choices,
  territorySirens: choices,
};

/** Reads whatever was sent or kept as a page or a news item. */
export const articleDraftSchema = parts(article);

/** Reads whatever was sent or kept as a portrait. */
export const portraitDraftSchema = parts({
  ...article,
  portrait: parts({
    personName: draftText,
    role: draftLocalText,
    quote: draftLocalText,
    backing: z.enum(['source', 'consent']).catch('consent'),
    source: draftText,
  }),
});
