import { afterEach, describe, expect, it } from 'vitest';
import { publicationsScheduledBetween, publishedArticle } from '@/lib/content/loaders.ts';
import { parisMoment } from '@/lib/content/schema/inputs.ts';
import { cancelSchedule } from '@/lib/content/use-cases/cancel-schedule.ts';
import { openPublication } from '@/lib/content/use-cases/open-publication.ts';
import { publishPublication } from '@/lib/content/use-cases/publish-publication.ts';
import { publishScheduled } from '@/lib/content/use-cases/publish-scheduled.ts';
import { removePublication } from '@/lib/content/use-cases/remove-publication.ts';
import { saveDraft } from '@/lib/content/use-cases/save-draft.ts';
import { schedulePublication } from '@/lib/content/use-cases/schedule-publication.ts';
import { withdrawConsent } from '@/lib/content/use-cases/withdraw-consent.ts';
import type { Context } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { completeArticle } from '@/tests/factories/articles.ts';
import { consentedPortrait, done, writtenPublication } from '@/tests/factories/publications.ts';

const now = new Date('2026-10-20T08:00:00Z');
const hour = new Date('2026-10-25T00:30:00Z');

async function editor(): Promise<Context> {
  const { id, email } = await db().person.create({ data: { email: `${crypto.randomUUID()}@monde.example`, name: 'Rédactrice' }, select: { id: true, email: true } });
  return { viewer: { personId: id, email, name: 'Rédactrice', roles: ['content_editor'], attachments: [] }, now, requestId: 'test' };
}

async function scheduled(context: Context, at = hour) {
  const written = await writtenPublication(context, 'news');
  done(await schedulePublication(context, { ...written, at }));
  return written;
}

// Two workers need what is committed: nothing here is rolled back.
afterEach(async () => {
  await db().publication.updateMany({ data: { publishedVersionId: null, scheduledVersionId: null } });
  await db().publication.deleteMany();
});

describe('an hour of publication', () => {
  it.each([
    ['2026-10-25', '01:30', '2026-10-24T23:30:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
    ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
  ])('%s %s in Paris is one instant, also when clocks change', (date, time, instant) => {
    expect(parisMoment.parse({ date, time }).toISOString()).toBe(instant);
  });

  it('that the clocks skip in March is refused, with what to do', () => {
    const parsed = parisMoment.safeParse({ date: '2027-03-28', time: '02:30' });
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([
      'Cette heure n’existe pas : les horloges la sautent au passage à l’heure d’été. Choisissez-en une autre.',
    ]);
  });

  it('in the past is refused', async () => {
    const context = await editor();
    const written = await writtenPublication(context, 'news');
    expect(await schedulePublication(context, { ...written, at: now })).toMatchObject({ ok: false, code: 'time-past' });
  });

  it('is refused for what could not be published, with its places', async () => {
    const context = await editor();
    const written = await writtenPublication(context, 'news', completeArticle({ fr: { title: 'Un titre', summary: '', body: '' } }));
    expect(await schedulePublication(context, { ...written, at: hour })).toMatchObject({
      ok: false,
      code: 'publication-refused',
      fields: [{ field: 'fr.summary' }, { field: 'fr.body' }],
    });
  });
});

describe('what is scheduled', () => {
  it('goes online at its hour, not before, with the very text that was scheduled', async () => {
    const context = await editor();
    const { publicationId, revision } = await scheduled(context);
    const late = completeArticle({ fr: { ...completeArticle().fr, title: 'Écrit après' } });
    done(await saveDraft(context, { publicationId, revision, document: late }));
    expect(await publishScheduled(new Date(hour.getTime() - 1))).toBe(0);
    expect(await publishedArticle('fr', 'news', 'la-haie-de-juvigne')).toBeNull();
    expect(await publishScheduled(hour)).toBe(1);
    expect(await publishedArticle('fr', 'news', 'la-haie-de-juvigne')).toMatchObject({ title: 'La haie de Juvigné', publishedAt: hour });
    expect(done(await openPublication(context, { publicationId })).state).toBe('changed');
    expect(await publicationsScheduledBetween(new Date(hour.getTime() - 1), hour)).toBe(true);
    expect(await publicationsScheduledBetween(hour, new Date(hour.getTime() + 60_000))).toBe(false);
  });

  it('is published once by two workers, each time the job is repeated', async () => {
    const context = await editor();
    const written = [await scheduled(context), await scheduled(context), await scheduled(context)];
    const counts = await Promise.all([publishScheduled(hour), publishScheduled(hour)]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(await publishScheduled(hour)).toBe(0);
    for (const { publicationId } of written) {
      expect(await db().auditLine.count({ where: { objectId: publicationId, verb: 'publication.publish' } })).toBe(1);
    }
  });

  it('stays a draft once its hour is given up, or goes online before it and not twice', async () => {
    const context = await editor();
    const given = await scheduled(context);
    done(await cancelSchedule(context, given));
    const sooner = await scheduled(context);
    done(await publishPublication(context, sooner));
    const gone = await scheduled(context);
    done(await removePublication(context, gone));
    expect(await publishScheduled(hour)).toBe(0);
    expect(done(await openPublication(context, given)).state).toBe('draft');
    expect(done(await openPublication(context, sooner))).toMatchObject({ state: 'published', scheduledFor: null, publishedAt: now });
    expect(await cancelSchedule(context, sooner)).toMatchObject({ ok: false, code: 'act-refused' });
  });

  it('whose consent was withdrawn meanwhile is not published, and its author is told', async () => {
    const context = await editor();
    const written = await consentedPortrait(context);
    done(await schedulePublication(context, { ...written, at: hour }));
    const { id: consentId } = await db().consent.findFirstOrThrow({ where: { publicationId: written.publicationId }, select: { id: true } });
    done(await withdrawConsent(context, { publicationId: written.publicationId, consentId }));
    expect(await publishScheduled(hour)).toBe(0);
    expect(done(await openPublication(context, written))).toMatchObject({ state: 'draft', scheduledFor: null });
    const mails = await db().mail.findMany({ where: { recipient: context.viewer?.email ?? '' }, select: { subject: true, body: true } });
    expect(mails).toEqual([{ subject: '« La haie de Juvigné » n’a pas été mis en ligne', body: expect.stringContaining('Aucun consentement') as string }]);
  });

  it('for after the last day of a consent is refused at once', async () => {
    const context = await editor();
    const written = await consentedPortrait(context, { endsOn: new Date('2026-10-24T00:00:00Z') });
    const at = (instant: string) => schedulePublication(context, { ...written, at: new Date(instant) });
    expect(await at('2026-10-24T22:00:00Z')).toMatchObject({ ok: false, code: 'publication-refused', fields: [{ field: 'portrait.backing' }] });
    expect(await at('2026-10-24T21:59:59Z')).toMatchObject({ ok: true });
  });
});
