import type { JSONContent } from '@tiptap/core';
import type { toMarkdown } from 'mdast-util-to-markdown';

type InlineNode = Extract<Parameters<typeof toMarkdown>[0], { type: 'text' | 'break' | 'link' | 'strong' | 'emphasis' }>;
/** A word, a stretch of spaces or a line break (no text), with the marks that cover it. */
type Piece = { text: string | null; marks: Map<string, string> };

const names = { link: 'link', bold: 'strong', italic: 'emphasis' } as const;
const marks = Object.keys(names) as (keyof typeof names)[];

/** The words of one block with their marks as a Markdown tree, trimmed; spaces at the edge of a mark stand beside it. */
export function inlineNodes(parts: readonly JSONContent[]): InlineNode[] {
  return nested(trimmed(parts.flatMap(piecesOf)), marks);
}

function piecesOf(part: JSONContent): Piece[] {
  if (part.type === 'hardBreak') return [{ text: null, marks: marksOf(part) }];
  // oxlint-disable-next-line no-control-regex -- no keyboard types them, no Markdown keeps them
  const words = (part.text ?? '').replaceAll(/[\n\r\t]/g, ' ').replaceAll(/[\u0000-\u001f\u007f]/g, '');
  return words.split(/( +)/).filter(Boolean).map((text) => ({ text, marks: marksOf(part) }));
}

function marksOf(part: JSONContent): Map<string, string> {
  return new Map((part.marks ?? []).map(({ type, attrs }) => [type, String(attrs?.['href'] ?? '')]));
}

const isSpace = ({ text }: Piece) => text !== null && text.trim() === '' && /^ +$/.test(text);
const isEdge = (piece: Piece | undefined) => piece === undefined || piece.text === null;

/** Without the breaks and spaces that begin or end the block, nor the spaces around a break. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  const spaced = pieces.filter((piece, at) => !isSpace(piece) || !(isEdge(neighbour(pieces, at, -1)) || isEdge(neighbour(pieces, at, 1))));
  if (spaced.every(({ text }) => text === null || text.trim() === '')) return [];
  const first = spaced.findIndex(({ text }) => text !== null);
  const last = spaced.findLastIndex(({ text }) => text !== null);
  return spaced.slice(first, last + 1);
}

/** What stands before or after, beyond other spaces. */
function neighbour(pieces: readonly Piece[], at: number, step: 1 | -1): Piece | undefined {
  let place = at + step;
  while (pieces[place] && isSpace(pieces[place] as Piece)) place += step;
  return pieces[place];
}

/** `**word **` is no bold in Markdown: a mark begins and ends on words. */
const isBlank = (piece: Piece) => piece.text === null || isSpace(piece);

/** @param open marks that are not around these pieces yet */
function nested(pieces: readonly Piece[], open: typeof marks): InlineNode[] {
  const nodes: InlineNode[] = [];
  for (let at = 0; at < pieces.length; ) {
    const { mark, end } = longestMark(pieces, at, open);
    if (mark) {
      const children = nested(pieces.slice(at, end), open.filter((other) => other !== mark));
      const url = pieces[at]?.marks.get(mark);
      nodes.push({ type: names[mark], ...(mark === 'link' ? { url } : {}), children } as InlineNode);
    } else {
      append(nodes, pieces[at]?.text ?? null);
    }
    at = end;
  }
  return nodes;
}

/** The mark that goes furthest from this place: it holds the others. None for a space. */
function longestMark(pieces: readonly Piece[], at: number, open: typeof marks): { mark: (typeof marks)[number] | null; end: number } {
  const first = pieces[at];
  let best: { mark: (typeof marks)[number] | null; end: number } = { mark: null, end: at + 1 };
  if (!first || isBlank(first)) return best;
  for (const mark of open) {
    const value = first.marks.get(mark);
    if (value === undefined) continue;
    let end = at + 1;
    for (let place = end; place < pieces.length && pieces[place]?.marks.get(mark) === value; place += 1) {
      if (!isBlank(pieces[place] as Piece)) end = place + 1;
    }
    if (best.mark === null || end > best.end) best = { mark, end };
  }
  return best;
}

function append(nodes: InlineNode[], text: string | null): void {
  const last = nodes.at(-1);
  if (text === null) nodes.push({ type: 'break' });
  else if (last?.type === 'text') last.value += text;
  else nodes.push({ type: 'text', value: text });
}
