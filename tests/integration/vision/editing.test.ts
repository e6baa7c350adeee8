import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Context } from '@/lib/identity/types.ts';
import { db, disconnect } from '@/lib/platform/database.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import { approachPage, brandPage, keyFigures, terrePage, themePage } from '@/lib/vision/loaders.ts';
import { readVisionReference } from '@/lib/vision/reference.ts';
import { saveEntrySchema } from '@/lib/vision/schema/inputs.ts';
import { addVisionEntry } from '@/lib/vision/use-cases/add-vision-entry.ts';
import { listVisionEntries } from '@/lib/vision/use-cases/list-vision-entries.ts';
import { loadVisionReference } from '@/lib/vision/use-cases/load-vision-reference.ts';
import { moveVisionEntry } from '@/lib/vision/use-cases/move-vision-entry.ts';
import { printSynthesis } from '@/lib/vision/use-cases/print-synthesis.ts';
import { readVisionEntry } from '@/lib/vision/use-cases/read-vision-entry.ts';
import { reinstateVisionEntry } from '@/lib/vision/use-cases/reinstate-vision-entry.ts';
import { restoreVisionRevision } from '@/lib/vision/use-cases/restore-vision-revision.ts';
import { retireVisionEntry } from '@/lib/vision/use-cases/retire-vision-entry.ts';
import { saveVisionEntry } from '@/lib/vision/use-cases/save-vision-entry.ts';
import type { EntryContent } from '@/lib/vision/types/entries.ts';
import { discarded } from '@/tests/integration/discard.ts';

const reference = readVisionReference(path.resolve('prisma/reference/vision'));
const now = new Date('2026-05-12T10:00:00Z');
const later = new Date('2026-05-12T11:00:00Z');
const portal: Context = { viewer: null, now, requestId: 'test' };
const both = (fr: string, en = '') => ({ fr, en });
const lead = { kind: 'lead', id: 'may-tourisme-02' } as const;

afterAll(disconnect);

/** The reference content, and an editor named Camille, in a database that is left as it was. */
function editing<Value>(work: (editor: Context & { viewer: NonNullable<Context['viewer']> }) => Promise<Value>): Promise<Value> {
  return discarded(async () => {
    await loadVisionReference(portal, reference);
    const { id, email, name } = await db().person.create({
      data: { email: 'camille@vision.example', name: 'Camille' },
      select: { id: true, email: true, name: true },
    });
    return work({ ...portal, viewer: { personId: id, email, name, roles: ['content_editor'], attachments: [] } });
  });
}

const lines = (objectId: string) =>
  db().auditLine.findMany({ where: { objectId, verb: { startsWith: 'vision.' } }, orderBy: { id: 'asc' }, select: { verb: true, objectKind: true, personId: true, before: true, after: true } });
const leadTexts = async (language: 'fr' | 'en' = 'fr') => (await themePage(language, 'may-tourisme'))!.leads.map(({ text }) => text);
const original = reference.leads.find(({ theme, position }) => theme === 'may-tourisme' && position === 2)!.text;

/** A content as its form sends it, untouched: empty fields for what is absent, flat rows for the actors concerned. */
function asSent(content: EntryContent): unknown {
  const whole = Object.entries(content).map(([column, value]) => {
    if (value === null && ['unit', 'note', 'subtitle'].includes(column)) return [column, both('')];
    if (column !== 'concerned') return [column, value];
    return [column, (value as { kind: string; name: object }[]).map(({ kind, name }) => ({ kind, ...name }))];
  });
  return JSON.parse(JSON.stringify(Object.fromEntries(whole), (_key, value: unknown) => value ?? ''));
}

describe('saving', () => {
  test('a text is public at once in both languages, and what it replaced is kept with who wrote it', async () => {
    await editing(async (editor) => {
      const text = both('Une plate-forme commune', 'A common platform');
      expect(await saveVisionEntry(editor, { ...lead, revision: 1, content: { text } })).toEqual({ ok: true, value: { revision: 2, changed: true } });
      expect([(await leadTexts())[1], (await leadTexts('en'))[1]]).toEqual([text.fr, text.en]);
      const file = await readVisionEntry(editor, { ...lead, number: 1 });
      expect(file).toMatchObject({ ok: true, value: { entry: { revision: 2 }, opened: { number: 1, content: { text: original } } } });
      expect(file.ok && file.value.revisions.map(({ number, savedBy }) => [number, savedBy])).toEqual([[2, 'Camille'], [1, '']]);
      expect(await lines(lead.id)).toEqual([{ verb: 'vision.save', objectKind: 'lead', personId: editor.viewer.personId, before: { text: original }, after: { text } }]);
    });
  });

  test('nothing is written when nothing changed', async () => {
    await editing(async (editor) => {
      expect(await saveVisionEntry(editor, { ...lead, revision: 1, content: { text: original } })).toEqual({ ok: true, value: { revision: 1, changed: false } });
      expect(await lines(lead.id)).toEqual([]);
      expect((await db().lead.findUniqueOrThrow({ where: { id: lead.id }, select: { editedAt: true } })).editedAt).toBeNull();
    });
  });

  test('of two people who typed from the same state, the second is told, and may then replace what they read', async () => {
    await editing(async (editor) => {
      const save = (fr: string, revision: number, replaces?: number) => saveVisionEntry(editor, { ...lead, revision, content: { text: both(fr) }, ...(replaces && { replaces }) });
      expect(await save('Le premier', 1)).toMatchObject({ ok: true });
      expect(await save('Le second', 1)).toMatchObject({ ok: false, code: 'entry-changed', fields: [{ field: 'revision' }] });
      expect((await leadTexts())[1]).toBe('Le premier');
      expect(await save('Le troisième', 2)).toMatchObject({ ok: true });
      // What the second read in the meantime was the state 2: the state 3 is a conflict again.
      expect(await save('Le second', 1, 2)).toMatchObject({ ok: false, code: 'entry-changed' });
      expect(await save('Le second', 1, 3)).toEqual({ ok: true, value: { revision: 4, changed: true } });
      const revisions = await db().visionRevision.findMany({ where: { kind: 'lead', entryId: lead.id }, orderBy: { number: 'asc' }, select: { content: true } });
      expect(revisions.map(({ content }) => (content as { text: { fr: string } }).text.fr)).toEqual([original.fr, 'Le premier', 'Le troisième', 'Le second']);
    });
  });

  test('a text and its audit line are written together or not at all', async () => {
    await editing(async (editor) => {
      const undone = await transaction(async () => {
        await saveVisionEntry(editor, { ...lead, revision: 1, content: { text: both('Perdu') } });
        return (await lines(lead.id)).length;
      });
      expect(undone).toBe(1);
    });
    expect(await lines(lead.id)).toEqual([]);
    expect(await db().visionRevision.count({ where: { entryId: lead.id } })).toBe(0);
  });

  test('what has no English is given in French, and named for the page to mark it', async () => {
    await editing(async (editor) => {
      await saveVisionEntry(editor, { ...lead, revision: 1, content: { text: both('En français seulement') } });
      expect((await themePage('en', 'may-tourisme'))!.untranslated).toEqual(['En français seulement']);
      expect((await leadTexts('en'))[1]).toBe('En français seulement');
      expect((await themePage('fr', 'may-tourisme'))!.untranslated).toEqual([]);
      await saveVisionEntry(editor, { kind: 'statement', id: 'definition', revision: 1, content: { content: [both('Une marque.'), both('Un fil.', 'A thread.')] } });
      const { brand, untranslated } = await brandPage('en');
      expect([brand.definition, untranslated]).toEqual([['Une marque.', 'A thread.'], ['Une marque.']]);
      expect((await brandPage('fr')).untranslated).toEqual([]);
      expect((await approachPage('en')).untranslated).toEqual(['Une marque.']);
      const figure = reference.figures.find(({ slug }) => slug === 'laval-paris')!;
      await db().keyFigure.update({ where: { id: 'laval-paris' }, data: { label: both(figure.label.fr) }, select: { id: true } });
      expect((await keyFigures('en', ['laval-paris'])).untranslated).toEqual([figure.label.fr]);
    });
  });

  test('every kind of text can be saved as it stands, and changed', async () => {
    await editing(async (editor) => {
      const all = await listVisionEntries(editor);
      const entries = all.ok ? Object.values(all.value).flat() : [];
      expect(entries).toHaveLength(3 + 10 + 96 + 72 + 23 + 3 + 10 + 6 + 4 + 23 + 6);
      for (const { kind, id, content } of entries) {
        const read = saveEntrySchema.parse({ kind, id, revision: '1', content: asSent(content) });
        expect({ id, saved: await saveVisionEntry(editor, read) }).toEqual({ id, saved: { ok: true, value: { revision: 1, changed: false } } });
      }
      const value = all.ok ? all.value.value[0]! : null;
      const gloss = both('Une autre phrase', 'Another sentence');
      await saveVisionEntry(editor, { kind: 'value', id: value!.id, revision: 1, content: { ...value!.content, gloss } });
      expect((await approachPage('en')).values[0]).toMatchObject({ slug: value!.id, text: 'Another sentence' });
      const definition = { content: [both('Une marque.', 'A brand.')] };
      await saveVisionEntry(editor, { kind: 'statement', id: 'definition', revision: 1, content: definition });
      expect((await approachPage('fr')).brand.definition).toEqual(['Une marque.']);
    });
  });

  test('an unknown text is refused like one that is not the viewer’s to write', async () => {
    await editing(async (editor) => {
      const content = { text: both('X') };
      const citizen = { ...editor, viewer: { ...editor.viewer, roles: [] } };
      const refused = { ok: false, code: 'entry-not-found', fields: [] };
      expect(await saveVisionEntry(editor, { kind: 'lead', id: 'inconnue', revision: 1, content })).toEqual(refused);
      expect(await saveVisionEntry(citizen, { ...lead, revision: 1, content })).toEqual(refused);
      expect(await readVisionEntry(citizen, lead)).toEqual(refused);
    });
  });

  test('a milestone of a terre that is not there is refused at its field', async () => {
    await editing(async (editor) => {
      const content = { title: both('J'), startsOn: '2019-01', endsOn: '2019-01', terreId: 'inconnue' };
      expect(await saveVisionEntry(editor, { kind: 'milestone', id: 'planning-01', revision: 1, content })).toMatchObject({ code: 'group-not-found', fields: [{ field: 'content.terreId' }] });
    });
  });
});

describe('putting an earlier state back', () => {
  test('is a new state, and the one that it replaces is kept', async () => {
    await editing(async (editor) => {
      await saveVisionEntry(editor, { ...lead, revision: 1, content: { text: both('Autre') } });
      expect(await restoreVisionRevision({ ...editor, now: later }, { ...lead, number: 1, revision: 2 })).toEqual({ ok: true, value: { revision: 3, changed: true } });
      expect((await leadTexts())[1]).toBe(original.fr);
      expect((await lines(lead.id)).map(({ verb }) => verb)).toEqual(['vision.save', 'vision.save']);
    });
  });

  test('is refused for a state that never was, and for one read before another was saved', async () => {
    await editing(async (editor) => {
      await saveVisionEntry(editor, { ...lead, revision: 1, content: { text: both('Autre') } });
      expect(await restoreVisionRevision(editor, { ...lead, number: 9, revision: 2 })).toMatchObject({ code: 'revision-not-found' });
      expect(await restoreVisionRevision(editor, { ...lead, number: 1, revision: 1 })).toMatchObject({ code: 'entry-changed' });
      expect((await leadTexts())[1]).toBe('Autre');
    });
  });
});

describe('adding', () => {
  test('a lead comes last in its theme, in French alone if need be', async () => {
    await editing(async (editor) => {
      const added = await addVisionEntry(editor, { kind: 'lead', group: { themeId: 'may-tourisme' }, content: { text: both('Une de plus') } });
      expect(added).toMatchObject({ ok: true });
      expect((await leadTexts()).slice(-1)).toEqual(['Une de plus']);
      const id = added.ok ? added.value.id : '';
      expect(id).toMatch(/^may-tourisme-[0-9a-f]{8}$/);
      expect(await lines(id)).toMatchObject([{ verb: 'vision.add', after: { themeId: 'may-tourisme', text: both('Une de plus') } }]);
    });
  });

  test('a SWOT item goes to its quadrant, a figure to its theme, a milestone to its months', async () => {
    await editing(async (editor) => {
      await addVisionEntry(editor, { kind: 'swot', group: { terreId: 'solidaire-valeurs', quadrant: 'threat' }, content: { text: both('Un risque') } });
      expect((await terrePage('fr', 'solidaire-valeurs'))!.swot.threat.at(-1)).toBe('Un risque');
      const content = { kind: 'observed', label: both('Ce qui est compté'), value: both('12'), unit: null, date: '2018-10', source: both('Une source'), note: null };
      await addVisionEntry(editor, { kind: 'figure', group: { themeId: 'may-tourisme' }, content });
      expect((await themePage('fr', 'may-tourisme'))!.figures.at(-1)).toMatchObject({ value: '12', unit: null, date: '2018-10', source: 'Une source' });
      await addVisionEntry(editor, { kind: 'milestone', group: {}, content: { title: both('Intercalé'), startsOn: '2018-11', endsOn: '2018-11', terreId: null } });
      expect((await approachPage('fr')).milestones.map(({ title }) => title).slice(6, 8)).toEqual(['1re réunion du comité technique', 'Intercalé']);
    });
  });

  test('is refused where the founding document fixes the number, and nowhere', async () => {
    await editing(async (editor) => {
      expect(await addVisionEntry(editor, { kind: 'value', group: {}, content: {} })).toMatchObject({ code: 'kind-fixed' });
      expect(await addVisionEntry(editor, { kind: 'lead', group: { themeId: 'inconnu' }, content: { text: both('X') } })).toMatchObject({ code: 'group-not-found' });
      expect(await addVisionEntry(editor, { kind: 'lead', group: {}, content: { text: both('X') } })).toMatchObject({ code: 'group-not-found' });
    });
  });
});

describe('moving', () => {
  test('exchanges two neighbours for every reader, and stops at the end', async () => {
    await editing(async (editor) => {
      const [first, second, ...rest] = await leadTexts();
      expect(await moveVisionEntry(editor, { kind: 'lead', move: { direction: 'up', id: lead.id } })).toEqual({ ok: true, value: { id: lead.id, group: { themeId: 'may-tourisme' } } });
      expect(await leadTexts()).toEqual([second, first, ...rest]);
      expect(await moveVisionEntry(editor, { kind: 'lead', move: { direction: 'up', id: lead.id } })).toMatchObject({ code: 'no-room-to-move' });
      const [line] = await lines(lead.id);
      expect([(line!.before as string[]).slice(0, 2), (line!.after as string[]).slice(0, 2)]).toEqual([['may-tourisme-01', lead.id], [lead.id, 'may-tourisme-01']]);
    });
  });

  test('a milestone moves among those of its months only', async () => {
    await editing(async (editor) => {
      expect(await moveVisionEntry(editor, { kind: 'milestone', move: { direction: 'up', id: 'planning-03' } })).toMatchObject({ code: 'no-room-to-move' });
      expect(await moveVisionEntry(editor, { kind: 'milestone', move: { direction: 'down', id: 'planning-03' } })).toMatchObject({ ok: true });
      expect((await approachPage('fr')).milestones.slice(2, 4).map(({ id }) => id)).toEqual(['planning-04', 'planning-03']);
    });
  });

  test('values stay in the order of the charter', async () => {
    await editing(async (editor) => {
      expect(await moveVisionEntry(editor, { kind: 'value', move: { direction: 'up', id: 'confiance' } })).toMatchObject({ code: 'kind-fixed' });
    });
  });
});

describe('retiring', () => {
  test('takes it away from every page, keeps it for the load of the reference, and it can come back', async () => {
    await editing(async (editor) => {
      const before = await leadTexts();
      expect(await retireVisionEntry(editor, lead)).toEqual({ ok: true, value: lead });
      expect(await leadTexts()).toEqual(before.filter((text) => text !== original.fr));
      expect(await loadVisionReference(portal, reference)).toMatchObject({ written: 0, kept: 1 });
      expect(await leadTexts()).toHaveLength(before.length - 1);
      expect(await retireVisionEntry(editor, lead)).toMatchObject({ code: 'entry-retired' });
      expect(await saveVisionEntry(editor, { ...lead, revision: 1, content: { text: both('X') } })).toMatchObject({ code: 'entry-retired' });
      expect(await moveVisionEntry(editor, { kind: 'lead', move: { direction: 'up', id: lead.id } })).toMatchObject({ code: 'entry-not-found' });
      expect(await reinstateVisionEntry(editor, lead)).toEqual({ ok: true, value: lead });
      expect(await reinstateVisionEntry(editor, lead)).toMatchObject({ code: 'entry-not-retired' });
      expect(await leadTexts()).toEqual(before);
      expect((await lines(lead.id)).map(({ verb }) => verb)).toEqual(['vision.retire', 'vision.reinstate']);
    });
  });

  test('a figure, a SWOT item and a milestone that are retired are shown nowhere', async () => {
    await editing(async (editor) => {
      const terre = 'entrepreneurs-savoir-faire';
      for (const [kind, id] of [['figure', 'laval-paris'], ['swot', `${terre}-strength-01`], ['milestone', 'planning-01']] as const) {
        expect(await retireVisionEntry(editor, { kind, id })).toEqual({ ok: true, value: { kind, id } });
      }
      const page = await terrePage('fr', terre);
      expect([page!.figures.map(({ slug }) => slug), page!.swot.strength.length]).toEqual([['tres-haut-debit'], 8]);
      expect(await keyFigures('fr', ['laval-paris'])).toEqual({ figures: [], untranslated: [] });
      expect((await approachPage('fr')).milestones[0]!.id).toBe('planning-02');
      expect(await retireVisionEntry(editor, { kind: 'terre', id: terre })).toMatchObject({ code: 'kind-fixed' });
    });
  });
});

test('the load of the reference leaves what editors wrote, moved or added as they left it', async () => {
  await editing(async (editor) => {
    await saveVisionEntry(editor, { ...lead, revision: 1, content: { text: both('Écrit ici') } });
    await moveVisionEntry(editor, { kind: 'lead', move: { direction: 'up', id: lead.id } });
    await addVisionEntry(editor, { kind: 'lead', group: { themeId: 'may-tourisme' }, content: { text: both('Ajouté ici') } });
    const before = await leadTexts();
    expect(await loadVisionReference(portal, reference)).toMatchObject({ written: 0, kept: 2 });
    expect(await leadTexts()).toEqual(before);
    expect([before[0], before.at(-1)]).toEqual(['Écrit ici', 'Ajouté ici']);
  });
});

test('the synthesis is set once, and again once an edit shows in it', async () => {
  await editing(async (editor) => {
    const words = { title: 'T', over: 'O', lead: 'L', way: 'W', drawing: 'D', steps: [], principles: 'P', challenges: 'C', terres: 'T', bodies: 'B', values: 'V', valuesNote: 'N', planning: 'P', brand: 'B', untranslated: '', footer: 'F' };
    const print = () => printSynthesis({ now }, { language: 'fr', words, portal: 'Portail' });
    const first = await print();
    expect((await print()).pdf).toBe(first.pdf);
    const file = await readVisionEntry(editor, { kind: 'challenge', id: 'economique' });
    const content = file.ok ? file.value.entry.content : {};
    await saveVisionEntry(editor, { kind: 'challenge', id: 'economique', revision: 1, content: { ...content, statement: both('Autrement', 'Otherwise') } });
    const second = await print();
    expect(second.print).not.toBe(first.print);
    expect(second.pdf.equals(first.pdf)).toBe(false);
  });
});
