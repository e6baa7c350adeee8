import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Article } from '@/components/content/article.tsx';

const id = '0190a5e2-7c1b-7000-8000-00000000abcd';
const pictures = new Map([[id, { id, credit: 'Studio de démonstration', width: 2000, height: 1000, widths: [480, 960, 1440] }]]);
const html = (markdown: string, language: 'fr' | 'en' = 'fr') => renderToStaticMarkup(<Article markdown={markdown} language={language} pictures={pictures} />);
const inner = (markdown: string) => html(markdown).replace(/^<div class="prose article" lang="fr">([\s\S]*)<\/div>$/, '$1');

describe('an article as HTML', () => {
  it.each([
    ['## Un titre\n\nUn *mot* et **deux**.', '<h2>Un titre</h2>\n<p>Un <em>mot</em> et <strong>deux</strong>.</p>'],
    ['- a\n- b\n  1. c', '<ul>\n<li>a</li>\n<li>b\n<ol>\n<li>c</li>\n</ol>\n</li>\n</ul>'],
    ['> Une phrase.', '<blockquote>\n<p>Une phrase.</p>\n</blockquote>'],
    ['[Les LABs](/labs)', '<p><a href="/labs">Les LABs</a></p>'],
    ['[Ailleurs](https://exemple.fr/a)', '<p><a href="https://exemple.fr/a" rel="external">Ailleurs<span class="sr-only"> (autre site)</span></a></p>'],
    ['ligne\\\nsuivante', '<p>ligne<br/>\nsuivante</p>'],
  ])('%j', (markdown, expected) => {
    expect(inner(markdown)).toBe(expected);
  });

  it('shows a picture of the library in its sizes and formats, with its credit, by itself', () => {
    expect(inner(`Avant ![Une *haie*](picture:${id}) après.`)).toBe(
      `<p>Avant  après.</p>\n<figure class="article-figure"><picture><source type="image/avif" srcSet="/api/images/${id}/480.avif 480w, /api/images/${id}/960.avif 960w, /api/images/${id}/1440.avif 1440w" sizes="(min-width: 46rem) 42rem, 100vw"/><img src="/api/images/${id}/1440.webp" srcSet="/api/images/${id}/480.webp 480w, /api/images/${id}/960.webp 960w, /api/images/${id}/1440.webp 1440w" sizes="(min-width: 46rem) 42rem, 100vw" width="1440" height="720" alt="Une haie" loading="lazy" decoding="async"/></picture><figcaption>Crédit\u202f: Studio de démonstration</figcaption></figure>`,
    );
  });

  it('leaves out a picture that is not in the library, or not resolved', () => {
    expect(inner('![x](https://exemple.fr/a.png)\n\n![y](picture:00000000-0000-4000-8000-000000000000)')).not.toContain('<img');
  });

  it('says what it adds in the language of the text', () => {
    expect(html('[A](https://a.fr)', 'en')).toContain(' (another site)');
    expect(html(`![A](picture:${id})`, 'en')).toContain('Credit: Studio');
  });
});

describe('hostile texts', { timeout: 60_000 }, () => {
  const forbidden = /<(?:script|style|iframe|object|embed|form|input|svg|math|base|meta|link|template)\b|\son\w+\s*=\s*["']|(?:href|src|srcset)="\s*(?:javascript|data|vbscript|file|blob)|\sstyle=/i;
  const attack = fc.constantFrom(
    '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[x](javascript:alert(1))', '[x](JaVaScRiPt&colon;alert(1))', '[x](\\x01javascript:alert(1))',
    '[x](java&#x0A;script:alert(1))', '![x](data:image/svg+xml;base64,PHN2Zz4=)', '<a href="data:text/html,x">y</a>', '<javascript:alert(1)>', '<p style="color:red">', '<svg/onload=alert(1)>',
    '[a]: javascript:alert(1)', '[a][a]', '![x](picture:" onerror="alert(1))', `![" onload="x](picture:${id} "t")`, '<style>*{}</style>', '`<b onclick=x>`', '<!--', '-->', '<![CDATA[', '//evil.fr', '[x](//evil.fr)', '[x](\\\\evil.fr)',
    '    code', '```\n', '***', '> ', '- ', '1. ', '# ', '###### ', '&lt;script&gt;', '<https://a.fr" onclick=x>', '|a|\n|-|',
  );
  const text = fc.array(fc.oneof(attack, fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', '\n\n', '  ', '\t')), { maxLength: 30 }).map((parts) => parts.join(''));

  it('never yield a script, a handler, a style, or an address that runs', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const made = html(markdown).replaceAll(/alt="[^"]*"/g, '').replaceAll(/>[^<]*</g, '><');
        expect(made).not.toMatch(forbidden);
        for (const [, href] of made.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(?:\/(?!\/)|https?:\/\/|mailto:|tel:)/);
        for (const [, tag] of made.matchAll(/<(\w+)/g)) expect(['div', 'h2', 'h3', 'h4', 'p', 'em', 'strong', 'ul', 'ol', 'li', 'a', 'span', 'blockquote', 'br', 'figure', 'picture', 'source', 'img', 'figcaption']).toContain(tag);
      }),
      { numRuns: 500 },
    );
  });

  it('are answered fast, however folded or long', () => {
    for (const markdown of ['> '.repeat(20_000), '- '.repeat(20_000), '*a _b '.repeat(10_000), '['.repeat(20_000), '![]('.repeat(10_000), '<'.repeat(50_000), 'a'.repeat(300_000)]) {
      const start = performance.now();
      html(markdown);
      expect(performance.now() - start).toBeLessThan(8_000);
    }
  });
});
