import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expertiseLevels, masters, unmasteredThemes } from '@/lib/committee/rules/expertise.ts';
import { firstStep } from '@/lib/committee/rules/first-day.ts';
import { declareExpertiseSchema } from '@/lib/committee/schema/composition.ts';

describe('what experts know', () => {
  it('is mastered by whoever practises it or is a reference on it', () => {
    expect([undefined, ...expertiseLevels].map(masters)).toEqual([false, false, true, true]);
  });

  it('leaves the themes that nobody masters, in their order', () => {
    const experts = [{ levels: { sante: 'aware', tourisme: 'practitioner' } }, { levels: { accueil: 'specialist', sante: 'aware' } }] as const;
    expect(unmasteredThemes(['sante', 'accueil', 'tourisme', 'logement'], experts)).toEqual(['sante', 'logement']);
    expect(unmasteredThemes(['sante'], [])).toEqual(['sante']);
  });

  it('never counts more themes as unmastered once somebody joins', () => {
    const level = fc.option(fc.constantFrom(...expertiseLevels), { nil: undefined });
    const expert = fc.record({ a: level, b: level, c: level }).map((levels) => ({ levels }));
    fc.assert(
      fc.property(fc.array(expert), expert, (experts, newcomer) => {
        const themes = ['a', 'b', 'c'];
        const before = unmasteredThemes(themes, experts);
        expect(unmasteredThemes(themes, [...experts, newcomer]).every((theme) => before.includes(theme))).toBe(true);
      }),
    );
  });
});

describe('the form of expertise', () => {
  it('reads a level a theme, nothing where none is chosen, and how much one can examine', () => {
    expect(declareExpertiseSchema.parse({ levels: { sante: 'specialist', logement: '' }, capacity: '12' })).toEqual({
      levels: { sante: 'specialist', logement: null },
      capacity: 12,
    });
    expect(declareExpertiseSchema.parse({})).toEqual({ levels: {}, capacity: null });
  });

  it.each(['0', '201', '2.5', 'dix'])('refuses %s proposals at once', (capacity) => {
    expect(declareExpertiseSchema.safeParse({ capacity }).success).toBe(false);
  });

  it.each(['1', '200'])('takes %s proposals at once', (capacity) => {
    expect(declareExpertiseSchema.parse({ capacity }).capacity).toBe(Number(capacity));
  });
});

describe('what to do on the first day', () => {
  const idle = { comingAt: null, isExpert: true, declared: true, toAnswer: 0, toEvaluate: 0, toOpen: null };
  const comingAt = new Date('2026-06-01T00:00:00Z');

  it.each([
    ['say what one knows, before anything else', { declared: false, comingAt, toAnswer: 2, toEvaluate: 3 }, { kind: 'declare-expertise' }],
    ['not be asked what one knows when one scores nothing', { isExpert: false, declared: false }, { kind: 'none' }],
    ['wait for the mandate', { comingAt }, { kind: 'wait', startsAt: comingAt }],
    ['answer what is given', { toAnswer: 2, toEvaluate: 3, toOpen: { count: 1, slug: 's' } }, { kind: 'answer', count: 2 }],
    ['evaluate', { toEvaluate: 3, toOpen: { count: 1, slug: 's' } }, { kind: 'evaluate', count: 3 }],
    ['open examinations', { toOpen: { count: 4, slug: 'sante' } }, { kind: 'open', count: 4, slug: 'sante' }],
    ['rest', {}, { kind: 'none' }],
  ])('is to %s', (_what, change, step) => {
    expect(firstStep({ ...idle, ...change })).toEqual(step);
  });
});
