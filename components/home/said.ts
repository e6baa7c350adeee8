import { saidIn } from '@/lib/content/rules/languages.ts';
import type { Language, LocalText } from '@/lib/content/types/document.ts';

/** A text as the attributes of the element that says it: its words, and their language where it is not the page's. */
export function said(text: LocalText, locale: Language): { children: string; lang?: Language } {
  const { text: children, ...lang } = saidIn(text, locale);
  return { children, ...lang };
}
