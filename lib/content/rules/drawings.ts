import { onlyOwnReferences, referenceFault, styledTargets, type Part } from '@/lib/content/rules/drawing-references.ts';

/** A logo drawn by hand or by a program is far lighter; beyond, it holds something else. */
const largestDrawing = 300_000;
const mostElements = 4_000;
/** In pixels: nothing is drawn so large. */
const largestSide = 20_000;

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Elements that only draw; every other is refused. In lower case. */
const drawingElements = new Set([
  'svg', 'g', 'defs', 'symbol', 'use', 'switch', 'title', 'desc', 'metadata', 'style', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline',
  'polygon', 'text', 'tspan', 'lineargradient', 'radialgradient', 'stop', 'clippath', 'mask', 'pattern',
]);

const sentences = {
  unreadable: 'Ce dessin SVG est illisible : enregistrez-le de nouveau, en « SVG simple ».',
  large: 'Ce dessin SVG est trop lourd ou trop compliqué pour un logo : simplifiez-le, ou envoyez une image PNG.',
  script: 'Ce dessin SVG contient un programme. Le portail ne garde que des dessins : exportez-le de nouveau, en « SVG simple ».',
  page: 'Ce dessin SVG contient un morceau de page ou une autre image : il doit être fait de traits et de formes seulement.',
  outside: 'Ce dessin SVG va chercher quelque chose ailleurs, ce que le portail ne permet pas : incluez tout dans le dessin.',
  entities: 'Ce dessin SVG contient des entités, que le portail ne lit pas : enregistrez-le de nouveau, en « SVG simple ».',
  motion: 'Ce dessin SVG est animé : envoyez un dessin fixe.',
  other: 'Ce dessin SVG contient un effet que le portail ne dessine pas (un filtre, par exemple) : exportez-le de nouveau, en « SVG simple ».',
  size: 'Ce dessin SVG ne dit pas ses dimensions, ou elles sont démesurées : enregistrez-le de nouveau, en « SVG simple ».',
} as const;

type Fault = keyof typeof sentences;

/** Text that begins as a drawing does: worth being read as one. */
export function looksLikeDrawing(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4_096)).replace(/^\uFEFF/, '').trimStart();
  return start.startsWith('<') && /<(?:[\w-]+:)?svg[\s>]/i.test(start);
}

/** What forbids drawing these bytes, in a sentence; null when they hold lines and shapes only. */
export function drawingFault(bytes: Uint8Array): string | null {
  const fault = bytes.length > largestDrawing ? 'large' : faultOf(bytes);
  return fault && sentences[fault];
}

interface Attribute {
  name: string;
  value: string;
}

/** What is learnt of a drawing while it is read. */
interface Reading {
  /** Ids and kinds of the elements that are open. */
  open: { kind: string; id: string }[];
  parts: Map<string, Part>;
  targets: string[];
  styles: string[];
  elements: number;
  /** Prefixes under which elements of a drawing may come. */
  prefixes: ReadonlySet<string>;
}

function faultOf(bytes: Uint8Array): Fault | null {
  const text = decoded(bytes);
  if (text === null) return 'unreadable';
  const found: Reading = { open: [], parts: new Map(), targets: [], styles: [], elements: 0, prefixes: prefixesOf(text) };
  return readAll(text, found) ?? referenceFault(found);
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\uFEFF/, '').trim();
  } catch {
    return null;
  }
}

/** Prefixes that are not those of another vocabulary, such as the notes of a drawing program. */
function prefixesOf(text: string): Set<string> {
  const declared = [...text.matchAll(/xmlns:([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  const drawing = declared.filter(([, , double, single]) => /w3\.org\/(?:2000\/svg|1999\/xhtml)/i.test(plainValue(double ?? single ?? '')));
  return new Set(['', 'svg', ...drawing.map(([, prefix = '']) => prefix)]);
}

const declaration = /<\?xml\s[^?<>]*\?>/y;
const doctype = /<!DOCTYPE\s+svg(?:\s+PUBLIC\s+"[^"<>]*"\s+"[^"<>]*")?\s*>/iy;
const comment = /<!--(?:[^-]|-(?!-))*-->/y;
const rawText = /<!\[CDATA\[([\s\S]*?)\]\]>/y;
const tag = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attribute = /([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const words = /[^<]+/y;

/** Reads the drawing from its beginning to its end; whatever is not understood is refused. */
function readAll(text: string, found: Reading): Fault | null {
  let at = 0;
  const next = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };
  next(declaration);
  while (at < text.length) {
    if (next(comment) || (found.elements === 0 && next(doctype))) continue;
    const written = next(words)?.[0] ?? next(rawText)?.[1];
    if (written !== undefined) {
      if (/&(?!(?:amp|lt|gt|quot|apos|#\d{1,6}|#x[\da-f]{1,5});)/i.test(written) && found.open.at(-1)?.kind !== 'style') return 'entities';
      if (found.open.at(-1)?.kind === 'style') found.styles.push(written);
      continue;
    }
    const element = next(tag);
    if (!element) return misplaced(text.slice(at, at + 10));
    const fault = element[1] ? closed(element[2]!, found) : opened(element[2]!, element[3]!, element[4] === '/', found);
    if (fault) return fault;
  }
  return found.open.length > 0 || found.elements === 0 ? 'unreadable' : null;
}

/** What stands where no element is understood. */
function misplaced(beginning: string): Fault {
  if (/^<!(?:DOCTYPE|ENTITY)/i.test(beginning)) return 'entities';
  return beginning.startsWith('<?') ? 'outside' : 'unreadable';
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1).toLowerCase();
const prefixOf = (name: string) => (name.includes(':') ? name.slice(0, name.indexOf(':')) : '');

function closed(name: string, found: Reading): Fault | null {
  return found.open.pop()?.kind === kindOf(name, found) ? null : 'unreadable';
}

/** What an element draws; « note » for what another vocabulary adds, which is not drawn. */
function kindOf(name: string, { prefixes }: Reading): string {
  return prefixes.has(prefixOf(name)) ? localName(name) : 'note';
}

function elementFault(kind: string, name: string): Fault | null {
  const local = localName(name);
  // Drawing libraries follow it wherever it stands, also among notes.
  if (local === 'include') return 'outside';
  if (local === 'script' || local === 'handler' || local === 'listener') return 'script';
  if (['foreignobject', 'iframe', 'object', 'embed', 'image', 'video', 'audio'].includes(local)) return 'page';
  if (kind === 'note' || drawingElements.has(kind)) return null;
  return /^(?:animate|set$|discard$)/.test(kind) ? 'motion' : 'other';
}

function opened(name: string, written: string, isEmpty: boolean, found: Reading): Fault | null {
  found.elements += 1;
  if (found.elements > mostElements) return 'large';
  const kind = kindOf(name, found);
  if (found.elements === 1 && kind !== 'svg') return 'unreadable';
  const attributes = [...written.matchAll(attribute)].map(([, key = '', double, single]): Attribute => ({ name: key.toLowerCase(), value: plainValue(double ?? single ?? '') }));
  const fault = elementFault(kind, name) ?? (found.elements === 1 ? sizeFault(attributes) : null) ?? attributesFault(attributes, kind);
  if (fault) return fault;
  const id = attributes.find((one) => one.name === 'id')?.value ?? '';
  if (id !== '') found.parts.set(id, { kind, size: 0, targets: [] });
  const targets = attributes.flatMap(targetsOf);
  found.targets.push(...targets);
  for (const holder of new Set([...found.open.map((one) => one.id), id])) {
    const part = found.parts.get(holder);
    if (!part) continue;
    part.size += 1;
    part.targets.push(...targets);
  }
  if (!isEmpty) found.open.push({ kind, id });
  return null;
}

/** The value without its references to characters, nor the blanks that addresses ignore. */
function plainValue(written: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return written
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|lt|gt|quot|apos));/gi, (_all, decimal?: string, hexadecimal?: string, name?: string) =>
      name ? (named[name.toLowerCase()] ?? '') : String.fromCodePoint(Number.parseInt(decimal ?? hexadecimal ?? '0', decimal ? 10 : 16)),
    )
    .trim();
}

function attributesFault(attributes: readonly Attribute[], kind: string): Fault | null {
  for (const { name, value } of attributes) {
    if (localName(name).startsWith('on') || /javascript:|vbscript:/i.test(value.replace(/[\s\p{Cc}]/gu, ''))) return 'script';
    if (/&[\w#]+;/.test(value) && kind !== 'note') return 'entities';
    if (name === 'xmlns' && value !== svgNamespace) return 'page';
    if (kind === 'note') continue;
    if (name === 'xml:base' || (localName(name) === 'href' && !value.startsWith('#'))) return 'outside';
    if (!onlyOwnReferences(value)) return 'outside';
  }
  return null;
}

function targetsOf({ name, value }: Attribute): string[] {
  return localName(name) === 'href' ? [value.slice(1)] : styledTargets(value);
}

function sizeFault(attributes: readonly Attribute[]): Fault | null {
  const value = (wanted: string) => attributes.find(({ name }) => name === wanted)?.value;
  const box = value('viewbox')?.split(/[\s,]+/).map(Number);
  const isBox = box?.length === 4 && box.every(Number.isFinite) && box[2]! > 0 && box[3]! > 0;
  const sides = [value('width'), value('height')].filter((side) => side !== undefined && !side.endsWith('%'));
  const numbers = sides.map((side) => /^([\d.]+(?:e[+-]?\d+)?)\s*(?:px|pt|mm|cm|in|pc|em)?$/i.exec(side ?? '')?.[1]).map(Number);
  if (numbers.some((side) => !(side > 0 && side <= largestSide))) return 'size';
  if (isBox) return box[2]! <= largestSide && box[3]! <= largestSide ? null : 'size';
  return numbers.length === 2 ? null : 'size';
}
