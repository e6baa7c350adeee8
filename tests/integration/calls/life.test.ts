import { setTimeout as sleep } from 'node:timers/promises';
import { addDays } from 'date-fns';
import { beforeAll, describe, expect, it } from 'vitest';
import { findCahierForUpdate } from '@/lib/cahiers/repository/cahiers.ts';
import { publicCall, publicCalls, publishedQuestions, rubricOptions, rubricVersion } from '@/lib/calls/loaders.ts';
import { perCriterion } from '@/lib/calls/rules/judging.ts';
import type { CallInput } from '@/lib/calls/schema.ts';
import { answerQuestion } from '@/lib/calls/use-cases/answer-question.ts';
import { askQuestion } from '@/lib/calls/use-cases/ask-question.ts';
import { cancelCall } from '@/lib/calls/use-cases/cancel-call.ts';
import { createCall } from '@/lib/calls/use-cases/create-call.ts';
import { loadReferenceRubric } from '@/lib/calls/use-cases/load-reference-rubric.ts';
import { publishCall } from '@/lib/calls/use-cases/publish-call.ts';
import { publishQuestion } from '@/lib/calls/use-cases/publish-question.ts';
import { unpublishQuestion } from '@/lib/calls/use-cases/unpublish-question.ts';
import { updateCall } from '@/lib/calls/use-cases/update-call.ts';
import type { ReferenceCriterion } from '@/lib/calls/types.ts';
import type { Context } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import { readVisionReference } from '@/lib/vision/reference.ts';
import { addPerson, now } from '@/tests/integration/actors/people.ts';

const both = (text: string) => ({ fr: text, en: text });
const { criteria } = readVisionReference('prisma/reference/vision');

let administrator: Context;
let citizen: Context;
let rubricVersionId: string;

beforeAll(async () => {
  administrator = await addPerson('administration', { roles: ['administrator'] });
  citizen = await addPerson('citoyenne');
  const loaded = await loadReferenceRubric(administrator, { criteria });
  rubricVersionId = loaded.ok ? loaded.value.versionId : '';
  await db().terre.create({
    data: { id: 'terre', position: 1, name: both('Terre'), objective: both('O'), presentation: both('P'), tagline: both('T') },
    select: { id: true },
  });
  for (const [position, id] of ['theme-un', 'theme-deux'].entries()) {
    await db().theme.create({
      data: { id, terreId: 'terre', position, name: both(id), objective: both('O'), diagnosis: both('D'), concerned: [] },
      select: { id: true },
    });
  }
});

const content = (change: Partial<CallInput> = {}): CallInput => ({
  kind: 'cahiers_acteurs',
  title: 'Appel de printemps',
  summary: 'Écrire ensemble',
  presentation: 'Présentation',
  openTo: ['association', 'habitant'],
  opensAt: addDays(now, -1),
  closesAt: addDays(now, 30),
  themeIds: ['theme-un'],
  rubricVersionId,
  weights: perCriterion(() => 1),
  thresholds: perCriterion(() => 2.5),
  quorum: 3,
  examinationCalendar: 'Juillet',
  publicationTerms: 'Tout',
  ...change,
});

async function draft(change: Partial<CallInput> = {}): Promise<{ callId: string; slug: string }> {
  const result = await createCall(administrator, content(change));
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

async function published(change: Partial<CallInput> = {}): Promise<{ callId: string; slug: string }> {
  const call = await draft(change);
  await publishCall(administrator, call);
  return call;
}

/** A cahier of the call, as the higher domain writes it. */
async function cahier(callId: string, status: 'draft' | 'submitted'): Promise<string> {
  const { id: actorId } = await db().actor.create({
    data: { slug: callId, name: callId, nameKey: callId, kind: 'association', communeInsee: null },
    select: { id: true },
  });
  const receiptNumber = status === 'submitted' ? receiptOf(callId) : null;
  const row = await db().cahier.create({
    data: { callId, actorId, status, receiptNumber, createdById: citizen.viewer!.personId },
    select: { id: true },
  });
  return row.id;
}

const receiptOf = (callId: string) => `CA-2026-${callId.slice(-4)}`;

describe('the four criteria', () => {
  it('are loaded whole, with their six anchors each, and loading again changes nothing', async () => {
    const rubric = await rubricVersion(rubricVersionId);
    expect(rubric).toMatchObject({ name: 'Les quatre critères', number: 1 });
    expect(rubric?.criteria.map(({ key }) => key)).toEqual(['useful', 'impactful', 'bearable', 'feasible']);
    expect(rubric?.criteria.map(({ anchors }) => anchors.length)).toEqual([6, 6, 6, 6]);
    expect(rubric?.criteria[0]?.statement.fr).toBe(criteria[0]?.statement.fr);
    expect(await loadReferenceRubric(administrator, { criteria })).toEqual({ ok: true, value: { versionId: rubricVersionId, loaded: false } });
    expect(await db().criterion.count({ where: { versionId: rubricVersionId } })).toBe(4);
  });

  it('make a new version when their texts change, and leave the one in use as it was', async () => {
    const changed = criteria.map((each, index): ReferenceCriterion => (index === 0 ? { ...each, gloss: both('Autrement dit') } : each));
    const result = await loadReferenceRubric(administrator, { criteria: changed });
    expect(result).toMatchObject({ ok: true, value: { loaded: true } });
    expect((await rubricVersion(rubricVersionId))?.criteria[0]?.gloss.fr).toBe(criteria[0]?.gloss.fr);
    expect((await rubricOptions()).map(({ number }) => number)).toEqual([2, 1]);
    expect(await loadReferenceRubric(administrator, { criteria: changed })).toMatchObject({ value: { loaded: false } });
  });
});

describe('the life of a call', () => {
  it('is seen by nobody until it is published, then by everybody', async () => {
    const { callId, slug } = await draft({ title: 'Appel discret' });
    expect(slug).toBe('appel-discret');
    expect(await publicCall(slug)).toBeNull();
    expect(await publishCall(administrator, { callId })).toEqual({ ok: true, value: { slug } });
    expect(await publicCall(slug)).toMatchObject({ id: callId, status: 'published', openTo: ['association', 'habitant'], themeIds: ['theme-un'], publishedAt: now });
    expect((await publicCalls()).map(({ id }) => id)).toContain(callId);
    expect(await publishCall(administrator, { callId })).toMatchObject({ ok: false, code: 'call-changed-state' });
    const verbs = await db().auditLine.findMany({ where: { objectId: callId }, orderBy: { id: 'asc' }, select: { verb: true } });
    expect(verbs.map(({ verb }) => verb)).toEqual(['call.create', 'call.publish']);
  });

  it('gives a second call of the same title another address', async () => {
    await draft({ title: 'Deux fois' });
    expect((await draft({ title: 'Deux fois' })).slug).toBe('deux-fois-2');
  });

  it('is not published incomplete, nor once its closing is past', async () => {
    const incomplete = await draft({ summary: '', themeIds: [] });
    const refused = await publishCall(administrator, incomplete);
    expect(refused).toMatchObject({ ok: false, code: 'call-incomplete' });
    expect(refused.ok ? [] : refused.fields.map(({ field }) => field)).toEqual(['summary', 'themeIds']);
    const late = await draft({ opensAt: addDays(now, -5), closesAt: now });
    expect(await publishCall(administrator, late)).toMatchObject({ ok: false, code: 'closing-past' });
  });

  it('ends when it is cancelled, and its page says why', async () => {
    const { callId, slug } = await published();
    expect(await cancelCall(administrator, { callId, reason: 'Reporté à l’automne' })).toMatchObject({ ok: true });
    expect(await publicCall(slug)).toMatchObject({ status: 'cancelled', cancelledFor: 'Reporté à l’automne' });
    expect(await updateCall(administrator, { ...content(), callId })).toMatchObject({ ok: false, code: 'call-changed-state' });
    expect(await cancelCall(administrator, { callId, reason: 'Encore' })).toMatchObject({ ok: false, code: 'call-changed-state' });
  });

  it('keeps its way of judging once a cahier is submitted, and its texts may still change', async () => {
    const { callId, slug } = await published();
    expect(await updateCall(administrator, { ...content({ quorum: 4, closesAt: addDays(now, 40) }), callId })).toMatchObject({ ok: true });
    await cahier(callId, 'submitted');
    const later = content({ quorum: 4, closesAt: addDays(now, 45), title: 'Titre corrigé', themeIds: ['theme-deux', 'theme-un'] });
    expect(await updateCall(administrator, { ...later, callId })).toMatchObject({ ok: true });
    expect(await publicCall(slug)).toMatchObject({ title: 'Titre corrigé', closesAt: addDays(now, 45) });
    const refused = await updateCall(administrator, { ...later, quorum: 2, closesAt: addDays(now, 10), callId });
    expect(refused.ok ? [] : refused.fields.map(({ field }) => field)).toEqual(['closes', 'quorum']);
    expect(await publicCall(slug)).toMatchObject({ quorum: 4, closesAt: addDays(now, 45) });
  });

  it('does not change its way of judging while a submission is under way', async () => {
    const { callId } = await published();
    const cahierId = await cahier(callId, 'draft');
    let held = () => {};
    const isHeld = new Promise<void>((resolve) => (held = resolve));
    const submission = transaction(async () => {
      await findCahierForUpdate(cahierId);
      held();
      await sleep(300);
      await db().cahier.update({ where: { id: cahierId }, data: { receiptNumber: receiptOf(callId) }, select: { id: true } });
    });
    await isHeld;
    const change = await updateCall(administrator, { ...content({ quorum: 7 }), callId });
    await submission;
    expect(change.ok ? [] : change.fields.map(({ field }) => field)).toEqual(['quorum']);
  });

  it.each([
    ['a theme that does not exist', { themeIds: ['theme-un', 'inconnu'] }, 'themeIds'],
    ['a rubric that does not exist', { rubricVersionId: '0199c2f0-0000-7000-8000-000000000000' }, 'rubricVersionId'],
  ])('does not begin with %s', async (_case, change, field) => {
    expect(await createCall(administrator, content(change))).toMatchObject({ ok: false, code: 'answers-to-mend', fields: [{ field }] });
  });
});

describe('a question', () => {
  const mailsTo = (email: string) => db().mail.findMany({ where: { recipient: email }, orderBy: { id: 'asc' }, select: { body: true } });

  it('goes to the managers of the call, comes back answered, and is published without a name', async () => {
    const { callId, slug } = await published();
    const manager = await addPerson('gestion-appel', { attachments: [{ kind: 'call_manager', objectId: callId }] });
    const asked = await askQuestion(citizen, { callId, question: 'Peut-on répondre à plusieurs ?' });
    const questionId = asked.ok ? asked.value.questionId : '';
    expect((await mailsTo(manager.viewer.email))[0]?.body).toContain('Peut-on répondre à plusieurs ?');
    expect(await publishQuestion(manager, { questionId })).toMatchObject({ ok: false, code: 'question-unanswered' });
    expect(await answerQuestion(manager, { questionId, answer: 'Oui, en cosignant.' })).toEqual({ ok: true, value: { callId, published: false } });
    const received = await mailsTo(citizen.viewer!.email);
    expect(received.at(-1)?.body).toContain('Oui, en cosignant.');
    expect(received.at(-1)?.body).toContain(`/appels/${slug}`);
    expect(await publishedQuestions(callId)).toEqual([]);
    expect(await publishQuestion(manager, { questionId })).toMatchObject({ ok: true });
    expect(await publishedQuestions(callId)).toEqual([
      { id: questionId, question: 'Peut-on répondre à plusieurs ?', answer: 'Oui, en cosignant.', publishedAt: now },
    ]);
    expect(await unpublishQuestion(manager, { questionId })).toMatchObject({ ok: true });
    expect(await publishedQuestions(callId)).toEqual([]);
  });

  it('is taken while the call can be prepared, and no longer', async () => {
    const { callId } = await published();
    const hidden = await draft();
    const question = 'Jusqu’à quand répondre ?';
    expect(await askQuestion({ ...citizen, now: addDays(now, 30) }, { callId, question })).toMatchObject({ ok: false, code: 'questions-closed' });
    expect(await askQuestion(citizen, { callId: hidden.callId, question })).toMatchObject({ ok: false, code: 'call-not-found' });
  });

  it('is the tenth of an hour at most', async () => {
    const { callId } = await published();
    const curious = await addPerson('curieuse');
    for (let index = 0; index < 10; index += 1) await askQuestion(curious, { callId, question: `Question numéro ${index}` });
    expect(await askQuestion(curious, { callId, question: 'Et encore une ?' })).toMatchObject({ ok: false, code: 'too-many-requests' });
  });
});
