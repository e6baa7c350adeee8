import { pictureIdOf } from '@/lib/content/rules/addresses.ts';
import { articleProblems, problemSentence } from '@/lib/content/rules/markdown-problems.ts';
import { plain, readArticle } from '@/lib/content/rules/markdown-tree.ts';

/** The words of the text without its marks, a line for each block: for searches, comparisons and descriptions. */
export function articleText(markdown: string): string {
  return plain(readArticle(markdown).children).trim();
}

/** First sentence of the first paragraph; empty when there is none. */
export function firstSentence(markdown: string, language: 'fr' | 'en'): string {
  const paragraph = readArticle(markdown).children.find(({ type }) => type === 'paragraph');
  if (!paragraph) return '';
  let sentence = '';
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(plain([paragraph]).trim())) {
    sentence += segment;
    // « M. Martin » is no end of sentence.
    if (!/(?:^|\s)\p{Lu}\p{L}?\.\s*$/u.test(sentence)) break;
  }
  return sentence.trim();
}

/** Words that an adult reads in a minute, silently. */
const wordsPerMinute = 230;

/** Whole minutes that the text takes to read, at least one. */
export function readingMinutes(markdown: string): number {
  const words = articleText(markdown).match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / wordsPerMinute));
}

/** Ids of the pictures that the text shows, in order, each once. */
export function markdownPictureIds(markdown: string): string[] {
  const ids = readArticle(markdown).children.flatMap((node) => (node.type === 'image' ? (pictureIdOf(node.url) ?? []) : []));
  return [...new Set(ids)];
}

/**
 * What forbids publishing this text, each as a sentence that begins with its place.
 * @param knownPictures ids of the pictures of the library, when they were looked up
 */
export function markdownFaults(markdown: string, knownPictures?: ReadonlySet<string>): string[] {
  return articleProblems(markdown, knownPictures).map(problemSentence);
}
