import { describe, expect, it } from 'vitest';
import { auditDetailsSchema, readSheet, sheetFormSchema } from '@/lib/accessibility/schema.ts';

const typed = { kind: 'internal', auditor: 'Service numérique', auditedOn: '2026-05-01' };
const faults = (change: Record<string, unknown>) =>
  auditDetailsSchema.safeParse({ ...typed, ...change }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('the details of an audit', () => {
  it('need who made it, their name and a day, and nothing else to begin', () => {
    expect(auditDetailsSchema.parse(typed)).toEqual({ ...typed, technologies: [], environments: [], tools: [], pages: [], exceptions: [] });
    expect(faults({ kind: '', auditor: ' ', auditedOn: '31/12/2026' })).toEqual([
      'kind: Dites qui a mené l’audit.',
      'auditor: Indiquez le nom de la personne ou de l’organisme qui a mené l’audit.',
      'auditedOn: Indiquez une date complète.',
    ]);
  });

  it('take one tool a line, once, without empty lines', () => {
    expect(auditDetailsSchema.parse({ ...typed, tools: ' axe \n\nNVDA\naxe\n' }).tools).toEqual(['axe', 'NVDA']);
  });

  it('leave empty rows out and refuse those half filled', () => {
    expect(auditDetailsSchema.parse({ ...typed, pages: [{ title: ' ', address: '' }] }).pages).toEqual([]);
    expect(faults({ pages: [{ title: 'Accueil', address: '' }] })[0]).toBe('pages.0.address: Indiquez l’adresse de la page.');
    expect(faults({ exceptions: [{ kind: 'burden', content: 'Cartes', reason: '', alternative: '' }] })).toEqual([
      'exceptions.0.reason: Dites pourquoi : la loi demande que la raison soit expliquée.',
    ]);
  });

  it.each(['javascript:alert(1)', 'contact', 'ftp://exemple.fr', '/a b'])('refuse « %s » as the address of a page', (address) => {
    expect(faults({ pages: [{ title: 'Page', address }] })).toHaveLength(1);
  });

  it('refuse a page given twice', () => {
    expect(faults({ pages: [{ title: 'Un', address: '/' }, { title: 'Deux', address: '/' }] })).toEqual(['pages: Une adresse est donnée deux fois.']);
  });
});

describe('the form of a theme', () => {
  it('is of a theme that exists', () => {
    const sent = { auditId: '01a1f8fd-8bbc-730e-a439-a957d23823d6', version: '0' };
    expect(sheetFormSchema.safeParse({ ...sent, theme: '13' }).success).toBe(true);
    expect([0, 14, 'un', 1.5].map((theme) => sheetFormSchema.safeParse({ ...sent, theme }).success)).toEqual([false, false, false, false]);
  });

  it('is read criterion by criterion; what is no answer is none', () => {
    expect(readSheet(2, { 'result-1': 'not_conforming', 'comment-1': ' Sans titre ', 'pages-1': ['/'], 'result-2': 'parfait', 'comment-2': 7, 'result-3': 'conforming' })).toEqual({
      1: { result: 'not_conforming', comment: 'Sans titre', pages: ['/'] },
      2: { result: null, comment: '', pages: [] },
    });
  });
});
