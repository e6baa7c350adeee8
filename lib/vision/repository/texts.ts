import 'server-only';
import type { z } from 'zod';
import { localizedParagraphs, localizedText } from '@/lib/vision/schema/columns.ts';
import type { Language } from '@/lib/vision/types/pages.ts';

type Localized = z.output<typeof localizedText>;

/**
 * Reads the translatable columns of a row in one language. What has no English is said in French, and gathered in
 * `untranslated` for the page to mark it. @throws when a column does not hold what it should
 */
export function reader(language: Language) {
  const french = new Set<string>();
  const say = (text: Localized) => {
    if (text[language] !== '') return text[language];
    french.add(text.fr);
    return text.fr;
  };
  return {
    say,
    /** What was said in French for want of English, once everything was read. */
    untranslated: (): readonly string[] => [...french],
    text: (column: unknown) => say(localizedText.parse(column)),
    optional: (column: unknown) => (column === null ? null : say(localizedText.parse(column))),
    paragraphs: (column: unknown) => localizedParagraphs.parse(column).map(say),
  };
}

export type Reader = ReturnType<typeof reader>;
