import type { JSONContent } from '@tiptap/core';
import { toMarkdown } from 'mdast-util-to-markdown';
import { type ArticleNode, childrenOf, readArticle } from '@/lib/content/rules/markdown-tree.ts';
import { inlineNodes } from './inline.ts';

/*
 * What the editor holds and the Markdown that is kept, one made from the other. Both ways go through the tree that the
 * server reads: what is seen here is what will be checked and shown.
 */

type Mark = { type: string; attrs?: Record<string, unknown> };

/** The editor's document for a Markdown text. */
export function documentOf(markdown: string): JSONContent {
  const content = readArticle(markdown).children.flatMap((node) => blocksFrom(node, false));
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

/** @param inside a quote or a list, which hold paragraphs and lists only */
function blocksFrom(node: ArticleNode, inside: boolean): JSONContent[] {
  const within = () => childrenOf(node).flatMap((child) => blocksFrom(child, true));
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', content: inlineFrom(node.children, []) }];
    case 'heading': {
      const content = inlineFrom(node.children, []).map((part) => (part.type === 'hardBreak' ? { type: 'text', text: ' ' } : part));
      return [inside ? { type: 'paragraph', content } : { type: 'heading', attrs: { level: node.depth }, content }];
    }
    case 'blockquote':
      return inside ? within() : [{ type: 'blockquote', content: within() }];
    case 'list':
      return [node.ordered ? { type: 'orderedList', attrs: { start: node.start ?? 1 }, content: within() } : { type: 'bulletList', content: within() }];
    case 'listItem': {
      const content = within();
      return [{ type: 'listItem', content: content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content] }];
    }
    case 'image':
      return [{ type: 'picture', attrs: { address: node.url, alternative: node.alt ?? '' } }];
    case 'html':
      return [{ type: 'paragraph', content: inlineFrom([node], []) }];
    default:
      return [];
  }
}

/** Stretches of words with the same marks are one, as the editor keeps them. */
function inlineFrom(nodes: readonly ArticleNode[], marks: readonly Mark[]): JSONContent[] {
  const joined: JSONContent[] = [];
  for (const part of runsFrom(nodes, marks)) {
    const last = joined.at(-1);
    const isSame = last?.type === 'text' && part.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(part.marks);
    if (last && isSame) last.text = `${last.text}${part.text}`;
    else joined.push(part);
  }
  return joined;
}

function runsFrom(nodes: readonly ArticleNode[], marks: readonly Mark[]): JSONContent[] {
  return nodes.flatMap((node): JSONContent[] => {
    switch (node.type) {
      // Code is refused: here it is words like others, to be mended.
      case 'text':
      case 'html': {
        const text = node.value.replaceAll(/\s*\n\s*/g, ' ');
        return text === '' ? [] : [marks.length > 0 ? { type: 'text', text, marks: [...marks] } : { type: 'text', text }];
      }
      case 'break':
        return [{ type: 'hardBreak' }];
      case 'emphasis':
        return runsFrom(node.children, [...marks, { type: 'italic' }]);
      case 'strong':
        return runsFrom(node.children, [...marks, { type: 'bold' }]);
      case 'link':
        return runsFrom(node.children, [...marks, { type: 'link', attrs: { href: node.url } }]);
      default:
        return [];
    }
  });
}

type MarkdownNode = Parameters<typeof toMarkdown>[0];

/** The Markdown text of the editor's document; what is empty is left out. */
export function markdownOf(document: JSONContent): string {
  const children = (document.content ?? []).flatMap(blockOf) as ArticleNode[];
  const tree = { type: 'root', children } as MarkdownNode;
  return toMarkdown(tree, { bullet: '-', emphasis: '*', strong: '*', listItemIndent: 'one', resourceLink: true }).trimEnd();
}

function blockOf(block: JSONContent): MarkdownNode[] {
  const content = block.content ?? [];
  const within = () => content.flatMap(blockOf);
  switch (block.type) {
    case 'paragraph':
      return ifAny({ type: 'paragraph', children: inlineNodes(content) });
    case 'heading': {
      const parts = content.map((part) => (part.type === 'hardBreak' ? { type: 'text', text: ' ' } : part));
      return ifAny({ type: 'heading', depth: block.attrs?.['level'] as 2 | 3 | 4, children: inlineNodes(parts) });
    }
    case 'blockquote':
      return ifAny({ type: 'blockquote', children: within() } as Parent);
    case 'bulletList':
      return ifAny({ type: 'list', ordered: false, spread: false, children: within() } as Parent);
    case 'orderedList':
      return ifAny({ type: 'list', ordered: true, start: block.attrs?.['start'], spread: false, children: within() } as Parent);
    case 'listItem':
      return ifAny({ type: 'listItem', spread: content.filter((part) => part.type === 'paragraph').length > 1, children: within() } as Parent);
    case 'picture':
      return [{ type: 'paragraph', children: [{ type: 'image', url: String(block.attrs?.['address'] ?? ''), alt: String(block.attrs?.['alternative'] ?? '') }] }];
    default:
      return within();
  }
}

type Parent = MarkdownNode & { children: MarkdownNode[] };

function ifAny(node: MarkdownNode): MarkdownNode[] {
  return 'children' in node && node.children.length > 0 ? [node] : [];
}
