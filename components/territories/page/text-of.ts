import type { Said } from '@/lib/content/rules/languages.ts';

/** A text as the attributes of the element that says it: its words, and their language where it is not the page's. */
export function textOf({ text, lang }: Said): { children: string; lang?: string } {
  return { children: text, ...(lang && { lang }) };
}
