import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { rubricOptions } from '@/lib/calls/loaders.ts';
import { perCriterion } from '@/lib/calls/rules/judging.ts';
import type { ReferenceCriterion, RubricText } from '@/lib/calls/types.ts';
import { compareRubricVersions } from '@/lib/calls/use-cases/compare-rubric-versions.ts';
import { createRubric } from '@/lib/calls/use-cases/create-rubric.ts';
import { listRubrics } from '@/lib/calls/use-cases/list-rubrics.ts';
import { loadReferenceRubric } from '@/lib/calls/use-cases/load-reference-rubric.ts';
import { publishRubricVersion } from '@/lib/calls/use-cases/publish-rubric-version.ts';
import { readRubricVersion } from '@/lib/calls/use-cases/read-rubric-version.ts';
import { removeRubricDraft } from '@/lib/calls/use-cases/remove-rubric-draft.ts';
import { saveRubricDraft } from '@/lib/calls/use-cases/save-rubric-draft.ts';
import { startRubricDraft } from '@/lib/calls/use-cases/start-rubric-draft.ts';
import type { Context } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { readVisionReference } from '@/lib/vision/reference.ts';
import { addPerson } from '@/tests/integration/actors/people.ts';

const { criteria } = readVisionReference('prisma/reference/vision');

let administrator: Context;
let versionId: string;
let rubricId: string;

async function read(id: string) {
  const version = await readRubricVersion(administrator, { versionId: id });
  if (!version.ok) throw new Error(version.code);
  return version.value;
}

async function draft(): Promise<string> {
  const started = await startRubricDraft(administrator, { rubricId, from: versionId });
  if (!started.ok) throw new Error(started.code);
  return started.value.versionId;
}

const changed = (text: RubricText, gloss: string): RubricText => ({
  changes: 'La phrase du premier critère est plus simple.',
  criteria: { ...text.criteria, useful: { ...text.criteria.useful, gloss: { fr: gloss, en: '' } } },
});

beforeAll(async () => {
  administrator = await addPerson('administration', { roles: ['administrator'] });
  const loaded = await loadReferenceRubric(administrator, { criteria });
  versionId = loaded.ok ? loaded.value.versionId : '';
  rubricId = (await read(versionId)).rubricId;
});

/** A rubric has one draft at a time: whatever a test leaves would refuse the next. */
afterEach(async () => {
  await db().rubricVersion.deleteMany({ where: { rubricId, publishedAt: null } });
});

describe('the next version of a rubric', () => {
  it('begins from a published one, is saved, compared, published, and then chosen by calls', async () => {
    const latest = (await rubricOptions()).find(({ name }) => name === 'Les quatre critères')?.number ?? 0;
    const id = await draft();
    const begun = await read(id);
    const { number } = begun;
    expect([number, begun.publishedAt, begun.edition, begun.text.changes]).toEqual([latest + 1, null, 1, '']);
    expect(begun.text.criteria).toEqual((await read(versionId)).text.criteria);
    expect((await rubricOptions()).some((option) => option.versionId === id)).toBe(false);

    const text = changed(begun.text, 'Cela change-t-il quelque chose ?');
    expect(await saveRubricDraft(administrator, { versionId: id, edition: 1, text })).toEqual({ ok: true, value: { versionId: id, edition: 2, changed: true } });
    expect(await saveRubricDraft(administrator, { versionId: id, edition: 1, text })).toEqual({ ok: true, value: { versionId: id, edition: 2, changed: false } });
    const compared = await compareRubricVersions(administrator, { from: versionId, to: id });
    expect(compared.ok && compared.value.fields.map(({ key }) => key)).toEqual(['changes', 'useful.gloss.fr', 'useful.gloss.en']);

    expect(await publishRubricVersion(administrator, { versionId: id, edition: 2, text })).toEqual({ ok: true, value: { versionId: id, number } });
    const listed = await listRubrics(administrator);
    const versions = (listed.ok ? listed.value : []).find((rubric) => rubric.id === rubricId)?.versions ?? [];
    expect(versions[0]).toMatchObject({ versionId: id, number, changes: 'La phrase du premier critère est plus simple.', calls: [] });
    expect(versions.at(-1)?.number).toBe(1);
    expect((await rubricOptions()).some((option) => option.versionId === id)).toBe(true);
  });

  it('is refused while a text is missing, with each one, and nothing of what was typed is written', async () => {
    const id = await draft();
    const { text } = await read(id);
    const refused = await publishRubricVersion(administrator, { versionId: id, edition: 1, text: { ...changed(text, ''), changes: '' } });
    expect(refused).toEqual({
      ok: false,
      code: 'rubric-incomplete',
      fields: [
        { field: 'text.changes', message: 'Dites en une phrase ce qui change.' },
        { field: 'text.criteria.useful.gloss.fr', message: 'Utile, en une phrase : écrivez-le en français.' },
      ],
    });
    expect((await read(id)).edition).toBe(1);
  });

  it('has one draft at a time, which can be given up', async () => {
    const id = await draft();
    expect(await startRubricDraft(administrator, { rubricId, from: versionId })).toMatchObject({ ok: false, code: 'rubric-drafted' });
    expect((await removeRubricDraft(administrator, { versionId: id })).ok).toBe(true);
    expect(await readRubricVersion(administrator, { versionId: id })).toMatchObject({ ok: false, code: 'rubric-not-found' });
    const act = await db().auditLine.findFirst({ where: { verb: 'rubric.remove-draft', objectId: rubricId }, select: { before: true } });
    expect(act?.before).toHaveProperty('useful.gloss.fr');
  });

  it('of two begun at once, is one', async () => {
    const begun = await Promise.all([1, 2].map(() => startRubricDraft(administrator, { rubricId, from: versionId })));
    expect(begun.map((result) => result.ok).toSorted()).toEqual([false, true]);
  });
});

describe('two people who write the same draft', () => {
  it('lose nothing: the second is shown the first, and what they replace stays in the audit', async () => {
    const id = await draft();
    const { text } = await read(id);
    await saveRubricDraft(administrator, { versionId: id, edition: 1, text: changed(text, 'Le texte de l’une') });
    const second = { versionId: id, edition: 1, text: changed(text, 'Le texte de l’autre') };
    expect(await saveRubricDraft(administrator, second)).toEqual({
      ok: false,
      code: 'rubric-changed',
      fields: [{ field: 'edition', message: 'Lisez l’autre texte, puis choisissez.' }],
    });
    expect((await read(id)).text.criteria.useful.gloss.fr).toBe('Le texte de l’une');
    expect(await publishRubricVersion(administrator, second)).toMatchObject({ ok: false, code: 'rubric-changed' });

    expect(await saveRubricDraft(administrator, { ...second, replaces: 2 })).toMatchObject({ ok: true, value: { edition: 3 } });
    const acts = await db().auditLine.findMany({ where: { verb: 'rubric.save' }, select: { before: true, after: true } });
    expect(acts).toContainEqual({ before: { 'useful.gloss.fr': 'Le texte de l’une' }, after: { 'useful.gloss.fr': 'Le texte de l’autre' } });
  });
});

describe('a published version', () => {
  it('is refused every change, in words and by the database itself', async () => {
    const { text } = await read(versionId);
    const input = { versionId, edition: 1, text: changed(text, 'Autre chose') };
    expect(await saveRubricDraft(administrator, input)).toMatchObject({ ok: false, code: 'rubric-published' });
    expect(await publishRubricVersion(administrator, input)).toMatchObject({ ok: false, code: 'rubric-published' });
    expect(await removeRubricDraft(administrator, { versionId })).toMatchObject({ ok: false, code: 'rubric-published' });
    await expect(db().rubricVersion.update({ where: { id: versionId }, data: { changes: 'x' } })).rejects.toThrow('a published version of a rubric does not change');
    await expect(db().rubricVersion.delete({ where: { id: versionId } })).rejects.toThrow(/does not change/);
    await expect(db().criterion.updateMany({ where: { versionId }, data: { gloss: { fr: 'x', en: 'x' } } })).rejects.toThrow('the criteria of a published version do not change');
    await expect(db().criterion.deleteMany({ where: { versionId } })).rejects.toThrow('the criteria of a published version do not change');
    expect((await read(versionId)).text).toEqual(text);
  });

  it('is what the reference content is compared with, not a draft that says the same', async () => {
    const other = criteria.map((criterion) => ({ ...criterion, gloss: { fr: 'Refondu', en: 'Reworked' } })) satisfies ReferenceCriterion[];
    const id = await draft();
    const { text, number } = await read(id);
    await saveRubricDraft(administrator, {
      versionId: id,
      edition: 1,
      text: { ...text, criteria: perCriterion((key) => ({ ...text.criteria[key], gloss: { fr: 'Refondu', en: 'Reworked' } })) },
    });
    const loaded = await loadReferenceRubric(administrator, { criteria: other });
    expect(loaded).toMatchObject({ ok: true, value: { loaded: true } });
    const added = loaded.ok ? await read(loaded.value.versionId) : null;
    expect([added?.number, added?.publishedAt !== null]).toEqual([number + 1, true]);
  });
});

describe('another rubric', () => {
  it('begins from a published version or from nothing, and leaves with its only draft', async () => {
    const copied = await createRubric(administrator, { name: 'Grille des hackathons', from: versionId });
    const blank = await createRubric(administrator, { name: 'Grille vide', from: null });
    if (!copied.ok || !blank.ok) throw new Error('both were expected');
    expect((await read(copied.value.versionId)).text.criteria).toEqual((await read(versionId)).text.criteria);
    const empty = await read(blank.value.versionId);
    expect([empty.number, empty.name, empty.text.criteria.useful.anchors.length]).toEqual([1, 'Grille vide', 6]);
    expect(await createRubric(administrator, { name: 'Grille  Vide', from: null })).toMatchObject({ ok: false, code: 'rubric-name-taken' });
    expect(await createRubric(administrator, { name: 'Depuis un brouillon', from: blank.value.versionId })).toMatchObject({ ok: false, code: 'rubric-not-found' });
    await removeRubricDraft(administrator, blank.value);
    expect(await db().rubric.count({ where: { name: 'Grille vide' } })).toBe(0);
  });

  it('is not compared with a version of the first', async () => {
    const other = await createRubric(administrator, { name: 'Grille des appels à projets', from: versionId });
    const id = other.ok ? other.value.versionId : '';
    expect(await compareRubricVersions(administrator, { from: versionId, to: id })).toMatchObject({ ok: false, code: 'rubric-not-found' });
    expect(await startRubricDraft(administrator, { rubricId: (await read(id)).rubricId, from: versionId })).toMatchObject({ ok: false });
  });
});
