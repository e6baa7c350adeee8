import { fromMarkdown } from 'mdast-util-from-markdown';

export type ArticleTree = ReturnType<typeof fromMarkdown>;
export type ArticleNode = ArticleTree['children'][number];

/** What a writer types by accident rather than on purpose: it stays the text it is. */
const asText = ['codeIndented', 'codeFenced', 'codeText', 'thematicBreak', 'setextUnderline', 'definition'];
/** Beyond, a text was not written by a person: quotes in quotes, lists in lists. */
const deepest = 24;
/** A line that begins as many quotes and lists at once, or so far from the margin, costs minutes to read. */
const folded = new RegExp(String.raw`^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){${deepest}}|^[ \t]{${deepest * 4}}`, 'm');

/** The text as it is written, with the line of each part; nothing for one that is folded too many times. Never throws. */
export function parseMarkdown(markdown: string): ArticleTree {
  const nothing: ArticleTree = { type: 'root', children: [] };
  if (folded.test(markdown)) return nothing;
  const tree = fromMarkdown(markdown, { extensions: [{ disable: { null: asText } }] });
  return isTooDeep(tree) ? nothing : tree;
}

/** True for a text folded in on itself so many times that nothing of it is read. */
export function isTooFolded(markdown: string): boolean {
  return markdown.trim() !== '' && parseMarkdown(markdown).children.length === 0;
}

function isTooDeep(tree: ArticleTree): boolean {
  let level: readonly ArticleNode[] = tree.children;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap(childrenOf);
  }
  return false;
}

export function childrenOf(node: ArticleNode): readonly ArticleNode[] {
  return 'children' in node ? node.children : [];
}

/**
 * The text as it is shown and edited: a picture stands by itself between two blocks, wherever it was written; headings
 * go from 2 to 4; an item of a list holds a paragraph unless it holds two; nothing is empty.
 */
export function readArticle(markdown: string): ArticleTree {
  const tree = parseMarkdown(markdown);
  const children = tree.children.flatMap((block) => {
    const pictures: ArticleNode[] = [];
    const kept = tidied(block, pictures);
    return kept ? [kept, ...pictures] : pictures;
  });
  return { ...tree, children };
}

/** The node without its pictures, which go to `pictures`; null when nothing is left of it. */
function tidied(node: ArticleNode, pictures: ArticleNode[]): ArticleNode | null {
  if (node.type === 'image') {
    pictures.push(node);
    return null;
  }
  if (!('children' in node)) return node;
  const children = withoutEdges(node.children.flatMap((child) => tidied(child, pictures) ?? []));
  if (children.length === 0 || (node.type !== 'list' && plain(children).trim() === '')) return null;
  const copy = { ...node, children } as ArticleNode;
  if (copy.type === 'heading') copy.depth = Math.min(4, Math.max(2, copy.depth)) as 2 | 3 | 4;
  if (copy.type === 'listItem') copy.spread = children.filter(({ type }) => type === 'paragraph').length > 1;
  if (copy.type === 'list') copy.spread = copy.children.some((item) => item.spread);
  return copy;
}

/** A line break that begins or ends a text breaks nothing. */
function withoutEdges(nodes: readonly ArticleNode[]): readonly ArticleNode[] {
  const first = nodes.findIndex(({ type }) => type !== 'break');
  const last = nodes.findLastIndex(({ type }) => type !== 'break');
  return first === -1 ? [] : nodes.slice(first, last + 1);
}

const blocks = new Set(['paragraph', 'heading', 'list', 'listItem', 'blockquote']);

/** The words of nodes: blocks on lines of their own, pictures and HTML left out. */
export function plain(nodes: readonly ArticleNode[]): string {
  let text = '';
  for (const node of nodes) {
    if (blocks.has(node.type) && text !== '' && !text.endsWith('\n')) text += '\n';
    if (node.type === 'text') text += node.value.replaceAll('\n', ' ');
    else if (node.type === 'break') text += ' ';
    else text += plain(childrenOf(node));
  }
  return text;
}
