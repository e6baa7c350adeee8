import { beforeAll, describe, expect, it } from 'vitest';
import { findAudit, findDeclaredAudit, publish, removeAudit as eraseAudit, writeSheet } from '@/lib/accessibility/repository.ts';
import { declaredConformity } from '@/lib/accessibility/rules/conformity.ts';
import { standard } from '@/lib/accessibility/rules/standard.ts';
import type { AuditDetailsInput } from '@/lib/accessibility/schema.ts';
import { createAudit } from '@/lib/accessibility/use-cases/create-audit.ts';
import { listAudits } from '@/lib/accessibility/use-cases/list-audits.ts';
import { publishAudit } from '@/lib/accessibility/use-cases/publish-audit.ts';
import { readAudit } from '@/lib/accessibility/use-cases/read-audit.ts';
import { removeAudit } from '@/lib/accessibility/use-cases/remove-audit.ts';
import { saveSheet, type SaveSheet } from '@/lib/accessibility/use-cases/save-sheet.ts';
import { updateAudit } from '@/lib/accessibility/use-cases/update-audit.ts';
import type { Context } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { auditDetails, sheetContent, type Said } from '@/tests/factories/accessibility-audits.ts';
import { addPerson, now } from '@/tests/integration/actors/people.ts';

let administrator: Context;
let editor: Context;
const nobodysAudit = '01a1f8fd-8bbc-730e-a439-a957d23823d6';

beforeAll(async () => {
  administrator = await addPerson('administratrice', { roles: ['administrator'] });
  editor = await addPerson('redactrice', { roles: ['content_editor'] });
});

/** The day of the audit goes with the clock of the tests. */
const details = (change: Partial<AuditDetailsInput> = {}) => auditDetails({ auditedOn: now.toISOString().slice(0, 10), ...change });

async function begun(change: Partial<AuditDetailsInput> = {}): Promise<string> {
  const created = await createAudit(editor, details(change));
  if (!created.ok) throw new Error(created.code);
  return created.value.auditId;
}

const save = (auditId: string, theme: number, change: Partial<SaveSheet> = {}) =>
  saveSheet(editor, { auditId, theme, version: 0, overwrite: false, completing: false, content: sheetContent(theme), ...change });

async function filled(said: Said = {}, change: Partial<AuditDetailsInput> = {}): Promise<string> {
  const auditId = await begun(change);
  for (const { number } of standard.themes) await save(auditId, number, { content: sheetContent(number, said) });
  return auditId;
}

const lastActs = async (auditId: string) =>
  (await db().auditLine.findMany({ where: { objectId: auditId }, orderBy: { id: 'asc' }, select: { verb: true, after: true, before: true } })).map(({ verb, after, before }) => ({ verb, after, before }));

describe('an audit being entered', () => {
  it('begins with its details and thirteen sheets that nobody wrote in', async () => {
    const auditId = await begun();
    const read = await readAudit(administrator, { auditId });
    expect(read).toMatchObject({ ok: true, value: { ...details(), standard: '4.1.2', revision: 1, publishedAt: null } });
    expect(read.ok && read.value.sheets.map(({ theme, version }) => [theme, version])).toEqual(standard.themes.map(({ number }) => [number, 0]));
    expect(await lastActs(auditId)).toMatchObject([{ verb: 'accessibility-audit.create', after: { standard: '4.1.2', auditor: 'Atelier du Bocage (fictif)' } }]);
  });

  it('keeps each sheet as it is typed, without a line in the audit', async () => {
    const auditId = await begun();
    expect(await save(auditId, 2, { content: { 'result-1': 'not_conforming', 'comment-1': 'Sans titre', 'pages-1': ['/contact'] } })).toMatchObject({ ok: true, value: { version: 1, savedAt: now } });
    expect((await findAudit(auditId))?.sheets[1]).toMatchObject({
      version: 1,
      answers: { 1: { result: 'not_conforming', comment: 'Sans titre', pages: ['/contact'] }, 2: { result: null, comment: '', pages: [] } },
    });
    expect(await lastActs(auditId)).toHaveLength(1);
  });

  it('answers the same sheet sent again as saved, and writes nothing', async () => {
    const auditId = await begun();
    await save(auditId, 2);
    expect(await save(auditId, 2)).toMatchObject({ ok: true, value: { version: 1 } });
  });

  it('tells the second of two people, and writes over the first only when asked', async () => {
    const auditId = await begun();
    await save(auditId, 2);
    const other = { content: sheetContent(2, { '2.1': 'not_applicable' }) };
    expect(await save(auditId, 2, other)).toEqual({ ok: false, code: 'audit-changed', fields: [{ field: 'overwrite', message: 'Deux textes : choisissez.' }] });
    expect((await findAudit(auditId))?.sheets[1]?.answers[1]?.result).toBe('conforming');
    expect(await save(auditId, 2, { ...other, overwrite: true })).toMatchObject({ ok: true, value: { version: 2 } });
    expect((await findAudit(auditId))?.sheets[1]?.answers[1]?.result).toBe('not_applicable');
  });

  it('says not applicable what has no answer, and only that', async () => {
    const auditId = await begun();
    await save(auditId, 2, { content: { 'result-1': 'conforming' }, completing: true });
    const answers = (await findAudit(auditId))?.sheets[1]?.answers;
    expect([answers?.[1]?.result, answers?.[2]?.result]).toEqual(['conforming', 'not_applicable']);
  });

  it('refuses a comment that is too long, at its place', async () => {
    const auditId = await begun();
    expect(await save(auditId, 2, { content: { 'comment-2': 'a'.repeat(2001) } })).toMatchObject({ ok: false, code: 'answers-to-mend', fields: [{ field: 'comment-2' }] });
    expect((await findAudit(auditId))?.sheets[1]?.version).toBe(0);
  });

  it('changes its details once, from what was on screen', async () => {
    const auditId = await begun();
    const change = { ...details({ auditor: 'Autre atelier (fictif)', tools: [] }), auditId, revision: 1, overwrite: false };
    expect(await updateAudit(editor, change)).toMatchObject({ ok: true });
    expect(await updateAudit(administrator, { ...change, auditor: 'Encore un autre' })).toMatchObject({ ok: false, code: 'audit-changed' });
    expect(await updateAudit(administrator, { ...change, auditor: 'Encore un autre', overwrite: true })).toMatchObject({ ok: true });
    expect(await findAudit(auditId)).toMatchObject({ auditor: 'Encore un autre', revision: 3, tools: [] });
    expect((await lastActs(auditId)).map(({ verb }) => verb)).toEqual(['accessibility-audit.create', 'accessibility-audit.update', 'accessibility-audit.update']);
  });

  it('goes away when asked, with a line that says how far it had gone', async () => {
    const auditId = await begun();
    await save(auditId, 2);
    expect(await removeAudit(editor, { auditId })).toMatchObject({ ok: true });
    expect(await findAudit(auditId)).toBeNull();
    expect((await lastActs(auditId)).at(-1)).toMatchObject({ verb: 'accessibility-audit.remove', before: { conforming: 2, unanswered: 104 } });
  });

  it('is not found under another number, nor under no number at all', async () => {
    for (const auditId of [nobodysAudit, 'nulle-part']) {
      const refusal = { ok: false, code: 'audit-not-found', fields: [] };
      expect(await readAudit(administrator, { auditId })).toEqual(refusal);
      expect(await save(auditId, 1)).toEqual(refusal);
      expect(await publishAudit(administrator, { auditId })).toEqual(refusal);
      expect(await removeAudit(administrator, { auditId })).toEqual(refusal);
      expect(await updateAudit(administrator, { ...details(), auditId, revision: 1, overwrite: true })).toEqual(refusal);
    }
    expect(await save(await begun(), 14)).toEqual({ ok: false, code: 'audit-not-found', fields: [] });
  });
});

describe('the publication of an audit', () => {
  it('makes it the declaration, counted once, and keeps the earlier ones', async () => {
    const first = await filled({ '1.1': 'not_conforming', '4.1': 'not_applicable' });
    expect(await publishAudit(administrator, { auditId: first })).toMatchObject({ ok: true });
    const declared = await findDeclaredAudit();
    expect(declared).toMatchObject({ id: first, conforming: 104, notConforming: 1, publishedAt: now });
    expect(declaredConformity(declared, now)).toBe('partial');
    expect((await lastActs(first)).at(-1)).toMatchObject({ verb: 'accessibility-audit.publish', after: { conforming: 104, notConforming: 1, rate: 99, conformity: 'partial' } });

    const second = await filled();
    const later = { ...administrator, now: new Date(now.getTime() + 1000) };
    expect(await publishAudit(later, { auditId: second })).toMatchObject({ ok: true });
    expect(declaredConformity(await findDeclaredAudit(), now)).toBe('total');
    const listed = await listAudits(editor);
    expect(listed.ok && listed.value.map(({ id }) => id).filter((id) => id === first || id === second)).toEqual([second, first]);
  });

  it('belongs to administrators', async () => {
    const auditId = await filled();
    expect(await publishAudit(editor, { auditId })).toEqual({ ok: false, code: 'publication-reserved', fields: [] });
    expect((await findAudit(auditId))?.publishedAt).toBeNull();
  });

  it.each([
    ['a criterion without an answer', { '13.12': null }, {}],
    ['no page in the sample', {}, { pages: [] }],
    ['no tool', {}, { tools: [] }],
    ['a day to come', {}, { auditedOn: '2099-01-01' }],
    ['a day more than three years ago', {}, { auditedOn: '2020-01-01' }],
  ])('is refused with %s', async (_what, said, change) => {
    const auditId = await filled(said, change);
    expect(await publishAudit(administrator, { auditId })).toEqual({ ok: false, code: 'audit-incomplete', fields: [] });
  });

  it('is refused when a criterion that is not met is not described', async () => {
    const auditId = await filled();
    await save(auditId, 1, { version: 1, content: { ...sheetContent(1), 'result-3': 'not_conforming' } });
    expect(await publishAudit(administrator, { auditId })).toMatchObject({ code: 'audit-incomplete' });
  });

  it('is for ever: nothing changes it afterwards, not even a statement in the database', async () => {
    const auditId = await filled();
    await publishAudit(administrator, { auditId });
    const refusal = { ok: false, code: 'audit-published', fields: [] };
    expect(await publishAudit(administrator, { auditId })).toEqual(refusal);
    expect(await save(auditId, 1, { version: 1, content: {} })).toEqual(refusal);
    expect(await removeAudit(administrator, { auditId })).toEqual(refusal);
    expect(await updateAudit(administrator, { ...details(), auditId, revision: 1, overwrite: true })).toEqual(refusal);
    const forbidden = /A published audit of accessibility never changes/;
    await expect(eraseAudit(auditId)).rejects.toThrow(forbidden);
    await expect(writeSheet(auditId, 1, {}, { version: 9, personId: editor.viewer!.personId, now })).rejects.toThrow(forbidden);
    await expect(publish(auditId, { conforming: 106, notConforming: 0 }, { personId: editor.viewer!.personId, now })).rejects.toThrow(forbidden);
    await expect(db().accessibilitySheet.deleteMany({ where: { auditId } })).rejects.toThrow(forbidden);
  });

  it('asks for figures that can be divided', async () => {
    const auditId = await begun();
    await expect(publish(auditId, { conforming: 0, notConforming: 0 }, { personId: editor.viewer!.personId, now })).rejects.toThrow(/AccessibilityAudit_counted_once_published/);
  });
});
