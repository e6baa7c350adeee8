import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textPrint } from '@/lib/cahiers/rules/text-print.ts';
import { possibleVerdicts, verdictRefusal } from '@/lib/cahiers/rules/admissibility.ts';
import { batchOutcomeSentence } from '@/lib/cahiers/rules/batch.ts';
import { asSeenByInviter, isSignable, receivesSignatures } from '@/lib/cahiers/rules/co-signing.ts';
import { assembleDraft } from '@/lib/cahiers/rules/draft.ts';
import { titleFromName } from '@/lib/cahiers/rules/files.ts';
import { publicHistory } from '@/lib/cahiers/rules/public-history.ts';
import { readableDraft, totalCents } from '@/lib/cahiers/rules/readable.ts';
import { publicFilterSchema } from '@/lib/cahiers/schema/public.ts';
import { sizeInWords } from '@/lib/files/rules/wording.ts';
import type { CoSignatureRecord } from '@/lib/cahiers/types/co-signatures.ts';
import type { ReadableCahier } from '@/lib/cahiers/types/readable.ts';
import { completeSections } from '@/tests/factories/cahier-sections.ts';

const now = new Date('2026-05-12T10:00:00Z');
const later = new Date('2026-05-20T10:00:00Z');
const free = { completionDueAt: null, reopenedUntil: null };

describe('verdicts on admissibility', () => {
  it.each([
    ['draft', []],
    ['submitted', ['admit', 'return', 'reject']],
    ['admissible', []],
    ['inadmissible', []],
    ['closed', []],
  ] as const)('a %s cahier may be given %j', (status, acts) => {
    expect(possibleVerdicts({ status, ...free }, now)).toEqual(acts);
  });

  it('leave a returned cahier to its contributor until its date, to the millisecond', () => {
    const returned = { status: 'returned' as const, completionDueAt: later, reopenedUntil: null };
    expect(verdictRefusal(returned, 'reject', new Date(later.getTime() - 1))).toBe('completion-awaited');
    expect(verdictRefusal(returned, 'reject', later)).toBeNull();
    expect(verdictRefusal({ ...returned, reopenedUntil: new Date(later.getTime() + 1) }, 'reject', later)).toBe('completion-awaited');
    expect(verdictRefusal(returned, 'admit', later)).toBe('transition-refused');
  });

  it('in batch are told in words', () => {
    const done = [{ receiptNumber: 'CA-2026-0001' }, { receiptNumber: 'CA-2026-0002' }];
    expect(batchOutcomeSentence({ done, refused: [] })).toBe('2 cahiers traités : CA-2026-0001, CA-2026-0002.');
    const refused = [{ cahierId: 'x', code: 'transition-refused' as const }];
    expect(batchOutcomeSentence({ done: done.slice(1), refused })).toBe(
      '1 cahier traité : CA-2026-0002. 1 laissé tel quel : Cette étape n’est pas possible dans l’état actuel.',
    );
  });
});

describe('co-signatures', () => {
  const record = (status: CoSignatureRecord['status'], answeredAt: Date | null): CoSignatureRecord => ({
    id: 'i',
    cahierId: 'c',
    email: 'a@b.example',
    actorName: 'Les Voisins',
    actorId: null,
    status,
    invitedById: 'p',
    createdAt: now,
    answeredAt,
    cahier: { status: 'submitted', actorId: 'a' },
  });

  it('show a decline as an invitation that waits, to the last detail', () => {
    expect(asSeenByInviter(record('declined', later))).toEqual(asSeenByInviter(record('pending', null)));
    expect(asSeenByInviter(record('accepted', later))).toMatchObject({ signed: true, at: later });
  });

  it('are received until admissibility, also after a decline, never after a cancellation', () => {
    expect((['draft', 'submitted', 'returned', 'admissible', 'inadmissible', 'closed'] as const).map(receivesSignatures)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect((['pending', 'declined', 'accepted', 'cancelled'] as const).map((status) => isSignable(record(status, null)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('the public history', () => {
  const step = (id: string, to: string, proposalId: string | null = null) => ({ id, proposalId, from: 'x', to, at: now, note: 'privé' });

  it('keeps the first submission, what follows admissibility, and no note', () => {
    const shown = publicHistory([
      step('1', 'submitted'),
      step('2', 'awaiting', 'p'),
      step('3', 'returned'),
      step('4', 'submitted'),
      step('5', 'admissible'),
      step('6', 'under_examination', 'p'),
      step('7', 'opinion_given', 'p'),
      step('8', 'withdrawn', 'p'),
      step('9', 'closed'),
    ]);
    expect(shown.map(({ id }) => id)).toEqual(['1', '5', '6', '8', '9']);
    expect(JSON.stringify(shown)).not.toContain('privé');
  });
});

describe('a cahier as it is read', () => {
  const summary = { id: 'p', position: 1, status: 'draft', title: '', themeId: null, leadId: null, adjournedFor: '', amendableUntil: null } as const;
  const draft = (sections: Map<string, unknown>) => readableDraft(assembleDraft(['p'], sections), [summary]);
  const complete = () => completeSections('p', { themeId: 't', territory: '200000001' });

  it('leaves empty rows out and keeps what does not read as an amount as it was typed', () => {
    const sections = complete();
    sections.set('p.budget', {
      costs: [
        { category: 'staff', label: 'Animation', mode: 'cash', amount: '12 500,50' },
        { category: 'staff', label: 'Étude', mode: 'cash', amount: 'environ mille' },
        { category: 'staff', label: '', mode: 'cash', amount: '' },
      ],
      resources: [],
    });
    const [proposal] = draft(sections).proposals;
    expect(proposal?.costs.map(({ amount }) => amount)).toEqual(['12\u202f500,50', 'environ mille']);
    expect(totalCents(proposal?.costs ?? [])).toBe(1_250_050);
    expect(proposal?.indicators).toHaveLength(1);
  });

  it('has a print that changes with any text and with nothing else', () => {
    const text = draft(complete());
    const print = textPrint(text);
    expect(print).toMatch(/^[0-9a-f]{64}$/);
    const [proposal] = text.proposals;
    const moved: ReadableCahier = { ...text, proposals: [{ ...proposal!, status: 'withdrawn', position: 3 }] };
    expect(textPrint(moved)).toBe(print);
    expect(textPrint({ ...text, diagnosis: `${text.diagnosis} ` })).not.toBe(print);
    expect(textPrint({ ...text, proposals: [{ ...proposal!, title: 'x' }] })).not.toBe(print);
  });
});

describe('small words', () => {
  it.each([
    [1, '1\u00a0ko'],
    [340_400, '340\u00a0ko'],
    [1_250_000, '1,3\u00a0Mo'],
    [10_485_760, '10,5\u00a0Mo'],
  ])('%i bytes are "%s"', (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words);
  });

  it('a file without title takes its name', () => {
    expect(titleFromName('Plan d’action.v2.pdf')).toBe('Plan d’action.v2');
  });

  it('filters of the address are read whatever they hold', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('recherche', 'appel', 'theme', 'territoire', 'page'), fc.anything()), (query) => {
        const { page, recherche, appel } = publicFilterSchema.parse(query);
        expect(page).toBeGreaterThanOrEqual(1);
        expect(recherche.length).toBeLessThanOrEqual(200);
        expect(appel === null || /^[a-z0-9-]+$/.test(appel)).toBe(true);
      }),
    );
  });
});
