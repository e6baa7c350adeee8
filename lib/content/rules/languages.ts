import type { Language, LocalText } from '@/lib/content/types/document.ts';

/** A text as a page shows it; `lang` is set when it is not in the language of the page. */
export interface Said {
  text: string;
  lang?: Language;
}

/** A text in the language of a page; in French, marked as such, where English is missing. */
export function saidIn(text: LocalText, language: Language): Said {
  if (language === 'fr' || text.en.trim() !== '' || text.fr.trim() === '') return { text: text[language] };
  return { text: text.fr, lang: 'fr' };
}
