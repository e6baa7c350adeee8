import { describe, expect, it } from 'vitest';
import { cahierDocumentData, cahierTemplate } from '@/lib/cahiers/documents/cahier-document.ts';
import { receiptDocumentData, receiptTemplate } from '@/lib/cahiers/documents/receipt-document.ts';
import { assembleDraft } from '@/lib/cahiers/rules/draft.ts';
import { readableDraft } from '@/lib/cahiers/rules/readable.ts';
import type { ReadableCahier } from '@/lib/cahiers/types/readable.ts';
import { renderPdf } from '@/lib/platform/pdf/render-pdf.ts';
import { completeSections } from '@/tests/factories/cahier-sections.ts';

const summary = { id: 'p', position: 1, status: 'withdrawn', title: '', themeId: null, leadId: 'l', adjournedFor: '', amendableUntil: null } as const;
const complete = readableDraft(assembleDraft(['p'], completeSections('p', { themeId: 't', territory: '200000001' })), [summary]);
const names = {
  themes: new Map([['t', 'Nouveaux habitants et cadre de vie']]),
  leads: new Map([['l', 'Une piste']]),
  territories: new Map([['200000001', 'Un territoire']]),
};

function dataOf(text: ReadableCahier, isDraft: boolean) {
  return cahierDocumentData({
    text,
    names,
    actorName: 'Les Voisins',
    callTitle: 'Un appel',
    receiptNumber: isDraft ? null : 'CA-2026-0042',
    submittedAt: isDraft ? null : new Date('2026-05-12T10:00:00Z'),
    coSigners: [],
    isDraft,
    portal: 'Portail',
    now: new Date('2026-12-31T23:30:00Z'),
  });
}

describe('the document of a cahier', () => {
  it('says that it is a draft, when it was printed in Paris time, and nothing of a submission', () => {
    const data = dataOf(complete, true);
    expect(data.draft).toMatch(/^Brouillon imprimé le 1 janvier 2027 à 00:30/);
    expect(data.date).toEqual([2027, 1, 1]);
    expect(data.footer).toContain('Brouillon');
    expect(data.facts).toContainEqual(['Déposé le', '']);
  });

  it('names themes, territories, leads and kinds of cost rather than their keys', () => {
    const [proposal] = dataOf(complete, false).proposals;
    expect(proposal?.facts).toEqual([
      ['Thème', 'Nouveaux habitants et cadre de vie'],
      ['Territoires concernés', 'Un territoire'],
      ['Piste d’action du document fondateur', 'Une piste'],
    ]);
    expect(proposal?.costs[0]).toEqual(['Personnel', 'Animation', 'En numéraire', '12\u202f500,50']);
    expect(proposal?.milestones[0]).toEqual(['Mois 1 à 6', 'Préparation', 'Équipe constituée']);
  });

  it.each([
    ['complete', complete],
    ['empty', { title: '', diagnosis: '', proposals: [] }],
    ['begun', { title: '#x', diagnosis: '= titre\n\n* a', proposals: [{ ...complete.proposals[0]!, title: '', costs: [], milestones: [], indicators: [] }] }],
  ] as const)('is set as PDF/UA-1 when it is %s', (_state, text) => {
    expect(renderPdf(cahierTemplate, dataOf(text, true)).toString('latin1')).toMatch(/pdfuaid:part[^0-9]*1/);
  });
});

describe('the receipt', () => {
  const receipt = {
    receiptNumber: 'CA-2026-0042',
    submittedAt: new Date('2026-05-12T10:00:00Z'),
    actorName: 'Les Voisins',
    callTitle: 'Un appel',
    text: complete,
    print: 'cd'.repeat(32),
    files: [{ title: 'Plan', sha256: 'ab'.repeat(32) }],
    portal: 'Portail',
    address: 'http://localhost:3000/mon-espace/cahiers/x',
  };

  it('bears the number, the instant in Paris, the proposals and the print of the text', () => {
    const data = receiptDocumentData(receipt);
    expect(data.facts).toContainEqual(['Numéro', 'CA-2026-0042']);
    expect(data.facts).toContainEqual(['Déposé le', '12 mai 2026 à 12:00:00 (heure de Paris)']);
    expect(data.proposals).toEqual(['Une conciergerie partagée']);
    expect(data.print).toBe('cd'.repeat(32));
  });

  it.each([[receipt.files], [[]]])('is set as PDF/UA-1', (files) => {
    expect(renderPdf(receiptTemplate, receiptDocumentData({ ...receipt, files })).toString('latin1')).toMatch(/pdfuaid:part[^0-9]*1/);
  });
});
