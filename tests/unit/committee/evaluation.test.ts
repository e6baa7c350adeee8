import { describe, expect, it } from 'vitest';
import { perCriterion } from '@/lib/calls/rules/judging.ts';
import type { ProposalStatus } from '@/lib/cahiers/types/cahier.ts';
import { assignmentObstacle, isLate } from '@/lib/committee/rules/assignment.ts';
import {
  answeredCriteria,
  answersWithReasons,
  auditAnswers,
  isUnderWay,
  missingAnswers,
  problemField,
  readAnswer,
  sameContent,
  takesAmendments,
  takesEvaluations,
  type CriterionAnswer,
} from '@/lib/committee/rules/evaluation.ts';
import { themeObstacle } from '@/lib/committee/rules/themes.ts';
import { isVeiled } from '@/lib/committee/rules/veil.ts';

const full = perCriterion((): CriterionAnswer => ({ answer: 3, reason: 'Le besoin est établi.' }));
const now = new Date('2026-05-12T10:00:00Z');

describe('an answer', () => {
  it.each([
    ['0', 0],
    ['5', 5],
    ['6', null],
    ['9', null],
    ['-1', null],
    ['2.5', null],
    ['', null],
    ['insufficient', 'insufficient'],
    ['zero', null],
  ])('typed "%s" reads as %s', (typed, expected) => {
    expect(readAnswer(typed)).toBe(expected);
  });
});

describe('an evaluation', () => {
  it('is complete with four answers and their reasons, "not enough information" being one', () => {
    expect(missingAnswers(full)).toEqual([]);
    expect(missingAnswers({ ...full, useful: { answer: 'insufficient', reason: 'Aucun chiffre n’est donné.' } })).toEqual([]);
    expect(answeredCriteria(full)).toBe(4);
  });

  it('says what it lacks, criterion by criterion', () => {
    const draft = { ...full, impactful: { answer: null, reason: '' }, feasible: { answer: 0, reason: '   bref   ' } };
    expect(missingAnswers(draft)).toEqual([
      { criterion: 'impactful', lacks: 'answer' },
      { criterion: 'impactful', lacks: 'reason' },
      { criterion: 'feasible', lacks: 'reason' },
    ]);
    expect(answeredCriteria(draft)).toBe(2);
  });

  it('points at the inputs to mend', () => {
    expect(problemField({ criterion: 'useful', lacks: 'answer' })).toEqual({
      field: 'answers.useful.answer',
      message: 'Choisissez un niveau de 0 à 5 pour l’utilité, ou « pas assez d’information ».',
    });
    expect(problemField({ criterion: 'feasible', lacks: 'reason' })).toEqual({
      field: 'answers.feasible.reason',
      message: 'Donnez la raison de votre réponse sur la faisabilité (10 caractères au moins).',
    });
  });

  it('is the same only when nothing in it changed', () => {
    const kept = { answers: full, comment: '' };
    expect(sameContent(kept, { answers: { ...full }, comment: '' })).toBe(true);
    expect(sameContent(kept, { answers: full, comment: 'Un mot.' })).toBe(false);
    expect(sameContent(kept, { answers: { ...full, useful: { ...full.useful, answer: 4 } }, comment: '' })).toBe(false);
    expect(sameContent(kept, { answers: { ...full, useful: { ...full.useful, reason: 'Autre raison.' } }, comment: '' })).toBe(false);
  });

  it('leaves its answers to an amendment with their reasons, and nothing else of what came with them', () => {
    const sent = { ...full, useful: { ...full.useful, level: 'ignored' } };
    expect(answersWithReasons(sent)).toEqual(full);
  });

  it('leaves its figures to the audit, without the reasons', () => {
    expect(auditAnswers(full)).toEqual({ useful: 3, impactful: 3, bearable: 3, feasible: 3 });
  });
});

describe('when evaluations are taken', () => {
  it.each([
    { status: 'under_examination', deliberating: false, quorate: false, first: true, amendment: true },
    { status: 'under_examination', deliberating: false, quorate: true, first: true, amendment: true },
    { status: 'under_examination', deliberating: true, quorate: true, first: false, amendment: false },
    { status: 'under_examination', deliberating: true, quorate: false, first: true, amendment: false },
    { status: 'opinion_given', deliberating: true, quorate: true, first: false, amendment: false },
    { status: 'opinion_given', deliberating: true, quorate: false, first: true, amendment: false },
    { status: 'awaiting', deliberating: false, quorate: false, first: false, amendment: false },
    { status: 'selected', deliberating: true, quorate: false, first: false, amendment: false },
    { status: 'adjourned', deliberating: false, quorate: false, first: false, amendment: false },
    { status: 'withdrawn', deliberating: false, quorate: true, first: false, amendment: false },
  ] as const)('$status, deliberating $deliberating, quorate $quorate: first $first, amendment $amendment', (row) => {
    const examination = { status: row.status, deliberatedAt: row.deliberating ? now : null };
    expect(takesEvaluations(examination, row.quorate)).toBe(row.first);
    expect(takesAmendments(examination)).toBe(row.amendment);
  });

  it('is under way from the opening to the publication of the decision', () => {
    const statuses: ProposalStatus[] = ['draft', 'awaiting', 'under_examination', 'opinion_given', 'selected', 'adjourned', 'not_selected', 'withdrawn', 'lapsed'];
    expect(statuses.filter((status) => isUnderWay({ status }))).toEqual(['under_examination', 'opinion_given']);
  });
});

describe('an assignment', () => {
  const candidate = { sits: true, recused: false, tied: false, assigned: false };

  it.each([
    [{}, null],
    [{ sits: false, recused: true }, 'expert-not-found'],
    [{ recused: true, tied: true }, 'expert-recused'],
    [{ tied: true, assigned: true }, 'expert-tied'],
    [{ assigned: true }, 'already-assigned'],
  ])('to %o meets %s', (change, expected) => {
    expect(assignmentObstacle({ ...candidate, ...change })).toBe(expected);
  });

  it('is late from its date on, unless it was submitted or has no date', () => {
    const before = new Date(now.getTime() - 1);
    expect(isLate({ dueAt: before, submitted: false }, now)).toBe(true);
    expect(isLate({ dueAt: now, submitted: false }, now)).toBe(false);
    expect(isLate({ dueAt: before, submitted: true }, now)).toBe(false);
    expect(isLate({ dueAt: null, submitted: false }, now)).toBe(false);
  });
});

describe('the veil', () => {
  it.each([
    ['under_examination', true],
    ['opinion_given', true],
    ['awaiting', true],
    ['withdrawn', true],
    ['selected', false],
    ['adjourned', false],
    ['not_selected', false],
    ['lapsed', false],
  ] as const)('over a proposal %s hides it from the recused and the tied: %s', (status, veiled) => {
    expect(isVeiled({ status, recused: true, tied: false })).toBe(veiled);
    expect(isVeiled({ status, recused: false, tied: true })).toBe(veiled);
    expect(isVeiled({ status, recused: false, tied: false })).toBe(false);
  });
});

describe('the themes of a commission', () => {
  const themes = [
    { id: 'numerique', name: 'Numérique', commissionId: null },
    { id: 'sante', name: 'Santé', commissionId: 'c1' },
  ];

  it('are refused when unknown or taken by another', () => {
    expect(themeObstacle(['numerique'], themes, null)).toBeNull();
    expect(themeObstacle(['sante'], themes, 'c1')).toBeNull();
    expect(themeObstacle(['sante'], themes, 'c2')).toEqual({ code: 'theme-taken', message: '« Santé » est déjà confié à une autre commission.' });
    expect(themeObstacle(['autre'], themes, null)).toEqual({ code: 'theme-not-found', message: 'Un des thèmes choisis n’existe pas.' });
  });
});
