import type { Language } from '@/lib/vision/types/pages.ts';

/**
 * What a keyboard cannot easily type: curly apostrophes, and in French a narrow no-break space instead of a plain one
 * before ; : ! ? % » and after «. What has no space there (a time, an address) is left alone.
 */
export function typeset(text: string, language: Language): string {
  const curly = text.replaceAll("'", '’');
  return language === 'en' ? curly : curly.replaceAll(/[ \u00a0](?=[;:!?%»])/g, '\u202f').replaceAll(/«[ \u00a0]/g, '«\u202f');
}
