import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawingFault, looksLikeDrawing } from '@/lib/content/rules/drawings.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const svg = (inside: string, attributes = 'viewBox="0 0 200 100"') =>
  bytes(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`);

describe('a drawing', () => {
  it.each([
    ['of shapes, texts and gradients', svg('<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs><g fill="url(#g)"><path d="M0 0h9v9z"/></g><text x="1">Pays</text>')],
    ['with its declaration, its type and a comment', bytes('\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- Atelier -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<svg xmlns="http://www.w3.org/2000/svg" width="200mm" height="100mm"><rect width="9" height="9"/></svg>\n')],
    ['with the notes of a drawing program', bytes('<svg xmlns="http://www.w3.org/2000/svg" xmlns:sodipodi="http://sodipodi.example/DTD" width="200" height="100" sodipodi:docname="logo.svg"><sodipodi:namedview id="n"/><rect width="9" height="9"/></svg>')],
    ['with a part cut as drawing programs cut it', svg('<defs><rect id="a" width="9" height="9"/></defs><clipPath id="b"><use xlink:href="#a" overflow="visible"/></clipPath><g clip-path="url(#b)"><path d="M0 0h9"/></g>')],
    ['with a style of its own', svg('<style><![CDATA[.a{fill:#2f6b4f}.b{fill:url(#g)} .c > path {stroke:red}]]></style><linearGradient id="g"/><path class="a" d="M0 0"/>')],
  ])('%s is kept', (_what, drawing) => {
    expect(looksLikeDrawing(drawing)).toBe(true);
    expect(drawingFault(drawing)).toBeNull();
  });

  it.each([
    ['a script', svg('<script>alert(1)</script>'), 'un programme'],
    ['a script under another prefix', bytes('<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><s:script>alert(1)</s:script></s:svg>'), 'un programme'],
    ['a script among notes', bytes('<svg xmlns="http://www.w3.org/2000/svg" xmlns:n="http://notes.example" viewBox="0 0 2 1"><n:script/></svg>'), 'un programme'],
    ['a handler', svg('<rect width="1" height="1" onload="alert(1)"/>'), 'un programme'],
    ['a handler on the drawing itself', svg('', 'viewBox="0 0 2 1" ONLOAD="alert(1)"'), 'un programme'],
    ['an address that is a script', svg('<use href="java&#115;cript:alert(1)"/>'), 'un programme'],
    ['a script in its style', svg('<style>.a{content:"javascript:alert(1)"}</style>'), 'un programme'],
    ['a piece of page', svg('<foreignObject><p>Bonjour</p></foreignObject>'), 'un morceau de page'],
    ['another picture', svg('<image href="data:image/png;base64,AAAA"/>'), 'un morceau de page'],
    ['elements of a page by their name space', svg('<g xmlns="http://www.w3.org/1999/xhtml"/>'), 'un morceau de page'],
    ['a use from elsewhere', svg('<use xlink:href="https://ailleurs.example/a.svg#b"/>'), 'ailleurs'],
    ['a fill from elsewhere', svg('<rect fill="url(https://ailleurs.example/#a)"/>'), 'ailleurs'],
    ['a fill from elsewhere, written in its style', svg('<rect style="fill: url( //ailleurs.example )"/>'), 'ailleurs'],
    ['an imported style', svg('<style>@import "https://ailleurs.example/a.css";</style>'), 'ailleurs'],
    ['an address written so as not to be seen', svg(String.raw`<style>.a{fill:u\72l(https://ailleurs.example)}</style>`), 'ailleurs'],
    ['another base for its addresses', svg('<g xml:base="https://ailleurs.example/"/>'), 'ailleurs'],
    ['a sheet of style from elsewhere', bytes('<?xml version="1.0"?><?xml-stylesheet href="https://ailleurs.example/a.css"?><svg viewBox="0 0 2 1"/>'), 'ailleurs'],
    ['a part included from elsewhere', bytes('<svg xmlns="http://www.w3.org/2000/svg" xmlns:xi="http://www.w3.org/2001/XInclude" viewBox="0 0 2 1"><text><xi:include parse="text" href="file:///etc/passwd"/></text></svg>'), 'ailleurs'],
    ['an external entity', bytes('<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><text>&a;</text></svg>'), 'des entités'],
    ['an entity of its own in a text', svg('<text>&a;</text>'), 'des entités'],
    ['an entity of its own in an address', svg('<use href="&a;"/>'), 'des entités'],
    ['movement', svg('<animate attributeName="x"/>'), 'animé'],
    ['a link', svg('<a href="#b"/>'), 'un effet'],
    ['a filter', svg('<filter id="f"/>'), 'un effet'],
    ['a huge box', svg('', 'viewBox="0 0 9000000 100"'), 'dimensions'],
    ['huge sides', svg('', 'width="999999999" height="2"'), 'dimensions'],
    ['sides that are no numbers', svg('', 'viewBox="0 0 2 1" width="calc(2px)"'), 'dimensions'],
    ['a box without surface', svg('', 'viewBox="0 0 0 100"'), 'dimensions'],
    ['no dimension', svg('', 'width="100%"'), 'dimensions'],
    ['an element left open', bytes('<svg viewBox="0 0 2 1"><g></svg>'), 'illisible'],
    ['a drawing left open', bytes('<svg viewBox="0 0 2 1"><g>'), 'illisible'],
    ['no drawing at all', bytes('<html><svg viewBox="0 0 2 1"/></html>'), 'illisible'],
    ['attributes without quotes', bytes('<svg viewBox=0/>'), 'illisible'],
    ['bytes that are no text', new Uint8Array([0x3c, 0x73, 0x76, 0x67, 0xff, 0xfe]), 'illisible'],
    ['nothing', bytes(''), 'illisible'],
    ['more bytes than a logo', svg(' '.repeat(300_001)), 'trop lourd'],
    ['more elements than a logo', svg('<g/>'.repeat(4_000)), 'trop lourd'],
  ])('with %s is refused, and told why', (_what, drawing, why) => {
    expect(drawingFault(drawing)).toContain(why);
  });

  it('whose parts use parts that use parts is refused before it draws a billion shapes', () => {
    const levels = Array.from({ length: 9 }, (_, level) => `<g id="l${level + 1}">${`<use href="#l${level}"/>`.repeat(10)}</g>`);
    expect(drawingFault(svg(`<path id="l0" d="M0 0"/>${levels.join('')}`))).toContain('trop lourd');
    expect(drawingFault(svg(`<path id="l0" d="M0 0"/>${levels.slice(0, 2).join('')}`))).toBeNull();
  });

  it('that uses itself is refused', () => {
    expect(drawingFault(svg('<g id="a"><use href="#a"/></g>'))).toContain('trop lourd');
    expect(drawingFault(svg('<pattern id="a"><rect fill="url(#b)"/></pattern><pattern id="b"><rect fill="url(#a)"/></pattern><rect fill="url(#a)"/>'))).toContain('trop lourd');
  });

  it('with many masks, or whose style gives a mask or a large cut-out to anything, is refused', () => {
    expect(drawingFault(svg(`<mask id="m"/>${'<rect mask="url(#m)"/>'.repeat(40)}`))).toContain('trop lourd');
    expect(drawingFault(svg(`<mask id="m"/>${'<rect mask="url(#m)"/>'.repeat(30)}`))).toBeNull();
    const masked = `<mask id="m"/><g id="g">${'<rect mask="url(#m)"/>'.repeat(8)}</g>`;
    expect(drawingFault(svg(`${masked}<use href="#g"/><use href="#g"/>`))).toBeNull();
    expect(drawingFault(svg(`${masked}${'<use href="#g"/>'.repeat(4)}`))).toContain('trop lourd');
    expect(drawingFault(svg(`<style>.a{mask:url(#m)}</style><mask id="m"/>`))).toContain('trop lourd');
    expect(drawingFault(svg(`<style>.a{clip-path:url(#m)}</style><clipPath id="m">${'<rect/>'.repeat(6)}</clipPath>`))).toContain('trop lourd');
    expect(drawingFault(svg(`<style>.a{clip-path:url(#m)}</style><clipPath id="m"><rect class="a"/></clipPath>`))).toBeNull();
  });

  it.each([
    ['references that open and never close', 'url(#'],
    ['comments that open and never close', '<!--'],
    ['elements that open and never close', '<g '],
    ['attributes', 'a="" '],
    ['name spaces', 'xmlns:a '],
    ['blanks', 'url   '],
    ['characters by their number', '&#38;'],
    ['nested parts', '<g id="a">'],
  ])('made of thousands of %s is answered in no time', (_what, piece) => {
    const many = piece.repeat(Math.floor(290_000 / piece.length));
    const before = performance.now();
    for (const drawing of [svg(`<style>${many}</style>`), svg(`<g style="${many.replaceAll('"', "'").replaceAll('<', '')}"/>`), svg(many), bytes(`<svg ${many}`)]) {
      drawingFault(drawing);
    }
    expect(performance.now() - before).toBeLessThan(4_000);
  });

  it('is never read without an answer, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('<svg viewBox="0 0 2 1">', '</svg>', '<g id="a">', '</g>', '<use href="#a"/>', '<!--', '-->', '<![CDATA[', ']]>', '<script>', '&lt;', '<style>', '</style>', 'url(#a)', '<?x?>', '"', '\u0000')), (pieces) => {
        const text = pieces.join('');
        const fault = drawingFault(bytes(text));
        if (text.includes('<script>') && !/<!--|CDATA/.test(text)) expect(fault).not.toBeNull();
      }),
    );
  });

  it('is told from a text and from a page', () => {
    expect(looksLikeDrawing(bytes('svg'))).toBe(false);
    expect(looksLikeDrawing(bytes('<html><body>svg</body></html>'))).toBe(false);
  });
});
