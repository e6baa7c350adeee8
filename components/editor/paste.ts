import { addressKind } from '@/lib/content/rules/addresses.ts';
import { isLeftOut, lookOf, markerOf, nameFilteredItems, pastedAddress, withoutLooks, wordLevel } from './paste-sources.ts';
import { type ListEntry, listTree } from './paste-lists.ts';

export interface CleanPaste {
  html: string;
  /** Pictures that were in the paste: they are added from the library, with their alternative text. */
  droppedPictures: number;
}

/** A part of the paste, in the order read. */
type Part = { kind: 'block'; element: HTMLElement } | { kind: 'heading'; element: HTMLElement; level: number } | ({ kind: 'item' } & ListEntry);

/**
 * What a paste from a word processor, a mail or a page says, as plain headings, paragraphs, lists, quotes, links, bold
 * and italic. Nothing of its looks is kept, and nothing that runs.
 */
export function cleanPastedHtml(html: string): CleanPaste {
  const source = new DOMParser().parseFromString(withoutLooks(html), 'text/html');
  nameFilteredItems(source.body);
  const reader = new PasteReader(source.implementation.createHTMLDocument(''));
  const parts = reader.partsOf(source.body, 1);
  const output = reader.output.createElement('div');
  output.append(...assembled(parts, reader.output));
  return { html: output.innerHTML, droppedPictures: reader.droppedPictures };
}

/** Headings put in order from level 2, and items gathered in lists. */
function assembled(parts: readonly Part[], output: Document): HTMLElement[] {
  const elements: HTMLElement[] = [];
  const open: number[] = [];
  for (let at = 0; at < parts.length; ) {
    const part = parts[at] as Part;
    if (part.kind === 'item') {
      const run: ListEntry[] = [];
      for (let next = parts[at]; next?.kind === 'item' && (run.length === 0 || !next.isFirst); next = parts[at]) {
        run.push(next);
        at += 1;
      }
      elements.push(...listTree(run, output));
      continue;
    }
    if (part.kind === 'heading') {
      while (open.length > 0 && (open.at(-1) ?? 0) >= part.level) open.pop();
      open.push(part.level);
      const heading = output.createElement(`h${Math.min(4, open.length + 1)}`);
      heading.append(...part.element.childNodes);
      elements.push(heading);
    } else {
      elements.push(part.element);
    }
    at += 1;
  }
  return elements;
}

const containers = 'ADDRESS,ARTICLE,ASIDE,BODY,CENTER,DD,DETAILS,DIV,DL,DT,FIELDSET,FIGCAPTION,FIGURE,FOOTER,FORM,HEADER,MAIN,NAV,SECTION,SUMMARY,TBODY,TFOOT,THEAD,PRE'.split(',');
const blocks = new Set([...containers, 'P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'TABLE', 'HR']);

class PasteReader {
  readonly output: Document;
  droppedPictures = 0;

  constructor(output: Document) {
    this.output = output;
  }

  /** @param depth of the list around, from 1 */
  partsOf(node: Node, depth: number): Part[] {
    const parts: Part[] = [];
    let line = this.output.createElement('p');
    const endLine = () => {
      if (tidyLine(line)) parts.push({ kind: 'block', element: line });
      line = this.output.createElement('p');
    };
    for (const child of shownChildren(node)) {
      if (child instanceof HTMLElement && holdsBlocks(child)) {
        endLine();
        parts.push(...this.partsOfBlock(child, depth));
      } else {
        line.append(...this.inline(child));
      }
    }
    endLine();
    return parts;
  }

  private partsOfBlock(element: HTMLElement, depth: number): Part[] {
    const level = headingLevel(element);
    const word = wordLevel(element);
    if (level !== null) return this.lineOf(element, true).map((line): Part => ({ kind: 'heading', element: line, level }));
    if (word !== null) {
      const marker = markerOf(element);
      return this.lineOf(element, false).map((line): Part => ({ kind: 'item', level: word, ...marker, isFirst: false, lines: [line] }));
    }
    switch (element.tagName) {
      case 'UL':
      case 'OL':
        return this.partsOfList(element, depth);
      case 'LI':
        return this.partsOfItem(element, { depth, ordered: false, start: 1, isFirst: false });
      case 'BLOCKQUOTE': {
        const quote = this.output.createElement('blockquote');
        quote.append(...assembled(this.partsOf(element, 1).map(withoutHeading), this.output));
        return quote.hasChildNodes() ? [{ kind: 'block', element: quote }] : [];
      }
      case 'TABLE':
        return this.partsOfTable(element as HTMLTableElement, depth);
      case 'HR':
        return [];
      default:
        return this.partsOf(element, depth);
    }
  }

  private lineOf(element: HTMLElement, isHeading: boolean): HTMLElement[] {
    const line = this.output.createElement('p');
    line.append(...shownChildren(element).flatMap((child) => this.inline(child)));
    // A heading is already strong.
    if (isHeading) for (const mark of line.querySelectorAll('strong, br')) mark.replaceWith(...(mark.tagName === 'BR' ? [' '] : mark.childNodes));
    return tidyLine(line) ? [line] : [];
  }

  private partsOfList(list: HTMLElement, depth: number): Part[] {
    const ordered = list.tagName === 'OL';
    const first = Number(list.getAttribute('start') ?? 1) || 1;
    // Word for the web puts each item in a list of its own and says how deep it is.
    const isScattered = list.closest('.ListContainerWrapper') !== null;
    let isFirst = depth === 1 && !isScattered;
    return shownChildren(list).flatMap((child): Part[] => {
      if (!(child instanceof HTMLElement)) return [];
      // Google Docs nests a list beside the item it belongs to.
      if (child.tagName === 'UL' || child.tagName === 'OL') return this.partsOfList(child, depth + 1);
      const told = Number(child.getAttribute('aria-level') ?? child.getAttribute('data-aria-level') ?? 0);
      const parts = this.partsOfItem(child, { depth: Math.max(depth, told), ordered, start: first, isFirst });
      if (parts.length > 0) isFirst = false;
      return parts;
    });
  }

  /** The lines of an item, then the lists that it holds. */
  private partsOfItem(item: HTMLElement, { depth, ordered, start, isFirst }: { depth: number; ordered: boolean; start: number; isFirst: boolean }): Part[] {
    const parts = this.partsOf(item, depth + 1).map(withoutHeading);
    const nested = parts.findIndex(({ kind }) => kind === 'item');
    const lines = (nested === -1 ? parts : parts.slice(0, nested)).map(({ element }) => element);
    const below = nested === -1 ? [] : parts.slice(nested).filter((part) => part.kind === 'item');
    return lines.length === 0 ? below : [{ kind: 'item', level: depth, ordered, start, isFirst, lines, element: lines[0] as HTMLElement } as Part, ...below];
  }

  /** A table of one column is its text; another is a list of its rows, each cell after the name of its column. */
  private partsOfTable(table: HTMLTableElement, depth: number): Part[] {
    const rows = [...table.rows].filter((row) => row.closest('table') === table);
    if (rows.every(({ cells }) => cells.length <= 1) || table.querySelector('table')) return rows.flatMap((row) => [...row.cells].flatMap((cell) => this.partsOf(cell, depth)));
    const texts = rows.map(({ cells }) => [...cells].map((cell) => this.lineOf(cell, true)[0] ?? this.output.createElement('p')));
    const names = rows[0]?.querySelector('th') && rows.length > 1 ? (texts.shift() ?? []).map((line) => line.textContent) : [];
    const list = this.output.createElement('ul');
    for (const cells of texts) {
      const line = this.output.createElement('p');
      for (const [column, cell] of cells.entries()) {
        if (cell.textContent.trim() === '') continue;
        if (line.hasChildNodes()) line.append(column === 1 || names.length === 0 ? ' – ' : '\u202f; ');
        const name = column > 0 && names[column] ? `${names[column]}\u202f: ` : '';
        line.append(name, ...cell.childNodes);
      }
      const item = this.output.createElement('li');
      item.append(line);
      if (tidyLine(line)) list.append(item);
    }
    return list.hasChildNodes() ? [{ kind: 'block', element: list }] : [];
  }

  private inline(node: Node): Node[] {
    if (node.nodeType === Node.TEXT_NODE) return [this.output.createTextNode((node.nodeValue ?? '').replaceAll(/[\u200b\ufeff]/g, '').replaceAll(/[ \t\r\n]+/g, ' '))];
    if (!(node instanceof HTMLElement)) return [];
    if (node.tagName === 'IMG') {
      this.droppedPictures += 1;
      return [];
    }
    if (node.tagName === 'BR') return [this.output.createElement('br')];
    const children = shownChildren(node).flatMap((child) => this.inline(child));
    let inner: Node[] = children;
    const wrap = (tag: string) => {
      const element = this.output.createElement(tag);
      element.append(...inner);
      inner = [element];
      return element;
    };
    if (isItalic(node)) wrap('em');
    if (isBold(node)) wrap('strong');
    const address = node instanceof HTMLAnchorElement ? pastedAddress(node.getAttribute('href') ?? '') : '';
    if (address !== '' && addressKind(address) !== null) wrap('a').setAttribute('href', address);
    return inner;
  }
}

function shownChildren(node: Node): Node[] {
  let isMarker = false;
  return [...node.childNodes].filter((child) => {
    if (child.nodeType === Node.COMMENT_NODE) {
      // What Word draws before an item where lists are not known: `<![if !supportLists]>1.<![endif]>`.
      if (/\[if\s+!support(?:Lists|LineBreakNewLine|EmptyParas)\]/i.test(child.nodeValue ?? '')) isMarker = true;
      else if (/\[endif\]/i.test(child.nodeValue ?? '')) isMarker = false;
      return false;
    }
    return !isMarker && !(child instanceof Element && isLeftOut(child));
  });
}

function holdsBlocks(element: HTMLElement): boolean {
  return blocks.has(element.tagName) || [...element.querySelectorAll('*')].some(({ tagName }) => blocks.has(tagName));
}

function headingLevel(element: HTMLElement): number | null {
  const tag = /^H([1-6])$/.exec(element.tagName)?.[1];
  if (tag) return Number(tag);
  // Word for the web.
  if (element.getAttribute('role') === 'heading') return Number(element.getAttribute('aria-level')) || 2;
  return /\bMsoTitle\b/.test(element.className) ? 1 : null;
}

function withoutHeading(part: Part): Part & { element: HTMLElement } {
  if (part.kind === 'item') return part as Part & { element: HTMLElement };
  return { kind: 'block', element: part.element };
}

function isBold(element: HTMLElement): boolean {
  const weight = lookOf(element, 'font-weight');
  if (['B', 'STRONG'].includes(element.tagName)) return !/^(?:normal|[1-5]00|lighter)$/.test(weight);
  return /^(?:bold|bolder|[6-9]00)$/.test(weight);
}

function isItalic(element: HTMLElement): boolean {
  const style = lookOf(element, 'font-style');
  return (['I', 'EM', 'CITE'].includes(element.tagName) && style !== 'normal') || style === 'italic';
}

/** Removes what begins and ends a line without saying anything; false when nothing is left. */
function tidyLine(line: HTMLElement): boolean {
  for (const edge of ['firstChild', 'lastChild'] as const) {
    for (let node = line[edge]; node; node = line[edge]) {
      const isEmpty = node.nodeName === 'BR' || (node.textContent ?? '').trim() === '';
      if (!isEmpty) break;
      node.remove();
    }
  }
  return line.textContent.trim() !== '';
}
