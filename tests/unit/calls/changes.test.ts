import { describe, expect, it } from 'vitest';
import { forbiddenChanges, missingForPublication, type CallContent } from '@/lib/calls/rules/changes.ts';
import { perCriterion } from '@/lib/calls/rules/judging.ts';
import type { CallRecord } from '@/lib/calls/types.ts';

const opensAt = new Date('2026-09-01T07:00:00Z');
const closesAt = new Date('2026-10-31T17:00:00Z');
const during = new Date('2026-10-01T12:00:00Z');
const later = new Date('2026-11-15T17:00:00Z');

const content: CallContent = {
  kind: 'cahiers_acteurs',
  title: 'Appel',
  summary: 'Résumé',
  presentation: 'Présentation',
  openTo: ['association', 'collectivite'],
  themeIds: ['may-tourisme'],
  opensAt,
  closesAt,
  rubricVersionId: 'grille-1',
  weights: perCriterion(() => 1),
  thresholds: perCriterion(() => 2.5),
  quorum: 3,
  examinationCalendar: 'Novembre',
  publicationTerms: 'Tout',
};
const call = (status: CallRecord['status']): CallRecord => ({
  ...content,
  id: 'appel',
  slug: 'appel',
  status,
  demonstration: false,
  publishedAt: opensAt,
  cancelledFor: '',
});
const refusedFields = (change: Partial<CallContent>, state: { submitted?: boolean; now?: Date; status?: CallRecord['status'] } = {}) =>
  forbiddenChanges(call(state.status ?? 'published'), { ...content, ...change }, { submitted: state.submitted ?? false, now: state.now ?? during }).map(
    ({ field }) => field,
  );

describe('forbiddenChanges', () => {
  it('lets a draft change in everything', () => {
    expect(refusedFields({ kind: 'hackathon', openTo: [], closesAt: during, quorum: 1 }, { status: 'draft', submitted: true })).toEqual([]);
  });

  it.each([
    ['texts', { title: 'Autre', presentation: 'Autre', examinationCalendar: '' }, []],
    ['another kind', { kind: 'hackathon' as const }, ['kind']],
    ['more who may answer', { openTo: ['association', 'collectivite', 'habitant'] as const }, []],
    ['fewer who may answer', { openTo: ['association', 'habitant'] as const }, ['openTo']],
    ['a theme more', { themeIds: ['may-tourisme', 'autre'] }, []],
    ['another theme', { themeIds: ['autre'] }, ['themeIds']],
    ['a later closing', { closesAt: later }, []],
    ['an earlier closing', { closesAt: new Date(closesAt.getTime() - 1) }, ['closes']],
    ['another opening', { opensAt: during }, ['opens']],
    ['another way of judging', { quorum: 5, rubricVersionId: 'grille-2' }, []],
  ])('of a published call with %s', (_case, change, fields) => expect(refusedFields(change)).toEqual(fields));

  it('lets the opening move until the call opens', () => {
    expect(refusedFields({ opensAt: during }, { now: new Date(opensAt.getTime() - 1) })).toEqual([]);
  });

  it('does not open a closed call again to everybody', () => {
    expect(refusedFields({ closesAt: later }, { now: closesAt })).toEqual(['closes']);
  });

  it.each([
    ['rubric', { rubricVersionId: 'grille-2' }, ['rubricVersionId']],
    ['weights', { weights: { ...content.weights, bearable: 2 } }, ['weights.bearable']],
    ['thresholds', { thresholds: { ...content.thresholds, useful: 3 } }, ['thresholds.useful']],
    ['quorum', { quorum: 2 }, ['quorum']],
  ])('keeps the %s once a cahier is submitted', (_case, change, fields) => {
    expect(refusedFields(change, { submitted: true })).toEqual(fields);
  });
});

describe('missingForPublication', () => {
  it('is nothing for a complete call', () => expect(missingForPublication(content)).toEqual([]));

  it('names each answer that lacks', () => {
    const empty: CallContent = { ...content, summary: '', presentation: '', openTo: [], themeIds: [], examinationCalendar: '', publicationTerms: '' };
    expect(missingForPublication(empty).map(({ field }) => field)).toEqual([
      'summary',
      'presentation',
      'openTo',
      'themeIds',
      'examinationCalendar',
      'publicationTerms',
    ]);
  });
});
