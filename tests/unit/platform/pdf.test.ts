import { describe, expect, it } from 'vitest';
import { renderPdf } from '@/lib/platform/pdf/render-pdf.ts';
import { unpackWoff } from '@/lib/platform/pdf/woff.ts';

const data = { title: 'Essai', author: 'Acteur', language: 'fr', date: [2026, 11, 20], footer: 'Pied' };

describe('a PDF', () => {
  it('is tagged, in its language, and says that it is PDF/UA-1', () => {
    const pdf = renderPdf('= #data.title\n#prose("Un texte.")', data).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/Lang\s*\(fr\)/);
    expect(pdf).toMatch(/pdfuaid:part[^0-9]*1/);
    expect(pdf).toContain('AtkinsonHyperlegibleNext');
    expect(pdf).toContain('BricolageGrotesque');
  });

  it('takes what people typed as text, never as instructions', () => {
    const hostile = '#panic("x") ] $ \\ } " `  //  /* @x <y>';
    expect(() => renderPdf('= #data.title\n#prose(data.title)', { ...data, title: hostile })).not.toThrow();
  });

  it('refuses a template that would not be accessible', () => {
    expect(() => renderPdf('== Un titre de deuxième niveau d’abord', data)).toThrow();
  });
});

describe('a web font', () => {
  it('is refused when it is not WOFF', () => {
    expect(() => unpackWoff(new Uint8Array(100))).toThrow('Not a WOFF font.');
  });
});
