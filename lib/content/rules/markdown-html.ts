import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHast } from 'mdast-util-to-hast';
import { addressKind, pictureIdOf } from '@/lib/content/rules/addresses.ts';
import { readArticle } from '@/lib/content/rules/markdown-tree.ts';

/** All that an article may hold. Nothing else ever reaches a page, whatever was typed or stored. */
const schema: Schema = {
  tagNames: ['h2', 'h3', 'h4', 'p', 'em', 'strong', 'ul', 'ol', 'li', 'a', 'blockquote', 'br', 'img'],
  attributes: { a: ['href'], img: ['src', 'alt'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['picture'] },
  ancestors: { li: ['ul', 'ol'] },
  required: {},
  strip: ['script', 'style'],
};

export type ArticleHtml = ReturnType<typeof sanitize>;

/** The text as a tree of safe elements; pictures keep `picture:<id>` as their address. */
export function articleHtml(markdown: string): ArticleHtml {
  const tree = toHast(readArticle(markdown));
  const safe = sanitize(tree, schema);
  dropAddresses(safe);
  return safe;
}

/** A link whose address is refused keeps its words; a picture that is not of the library shows nothing. */
function dropAddresses(node: ArticleHtml): void {
  if (node.type === 'element') {
    const { href, src } = node.properties;
    if (typeof href === 'string' && addressKind(href) === null) delete node.properties['href'];
    if (src !== undefined && (typeof src !== 'string' || pictureIdOf(src) === null)) delete node.properties['src'];
  }
  if ('children' in node) for (const child of node.children) dropAddresses(child);
}
