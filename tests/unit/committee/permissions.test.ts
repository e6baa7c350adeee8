import { describe, expect, it } from 'vitest';
import {
  canAnswer,
  canAnswerInvitation,
  canDecline,
  canManageCommissions,
  canPrepare,
  canPreside,
  canReadScores,
  canRouteCall,
  canScore,
  canSeeExamination,
  canStepAside,
  canTransfer,
  managedKinds,
  routedCalls,
} from '@/lib/committee/permissions.ts';
import type { ExaminationScope } from '@/lib/committee/types/examination.ts';
import type { AttachmentKind, GeneralRole, Viewer } from '@/lib/identity/types.ts';

const now = new Date('2026-05-12T10:00:00Z');

const someone = (attachments: [AttachmentKind, string][] = [], roles: GeneralRole[] = []): Viewer => ({
  personId: 'moi',
  email: 'moi@exemple.example',
  name: 'Moi',
  roles,
  attachments: attachments.map(([kind, objectId]) => ({ kind, objectId })),
});

const scope = (change: Partial<ExaminationScope> = {}): ExaminationScope => ({
  proposalId: 'p',
  status: 'under_examination',
  cahierId: 'c',
  callId: 'appel',
  actorId: 'acteur',
  coSignatoryIds: ['cosignataire'],
  commissionId: 'ici',
  openedAt: now,
  deliberatedAt: null,
  recusedIds: [],
  assignments: [],
  evaluators: [],
  heading: {
    title: 'P',
    position: 1,
    themeId: null,
    receiptNumber: 'CA-2026-0001',
    cahierTitle: 'C',
    actorName: 'A',
    call: {
      slug: 'appel',
      title: 'Appel',
      quorum: 3,
      weights: { useful: 1, impactful: 1, bearable: 1, feasible: 1 },
      thresholds: { useful: 2, impactful: 2, bearable: 2, feasible: 2 },
    },
    rubricVersionId: 'v',
    commission: { slug: 'ici', name: 'Ici' },
  },
  ...change,
});

const given = { assignments: [{ personId: 'moi', assignedAt: now, dueAt: null, acceptedAt: now }] };
const offered = { assignments: [{ personId: 'moi', assignedAt: now, dueAt: null, acceptedAt: null }] };
const submitted = { ...given, evaluators: [{ personId: 'moi', status: 'submitted' as const }] };
const recused = { recusedIds: ['moi'] };
const member = someone([['commission_member', 'ici']]);
const alternate = someone([['commission_alternate', 'ici']]);
const chair = someone([['commission_chair', 'ici']]);
const secretary = someone([['commission_secretary', 'ici']]);
const manager = someone([['call_manager', 'appel']]);
const administrator = someone([], ['administrator']);
const elsewhere = someone([['commission_chair', 'ailleurs'], ['commission_member', 'ailleurs']]);
const tiedChair = someone([['commission_chair', 'ici'], ['actor_delegate', 'cosignataire']]);

describe('who examines', () => {
  it.each([
    ['nobody', null, scope(given), false],
    ['a member who was given it', member, scope(given), true],
    ['an alternate who was given it', alternate, scope(given), true],
    ['a member who has not accepted it', member, scope(offered), false],
    ['a member who had submitted before it was given again', member, scope({ ...offered, evaluators: submitted.evaluators }), true],
    ['a member who has only a draft and has not accepted', member, scope({ ...offered, evaluators: [{ personId: 'moi', status: 'draft' }] }), false],
    ['a member who was not', member, scope(), false],
    ['somebody whose mandate ended', someone(), scope(given), false],
    ['somebody of the former commission who had submitted', elsewhere, scope(submitted), true],
    ['a recused member', member, scope({ ...given, ...recused }), false],
    ['a chair who was not given it', chair, scope(), false],
  ])('%s', (_who, viewer, examination, allowed) => {
    expect(canScore(viewer, examination)).toBe(allowed);
  });
});

describe('who may decline', () => {
  it.each([
    ['nobody', null, scope(offered), false],
    ['a member who has not answered', member, scope(offered), true],
    ['an alternate who has accepted', alternate, scope(given), true],
    ['a member with a draft', member, scope({ ...given, evaluators: [{ personId: 'moi', status: 'draft' }] }), true],
    ['a member who has submitted', member, scope(submitted), false],
    ['a member to whom it was not given', member, scope(), false],
    ['somebody whose mandate ended', someone(), scope(offered), false],
    ['a recused member', member, scope({ ...offered, ...recused }), false],
  ])('%s', (_who, viewer, examination, allowed) => {
    expect(canDecline(viewer, examination)).toBe(allowed);
  });
});

describe('who prepares, presides and transfers', () => {
  it.each([
    ['nobody', null, scope(), [false, false, false]],
    ['the chair', chair, scope(), [true, true, true]],
    ['the secretary', secretary, scope(), [true, false, false]],
    ['another chair', elsewhere, scope(), [false, false, false]],
    ['a recused chair', chair, scope(recused), [false, false, false]],
    ['a chair tied to a co-signatory', tiedChair, scope(), [false, false, false]],
    ['a recused chair once the decision is published', chair, scope({ ...recused, status: 'not_selected' }), [true, true, true]],
    ['the manager of the call', manager, scope(), [false, false, true]],
    ['an administrator', administrator, scope(), [false, false, true]],
    ['a recused manager', manager, scope(recused), [false, false, false]],
  ])('%s', (_who, viewer, examination, expected) => {
    expect([canPrepare(viewer, examination), canPreside(viewer, examination), canTransfer(viewer, examination)]).toEqual(expected);
  });
});

describe('who reads the scores of others', () => {
  it.each([
    ['nobody', null, scope(), false],
    ['an expert before their own', member, scope(given), false],
    ['an expert with a draft', member, scope({ ...given, evaluators: [{ personId: 'moi', status: 'draft' }] }), false],
    ['an expert after their own', member, scope(submitted), true],
    ['an expert who never scored, in deliberation', member, scope({ ...given, deliberatedAt: now }), false],
    ['an expert who never scored, once published', member, scope({ ...given, status: 'selected' }), true],
    ['the chair', chair, scope(), true],
    ['an expert who has not accepted', member, scope(offered), false],
    ['a chair who has not accepted theirs', chair, scope(offered), false],
    ['a chair who owes an evaluation', chair, scope(given), false],
    ['a chair who owes an evaluation, in deliberation', chair, scope({ ...given, deliberatedAt: now }), true],
    ['a recused expert who had submitted', member, scope({ ...submitted, ...recused }), false],
    ['a call manager', manager, scope(), false],
    ['an administrator', administrator, scope(), false],
  ])('%s', (_who, viewer, examination, allowed) => {
    expect(canReadScores(viewer, examination)).toBe(allowed);
    if (allowed) expect(canSeeExamination(viewer, examination)).toBe(true);
  });
});

it('lets anybody of the commission step aside, and those who were given the proposal', () => {
  expect(canStepAside(member, scope())).toBe(true);
  expect(canStepAside(chair, scope())).toBe(true);
  expect(canStepAside(elsewhere, scope(given))).toBe(true);
  expect(canStepAside(elsewhere, scope())).toBe(false);
  expect(canStepAside(member, scope(recused))).toBe(false);
  expect(canStepAside(null, scope())).toBe(false);
});

it('lets administrators set commissions up, delegates answer, managers route their calls', () => {
  expect([administrator, chair, null].map(canManageCommissions)).toEqual([true, false, false]);
  expect([canAnswer(someone([['actor_delegate', 'acteur']]), 'acteur'), canAnswer(tiedChair, 'acteur')]).toEqual([true, false]);
  expect([manager, administrator, chair, null].map((viewer) => canRouteCall(viewer, 'appel'))).toEqual([true, true, false, false]);
  expect([routedCalls(administrator), routedCalls(manager), routedCalls(null)]).toEqual(['every', ['appel'], []]);
});

describe('who composes a commission', () => {
  const experts = ['commission_member', 'commission_alternate'];

  it.each([
    ['an administrator gives the four capacities', administrator, [...experts, 'commission_chair', 'commission_secretary']],
    ['a chair gives those of experts', chair, experts],
    ['a secretary gives those of experts', secretary, experts],
    ['a member gives none', member, []],
    ['the chair of another commission gives none', elsewhere, []],
    ['nobody gives none', null, []],
  ])('%s', (_who, viewer, kinds) => {
    expect(managedKinds(viewer, 'ici')).toEqual(kinds);
  });

  it('is answered by the very address that was invited', () => {
    expect(canAnswerInvitation(member, { email: 'moi@exemple.example' })).toBe(true);
    expect(canAnswerInvitation(member, { email: 'autre@exemple.example' })).toBe(false);
    expect(canAnswerInvitation(administrator, { email: 'autre@exemple.example' })).toBe(false);
    expect(canAnswerInvitation(null, { email: 'moi@exemple.example' })).toBe(false);
  });
});

describe('an expert who leaves', () => {
  it('keeps their evaluation at hand after a transfer, and no more once they sit nowhere', () => {
    expect(canScore(elsewhere, scope(submitted))).toBe(true);
    expect(canScore(someone(), scope(submitted))).toBe(false);
    expect(canScore(someone([['commission_chair', 'ailleurs']]), scope(submitted))).toBe(false);
    expect(canReadScores(someone(), scope(submitted))).toBe(false);
  });
});
