import { afterEach, describe, expect, it } from 'vitest';
import { publishedTerritoryPage } from '@/lib/content/loaders.ts';
import { answerSecondReading } from '@/lib/content/use-cases/answer-second-reading.ts';
import { beginTerritoryPage } from '@/lib/content/use-cases/begin-territory-page.ts';
import { openPublication } from '@/lib/content/use-cases/open-publication.ts';
import { publishPublication } from '@/lib/content/use-cases/publish-publication.ts';
import { publishScheduled } from '@/lib/content/use-cases/publish-scheduled.ts';
import { removePublication } from '@/lib/content/use-cases/remove-publication.ts';
import { requestSecondReading } from '@/lib/content/use-cases/request-second-reading.ts';
import { saveDraft } from '@/lib/content/use-cases/save-draft.ts';
import { schedulePublication } from '@/lib/content/use-cases/schedule-publication.ts';
import { withdrawConsent } from '@/lib/content/use-cases/withdraw-consent.ts';
import { withdrawSecondReading } from '@/lib/content/use-cases/withdraw-second-reading.ts';
import type { Context } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { done } from '@/tests/factories/publications.ts';
import { agreed, both, otherEditor, pageOf, sampleBlocks, writtenTerritoryPage } from '@/tests/factories/territory-pages.ts';
import { inWorld, type World } from '@/tests/integration/rights/world.ts';

const titled = (title: string) => pageOf([{ ...sampleBlocks.text, title: both(title) }]);
const shown = async (siren: string) => (await publishedTerritoryPage(siren))?.document.blocks.at(-1)?.title.fr ?? null;
const after = (context: Context, minutes: number): Context => ({ ...context, now: new Date(context.now.getTime() + minutes * 60_000) });
const wants = async (world: World, needsSecondReader: boolean) =>
  db().territory.update({ where: { siren: world.territorySiren }, data: { needsSecondReader }, select: { siren: true } });

/** A territory that wants a second reader, a page written by its editor, and a second editor. */
const read = (work: (world: World, people: { author: Context; reader: Context }, page: { publicationId: string; revision: number }) => Promise<void>) => () =>
  inWorld(async (world) => {
    await wants(world, true);
    const reader = otherEditor(world);
    await db().attachment.create({
      data: { personId: reader.viewer?.personId ?? '', kind: 'territory_editor', objectId: world.territorySiren, startsAt: new Date('2026-01-01T00:00:00Z') },
      select: { id: true },
    });
    const author = world.context('territoryEditor');
    await work(world, { author, reader }, await writtenTerritoryPage(world, author, titled('À relire')));
  });

const ask = (context: Context, page: { publicationId: string; revision: number }, change: { message?: string; publishAt?: Date | null } = {}) =>
  requestSecondReading(context, { ...page, message: '', publishAt: null, ...change });
const mailsTo = (recipient: string) => db().mail.findMany({ where: { recipient }, select: { subject: true, body: true }, orderBy: { id: 'asc' } });
const email = ({ viewer }: Context) => viewer?.email ?? '';
const verbs = async (objectId: string) =>
  (await db().auditLine.findMany({ where: { objectId, verb: { not: 'publication.create' } }, select: { verb: true }, orderBy: { id: 'asc' } })).map(({ verb }) => verb);

describe('a territory that wants a second reader', () => {
  it('publishes and schedules nothing otherwise, whoever asks', read(async (world, { author }, page) => {
    for (const context of [author, world.context('administrator')]) {
      expect(await publishPublication(context, page)).toMatchObject({ ok: false, code: 'second-reader-needed' });
      expect(await schedulePublication(context, { ...page, at: after(context, 60).now })).toMatchObject({ ok: false, code: 'second-reader-needed' });
    }
    expect(await shown(world.territorySiren)).toBeNull();
  }));

  it('writes to its other editors, then to the author, and publishes what was read whatever the draft became', read(async (world, { author, reader }, page) => {
    const { readingId } = done(await ask(author, page, { message: 'Merci de regarder les chiffres.' }));
    expect(await mailsTo(email(reader))).toEqual([
      { subject: 'À relire\u202f: la page «\u202fTerritoire du monde\u202f»', body: expect.stringContaining('Merci de regarder les chiffres.') as string },
    ]);
    expect((await mailsTo(email(reader)))[0]?.body).toContain('/gestion/territoires/monde/page/relecture');
    expect(await mailsTo(email(author))).toEqual([]);
    expect(await mailsTo(world.people.administrator.email)).toEqual([]);
    done(await saveDraft(author, { ...page, document: titled('Écrit après') }));
    expect(done(await answerSecondReading(reader, { readingId, answer: 'approved', note: 'Parfait.' }))).toEqual({ publicationId: page.publicationId, outcome: 'published' });
    expect(await shown(world.territorySiren)).toBe('À relire');
    const { state, readings } = done(await openPublication(author, { publicationId: page.publicationId }));
    expect(state).toBe('changed');
    expect(readings).toMatchObject([{ versionNumber: 1, askedBy: 'territoryEditor', answeredBy: 'citizen', answer: 'approved', note: 'Parfait.', isOwn: true, publishAt: null }]);
    const [answered] = await mailsTo(email(author));
    expect(answered?.subject).toBe('La page «\u202fTerritoire du monde\u202f» est approuvée');
    expect(answered?.body).toContain('elle est en ligne');
    expect(await verbs(page.publicationId)).toEqual(['reading.request', 'reading.approve', 'publication.publish']);
  }));

  it('without another editor has its administrators read', read(async (world, { author, reader }, page) => {
    await db().attachment.updateMany({ where: { personId: reader.viewer?.personId ?? '' }, data: { endsAt: world.now } });
    done(await ask(author, page));
    expect(await mailsTo(email(reader))).toEqual([]);
    expect(await mailsTo(world.people.administrator.email)).toHaveLength(1);
  }));

  it('has nobody read what they ask for themselves', read(async (_world, { author }, page) => {
    const { readingId } = done(await ask(author, page));
    expect(await answerSecondReading(author, { readingId, answer: 'approved', note: '' })).toMatchObject({ ok: false, code: 'reading-own' });
    expect(await answerSecondReading(author, { readingId, answer: 'returned', note: 'Non' })).toMatchObject({ ok: false, code: 'reading-own' });
  }));

  it('takes the page back to its author with a reason, which is needed, and reads it again', read(async (world, { author, reader }, page) => {
    const { readingId } = done(await ask(author, page));
    expect(await answerSecondReading(reader, { readingId, answer: 'returned', note: ' ' })).toMatchObject({ ok: false, code: 'note-needed', fields: [{ field: 'note' }] });
    expect(done(await answerSecondReading(reader, { readingId, answer: 'returned', note: 'L’année manque.' })).outcome).toBe('returned');
    expect(await shown(world.territorySiren)).toBeNull();
    expect((await mailsTo(email(author)))[0]?.body).toContain('L’année manque.');
    const again = done(await ask(author, page));
    expect(again.readingId).not.toBe(readingId);
    done(await answerSecondReading(reader, { readingId: again.readingId, answer: 'approved', note: '' }));
    expect(await shown(world.territorySiren)).toBe('À relire');
  }));

  it('goes online at the hour asked, at once when the answer comes after it', read(async (world, { author, reader }, page) => {
    const publishAt = after(author, 60).now;
    const early = done(await ask(author, page, { publishAt }));
    expect(done(await answerSecondReading(after(reader, 30), { readingId: early.readingId, answer: 'approved', note: '' })).outcome).toBe('scheduled');
    expect(await shown(world.territorySiren)).toBeNull();
    expect(await publishScheduled(new Date(publishAt.getTime() - 1))).toBe(0);
    expect(await publishScheduled(publishAt)).toBe(1);
    expect(await shown(world.territorySiren)).toBe('À relire');
    const next = done(await saveDraft(author, { ...page, document: titled('Plus tard') }));
    if (next.outcome === 'conflict') throw new Error('Nobody else writes.');
    const late = done(await ask(after(author, 61), { ...page, revision: next.revision }, { publishAt: after(author, 120).now }));
    expect(done(await answerSecondReading(after(reader, 121), { readingId: late.readingId, answer: 'approved', note: '' })).outcome).toBe('published');
    expect(await shown(world.territorySiren)).toBe('Plus tard');
  }));

  it('lets what is scheduled and read go online while a later text waits for its reader', read(async (world, { author, reader }, page) => {
    const publishAt = after(author, 60).now;
    const first = done(await ask(author, page, { publishAt }));
    done(await answerSecondReading(reader, { readingId: first.readingId, answer: 'approved', note: '' }));
    const next = done(await saveDraft(author, { ...page, document: titled('La suite') }));
    if (next.outcome === 'conflict') throw new Error('Nobody else writes.');
    const second = done(await ask(author, { ...page, revision: next.revision }));
    expect(await publishScheduled(publishAt)).toBe(1);
    done(await answerSecondReading(reader, { readingId: second.readingId, answer: 'approved', note: '' }));
    expect(await shown(world.territorySiren)).toBe('La suite');
  }));
});

describe('a request', () => {
  it('sent twice is one; another one replaces it, and whoever reads the first is told that it is over', read(async (_world, { author, reader }, page) => {
    const first = done(await ask(author, page, { message: 'Bonjour' }));
    expect(done(await ask(author, page, { message: 'Bonjour' }))).toEqual(first);
    expect(await mailsTo(email(reader))).toHaveLength(1);
    const second = done(await ask(author, page, { message: 'Une autre' }));
    expect(second).not.toEqual(first);
    expect(await answerSecondReading(reader, { readingId: first.readingId, answer: 'approved', note: '' })).toMatchObject({ ok: false, code: 'reading-over' });
    expect(await db().secondReading.count({ where: { publicationId: page.publicationId, answer: null } })).toBe(1);
  }));

  it('writes to nobody beyond twelve an hour: the one that waits stays, and the text is asked for again later', read(async (_world, { author, reader }, page) => {
    const asked = [];
    for (let time = 1; time <= 12; time += 1) asked.push(done(await ask(author, page, { message: `Demande ${time}` })).readingId);
    expect(await ask(author, page, { message: 'De trop' })).toMatchObject({ ok: false, code: 'too-many-readings' });
    expect(done(await ask(author, page, { message: 'Demande 12' })).readingId).toBe(asked.at(-1));
    expect(await mailsTo(email(reader))).toHaveLength(12);
    done(await ask(after(author, 60), page, { message: 'De trop' }));
  }));

  it('is for a text that could be online: complete, of the revision on screen, at an hour to come', read(async (world, { author }, page) => {
    expect(await ask(author, { ...page, revision: 1 })).toMatchObject({ ok: false, code: 'publication-changed' });
    expect(await ask(author, page, { publishAt: author.now })).toMatchObject({ ok: false, code: 'time-past', fields: [{ field: 'at.date' }] });
    expect(await ask(author, page, { message: 'x'.repeat(2_001) })).toMatchObject({ ok: false, fields: [{ field: 'message' }] });
    const saved = done(await saveDraft(author, { ...page, document: pageOf([sampleBlocks.testimony]) }));
    if (saved.outcome === 'conflict') throw new Error('Nobody else writes.');
    expect(await ask(author, { ...page, revision: saved.revision })).toMatchObject({ ok: false, code: 'publication-refused', fields: [{ field: 'blocks.testimony-1.personName' }] });
    await wants(world, false);
    const published = done(await saveDraft(author, { publicationId: page.publicationId, revision: saved.revision, document: titled('En ligne') }));
    if (published.outcome === 'conflict') throw new Error('Nobody else writes.');
    done(await publishPublication(author, { ...page, revision: published.revision }));
    expect(await ask(author, { ...page, revision: published.revision })).toMatchObject({ ok: false, code: 'nothing-to-publish' });
    done(await removePublication(author, page));
    expect(await ask(author, { ...page, revision: published.revision })).toMatchObject({ ok: false, code: 'act-refused' });
  }));

  it('is taken back by who made it only, once', read(async (world, { author, reader }, page) => {
    const { readingId } = done(await ask(author, page));
    expect(await withdrawSecondReading(reader, { readingId })).toMatchObject({ ok: false, code: 'reading-not-own' });
    expect(await withdrawSecondReading(world.context('otherTerritoryEditor'), { readingId })).toMatchObject({ ok: false, code: 'reading-not-found' });
    done(await withdrawSecondReading(author, { readingId }));
    done(await withdrawSecondReading(author, { readingId }));
    expect(await answerSecondReading(reader, { readingId, answer: 'approved', note: '' })).toMatchObject({ ok: false, code: 'reading-over' });
    expect(await verbs(page.publicationId)).toEqual(['reading.request', 'reading.withdraw']);
  }));

  it('answered is not taken back', read(async (_world, { author, reader }, page) => {
    const { readingId } = done(await ask(author, page));
    done(await answerSecondReading(reader, { readingId, answer: 'returned', note: 'À revoir.' }));
    expect(await withdrawSecondReading(author, { readingId })).toMatchObject({ ok: false, code: 'reading-over' });
  }));
});

describe('meanwhile', () => {
  it('the mandate of the reader ended: they answer nothing any more, and learn nothing', read(async (world, { author, reader }, page) => {
    const { readingId } = done(await ask(author, page));
    const former = { ...reader, viewer: { ...reader.viewer!, attachments: [] } };
    for (const context of [former, world.context('otherTerritoryEditor'), world.context('contentEditor'), world.context('nobody')]) {
      expect(await answerSecondReading(context, { readingId, answer: 'approved', note: '' })).toEqual({ ok: false, code: 'reading-not-found', fields: [] });
    }
    expect(await answerSecondReading(reader, { readingId: 'pas-un-identifiant', answer: 'approved', note: '' })).toMatchObject({ ok: false, code: 'reading-not-found' });
    done(await answerSecondReading(world.context('administrator'), { readingId, answer: 'approved', note: '' }));
  }));

  it('the mandate of the author ended: the others still answer', read(async (world, { author, reader }, page) => {
    const { readingId } = done(await ask(author, page));
    const former = { ...author, viewer: { ...author.viewer!, attachments: [] } };
    await db().attachment.updateMany({ where: { personId: author.viewer?.personId ?? '', kind: 'territory_editor' }, data: { endsAt: world.now } });
    expect(await withdrawSecondReading(former, { readingId })).toMatchObject({ ok: false, code: 'reading-not-found' });
    done(await answerSecondReading(reader, { readingId, answer: 'approved', note: '' }));
    expect(await shown(world.territorySiren)).toBe('À relire');
    expect(await mailsTo(email(author))).toEqual([]);
  }));

  it('the setting was switched off: the reading may still be answered, and a publication without it ends it', read(async (world, { author, reader }, page) => {
    const { readingId } = done(await ask(author, page));
    await wants(world, false);
    const next = done(await saveDraft(author, { ...page, document: titled('Sans relecture') }));
    if (next.outcome === 'conflict') throw new Error('Nobody else writes.');
    done(await publishPublication(author, { ...page, revision: next.revision }));
    expect(await answerSecondReading(reader, { readingId, answer: 'approved', note: '' })).toMatchObject({ ok: false, code: 'reading-over' });
    expect(await shown(world.territorySiren)).toBe('Sans relecture');
    const later = done(await saveDraft(author, { ...page, revision: next.revision, document: titled('Relu quand même') }));
    if (later.outcome === 'conflict') throw new Error('Nobody else writes.');
    const free = done(await ask(author, { ...page, revision: later.revision }));
    done(await answerSecondReading(reader, { readingId: free.readingId, answer: 'approved', note: '' }));
    expect(await shown(world.territorySiren)).toBe('Relu quand même');
  }));

  it('the setting was switched on: what was scheduled and not read is not published, and its author is told', read(async (world, { author }, page) => {
    await wants(world, false);
    const at = after(author, 60).now;
    done(await schedulePublication(author, { ...page, at }));
    await wants(world, true);
    expect(await publishScheduled(at)).toBe(0);
    expect(await shown(world.territorySiren)).toBeNull();
    const [mail] = await mailsTo(email(author));
    expect(mail?.body).toContain('Ce territoire veut un second lecteur');
    expect(mail?.body).toContain('/gestion/territoires/monde/page');
    const missed = await db().auditLine.findFirstOrThrow({ where: { objectId: page.publicationId, verb: 'publication.miss-schedule' }, select: { after: true } });
    expect(missed.after).toEqual({ version: 1, reasons: ['second-reader-needed'] });
  }));

  it('a consent was withdrawn: what was read is not published, the reading waits and says why', read(async (world, { author, reader }, page) => {
    await agreed(author, page.publicationId);
    const saved = done(await saveDraft(author, { ...page, document: pageOf([sampleBlocks.testimony]) }));
    if (saved.outcome === 'conflict') throw new Error('Nobody else writes.');
    const { readingId } = done(await ask(author, { ...page, revision: saved.revision }));
    const { id: consentId } = await db().consent.findFirstOrThrow({ where: { publicationId: page.publicationId }, select: { id: true } });
    done(await withdrawConsent(author, { publicationId: page.publicationId, consentId }));
    await db().$executeRaw`SAVEPOINT before_the_answer`;
    expect(await answerSecondReading(reader, { readingId, answer: 'approved', note: '' })).toMatchObject({
      ok: false,
      code: 'publication-refused',
      fields: [{ field: 'blocks.testimony-1.personName' }],
    });
    // The refusal rolls its own transaction back; here an outer one holds the test.
    await db().$executeRaw`ROLLBACK TO SAVEPOINT before_the_answer`;
    expect(await shown(world.territorySiren)).toBeNull();
    done(await answerSecondReading(reader, { readingId, answer: 'returned', note: 'Un consentement manque.' }));
  }));

  it('the page was removed: its reading is over', read(async (_world, { author, reader }, page) => {
    const { readingId } = done(await ask(author, page));
    done(await removePublication(author, page));
    expect(await answerSecondReading(reader, { readingId, answer: 'approved', note: '' })).toMatchObject({ ok: false, code: 'reading-over' });
  }));

  it('the same answer sent twice is one; another one is told that it is over', read(async (world, { author, reader }, page) => {
    const { readingId } = done(await ask(author, page));
    const first = done(await answerSecondReading(reader, { readingId, answer: 'approved', note: '' }));
    expect(done(await answerSecondReading(reader, { readingId, answer: 'approved', note: '' }))).toEqual(first);
    expect(await answerSecondReading(reader, { readingId, answer: 'returned', note: 'Finalement non' })).toMatchObject({ ok: false, code: 'reading-over' });
    expect(await answerSecondReading(world.context('administrator'), { readingId, answer: 'approved', note: '' })).toMatchObject({ ok: false, code: 'reading-over' });
    expect(await mailsTo(email(author))).toHaveLength(1);
  }));
});

describe('at the same instant', () => {
  const siren = '299999901';
  const now = new Date('2026-05-12T10:00:00Z');

  async function editor(name: string): Promise<Context> {
    const person = await db().person.create({ data: { email: `${crypto.randomUUID()}@monde.example`, name }, select: { id: true, email: true } });
    const attachments = [{ kind: 'territory_editor', objectId: siren }] as const;
    return { viewer: { personId: person.id, email: person.email, name, roles: [], attachments }, now, requestId: 'test' };
  }

  // Two connections need what is committed: nothing here is rolled back.
  afterEach(async () => {
    await db().publication.updateMany({ where: { territorySiren: siren }, data: { publishedVersionId: null } });
    await db().publication.deleteMany({ where: { territorySiren: siren } });
    await db().territory.deleteMany({ where: { siren } });
  });

  it('two editors begin one page, and of two readers one is heard', async () => {
    await db().territory.create({
      data: { siren, slug: 'a-deux', name: 'À deux', kind: 'CC', seatDepartment: '53', needsSecondReader: true },
      select: { siren: true },
    });
    const [author, first, second] = [await editor('Autrice'), await editor('Premier'), await editor('Seconde')];
    const begun = await Promise.all([author, first, second].map((context) => beginTerritoryPage(context, { siren })));
    const [publicationId] = new Set(begun.map((result) => done(result).publicationId));
    expect(begun.map((result) => done(result).publicationId)).toEqual([publicationId, publicationId, publicationId]);
    const saved = done(await saveDraft(author, { publicationId: publicationId!, revision: 1, document: titled('À deux') }));
    if (saved.outcome === 'conflict') throw new Error('Nobody else writes.');
    const page = { publicationId: publicationId!, revision: saved.revision };
    const asked = await Promise.all([ask(author, page), ask(author, page)]);
    const [readingId] = new Set(asked.map((result) => done(result).readingId));
    expect(await db().secondReading.count({ where: { publicationId: page.publicationId } })).toBe(1);
    const answers = await Promise.all([
      answerSecondReading(first, { readingId: readingId!, answer: 'approved', note: '' }),
      answerSecondReading(second, { readingId: readingId!, answer: 'returned', note: 'Non.' }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'reading-over' });
    expect((await shown(siren)) !== null).toBe(answers[0].ok);
  });
});
