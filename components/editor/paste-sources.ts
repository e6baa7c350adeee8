/** What the programs that people paste from leave in their HTML. */

const looks = 'data-pasted-style';
const tag = /<[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/gi;

/**
 * The same HTML without its sheets of styles, its styles under another name and its handlers under none: the policy of the page would refuse
 * them even in a document that nobody sees, and complain of each.
 */
export function withoutLooks(html: string): string {
  return html.replaceAll(/<style[\s>][\s\S]*?<\/style\s*>/gi, '').replaceAll(tag, (whole) => whole.replaceAll(/([\s"'/])style(?=\s*=)/gi, `$1${looks}`).replaceAll(/([\s"'/])on[a-z]+(?=\s*=)/gi, '$1data-pasted-handler'));
}

/** One property of the style that an element was given by itself; empty without it. */
export function lookOf(element: Element, property: string): string {
  const style = element.getAttribute(looks) ?? '';
  return new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`, 'i').exec(style)?.[1]?.trim().toLowerCase() ?? '';
}

const neverSaid = 'SCRIPT,STYLE,META,LINK,TITLE,BASE,TEMPLATE,NOSCRIPT,IFRAME,OBJECT,EMBED,SVG,MATH,VIDEO,AUDIO,CANVAS,INPUT,BUTTON,SELECT,TEXTAREA,DEL,XML'.split(',');
/** Comments in the margin of Word, their anchors and their list at the end. */
const margin = /\b(?:MsoCommentReference|MsoCommentText|msocomtxt|msocomanchor|msocomoff)\b/;

/** True for what is no part of the text: programs, looks, what was struck out, comments, what is hidden. */
export function isLeftOut(element: Element): boolean {
  if (neverSaid.includes(element.tagName.toUpperCase())) return true;
  const style = element.getAttribute(looks) ?? '';
  if (/mso-element:\s*(?:comment|header|footer)|mso-list:\s*ignore|mso-hide:\s*all|display:\s*none/i.test(style)) return true;
  return margin.test(element.getAttribute('class') ?? '');
}

/**
 * Word's « filtered » HTML, which mails carry, has lost what names an item: what is left is a paragraph of lists, or a
 * numbered heading, that begins with its number or bullet and a few spaces in a smaller type. It is named again.
 */
export function nameFilteredItems(body: HTMLElement): void {
  for (const spaces of body.querySelectorAll(`[${looks}*="font:7.0pt" i]`)) {
    const line = spaces.closest('p, h1, h2, h3, h4, h5, h6');
    if (!line || spaces.closest(`[${looks}*="mso-list"]`) || !(line.tagName !== 'P' || /\bMsoListParagraph/.test(line.className))) continue;
    const range = body.ownerDocument.createRange();
    range.setStart(line, 0);
    range.setEndAfter(spaces);
    const marker = body.ownerDocument.createElement('span');
    marker.setAttribute(looks, 'mso-list:Ignore');
    marker.textContent = range.toString();
    range.deleteContents();
    line.prepend(marker);
    // Half an inch, or 36 points, a level.
    const [, size, unit] = /margin-left:\s*([\d.]+)(in|pt|cm)/i.exec(line.getAttribute(looks) ?? '') ?? [];
    const inches = Number(size ?? 0) / { in: 1, pt: 72, cm: 2.54 }[unit?.toLowerCase() as 'in' | 'pt' | 'cm' ?? 'in'];
    line.setAttribute(looks, `mso-list:l0 level${Math.min(9, Math.max(1, Math.round(inches * 2)))} lfo1`);
  }
}

/** How deep the item of a list is that Word writes as a paragraph; null for any other element. */
export function wordLevel(element: HTMLElement): number | null {
  const style = element.getAttribute(looks) ?? '';
  if (/mso-list:\s*(?:none|ignore)/i.test(style) || /^H[1-6]$/.test(element.tagName)) return null;
  const told = /mso-list:[^;"']*\blevel(\d)/i.exec(style)?.[1];
  if (told) return Number(told);
  return /\bMsoListParagraph/.test(element.className) && element.querySelector(`[${looks}*="mso-list"]`) ? 1 : null;
}

/** The number or bullet that Word drew before an item. */
export function markerOf(element: HTMLElement): { ordered: boolean; start: number } {
  const drawn = element.querySelector(`[${looks}*="mso-list:Ignore" i], [${looks}*="mso-list: Ignore" i]`)?.textContent ?? '';
  const marker = drawn.replaceAll(/[\s\u00a0]+/g, '');
  const number = /^\(?(\d{1,4})[.)]/.exec(marker)?.[1];
  return { ordered: /^\(?(?:[\d.]{1,8}|[a-z]{1,2}|[ivxlc]{1,6})[.)]/i.test(marker), start: number ? Number(number) : 1 };
}

/** Where a link leads, without the detours of those who count clicks. */
export function pastedAddress(address: string): string {
  const trimmed = address.trim();
  if (!URL.canParse(trimmed)) return trimmed;
  const { hostname, pathname, searchParams } = new URL(trimmed);
  if (hostname === 'www.google.com' && pathname === '/url') return searchParams.get('q') ?? trimmed;
  if (hostname.endsWith('.safelinks.protection.outlook.com')) return searchParams.get('url') ?? trimmed;
  return trimmed;
}
