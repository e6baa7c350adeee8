import 'server-only';
import type { z } from 'zod';
import { localizedParagraphs, localizedText } from '@/lib/vision/schema.ts';
import type { Language } from '@/lib/vision/types.ts';

type Localized = z.output<typeof localizedText>;

/** Reads the translatable columns of a row in one language. @throws when a column does not hold what it should */
export function reader(language: Language) {
  const say = (text: Localized) => text[language];
  return {
    say,
    text: (column: unknown) => say(localizedText.parse(column)),
    optional: (column: unknown) => (column === null ? null : say(localizedText.parse(column))),
    paragraphs: (column: unknown) => localizedParagraphs.parse(column).map(say),
  };
}
