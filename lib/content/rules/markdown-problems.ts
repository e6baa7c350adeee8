import { addressKind, pictureIdOf } from '@/lib/content/rules/addresses.ts';
import { type ArticleNode, childrenOf, isTooFolded, parseMarkdown, plain } from '@/lib/content/rules/markdown-tree.ts';

export type ArticleProblemCode =
  | 'heading-one'
  | 'heading-too-deep'
  | 'heading-jump'
  | 'heading-first'
  | 'heading-empty'
  | 'heading-inside'
  | 'picture-without-alternative'
  | 'picture-unknown'
  | 'link-without-words'
  | 'link-refused'
  | 'html-refused'
  | 'too-folded';

export interface ArticleProblem {
  code: ArticleProblemCode;
  /** Line of the Markdown text, from 1. */
  line: number;
  /** « Titre « Les étapes », ligne 12 » */
  place: string;
  /** What is wrong, without its place. */
  message: string;
}

/** The problem as it is shown, with its place first. */
export function problemSentence({ place, message }: ArticleProblem): string {
  return `${place}\u202f: ${message}`;
}

/**
 * Everything that forbids publishing this text, in the order read.
 * @param knownPictures ids of the pictures that the library holds; without it, only their addresses are looked at
 */
export function articleProblems(markdown: string, knownPictures?: ReadonlySet<string>): ArticleProblem[] {
  if (isTooFolded(markdown)) {
    return [{ code: 'too-folded', line: 1, place: 'Texte', message: 'des citations ou des listes sont emboîtées trop de fois.' }];
  }
  const problems: ArticleProblem[] = [];
  // The title of the page is of level 1.
  let level = 1;

  function report(node: ArticleNode, name: string, code: ArticleProblemCode, message: string): void {
    const line = node.position?.start.line ?? 1;
    problems.push({ code, line, place: `${name}, ligne ${line}`, message });
  }

  function headingProblem(node: ArticleNode & { type: 'heading' }, name: string): void {
    const { depth } = node;
    const before = level;
    level = depth;
    if (depth === 1) report(node, name, 'heading-one', 'le niveau 1 est celui du titre de la page\u202f; dans le texte, les titres commencent au niveau 2.');
    else if (depth > 4) report(node, name, 'heading-too-deep', `un titre de niveau ${depth} est trop profond\u202f: ils vont du niveau 2 au niveau 4.`);
    else if (depth > before + 1 && before === 1) report(node, name, 'heading-first', `le premier titre est de niveau ${depth}\u202f: il doit être de niveau 2.`);
    else if (depth > before + 1) report(node, name, 'heading-jump', `un titre de niveau ${depth} suit un titre de niveau ${before}.`);
  }

  function look(node: ArticleNode, inside: boolean): void {
    const words = plain([node]).trim();
    switch (node.type) {
      case 'heading': {
        const name = words === '' ? 'Titre' : `Titre «\u00a0${shortened(words)}\u00a0»`;
        headingProblem(node, name);
        if (words === '') report(node, name, 'heading-empty', 'ce titre est vide\u202f; écrivez-le ou retirez-le.');
        if (inside) report(node, name, 'heading-inside', 'un titre ne se place ni dans une liste ni dans une citation.');
        break;
      }
      case 'image': {
        const alternative = node.alt?.trim() ?? '';
        const id = pictureIdOf(node.url);
        const name = alternative === '' ? 'Image' : `Image «\u00a0${shortened(alternative)}\u00a0»`;
        if (alternative === '') report(node, name, 'picture-without-alternative', 'il manque son texte alternatif, pour celles et ceux qui ne la voient pas.');
        if (id === null || knownPictures?.has(id) === false) report(node, name, 'picture-unknown', 'elle n’est pas dans la bibliothèque d’images.');
        break;
      }
      case 'link': {
        const name = words === '' ? 'Lien' : `Lien «\u00a0${shortened(words)}\u00a0»`;
        if (words === '') report(node, name, 'link-without-words', 'aucun mot ne dit où il mène.');
        if (addressKind(node.url) === null) {
          report(node, name, 'link-refused', `l’adresse «\u00a0${shortened(node.url)}\u00a0» n’est pas acceptée\u202f: donnez une page du portail (/labs), une adresse complète (https://…), un courriel (mailto:…) ou un téléphone (tel:…).`);
        }
        break;
      }
      case 'html':
        report(node, `Code «\u00a0${shortened(node.value)}\u00a0»`, 'html-refused', 'le code HTML n’est pas accepté\u202f; écrivez le texte seul.');
        break;
      default:
    }
    for (const child of childrenOf(node)) look(child, inside || node.type === 'blockquote' || node.type === 'listItem');
  }

  for (const node of parseMarkdown(markdown).children) look(node, false);
  return problems;
}

const longestName = 60;

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  const letters = [...line];
  return letters.length > longestName ? `${letters.slice(0, longestName - 1).join('').trim()}…` : line;
}
