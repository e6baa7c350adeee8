import { describe, expect, it } from 'vitest';
import { publishedArticle, publishedPortraits } from '@/lib/content/loaders.ts';
import { changeAddress } from '@/lib/content/use-cases/change-address.ts';
import { eraseEndedConsents } from '@/lib/content/use-cases/erase-ended-consents.ts';
import { eraseRemovedPortraits } from '@/lib/content/use-cases/erase-removed-portraits.ts';
import { openConsentEvidence } from '@/lib/content/use-cases/open-consent-evidence.ts';
import { openPublication } from '@/lib/content/use-cases/open-publication.ts';
import { publishPublication } from '@/lib/content/use-cases/publish-publication.ts';
import { publishScheduled } from '@/lib/content/use-cases/publish-scheduled.ts';
import { putBackPublication } from '@/lib/content/use-cases/put-back-publication.ts';
import { recordConsent } from '@/lib/content/use-cases/record-consent.ts';
import { removePublication } from '@/lib/content/use-cases/remove-publication.ts';
import { removeUnbackedPortraits } from '@/lib/content/use-cases/remove-unbacked-portraits.ts';
import { schedulePublication } from '@/lib/content/use-cases/schedule-publication.ts';
import { withdrawConsent } from '@/lib/content/use-cases/withdraw-consent.ts';
import type { Context } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { sampleFiles } from '@/tests/factories/archives.ts';
import { completeArticle, portraitPart } from '@/tests/factories/articles.ts';
import { consentedPortrait, done, publishedPublication, writtenPublication } from '@/tests/factories/publications.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

const slug = 'la-haie-de-juvigne';
const inWorld = (work: (world: World, editor: Context) => Promise<void>) => () =>
  discarded(async () => {
    const world = await buildWorld();
    await work(world, world.context('contentEditor'));
  });
const consentOf = async (publicationId: string) => (await db().consent.findFirstOrThrow({ where: { publicationId }, select: { id: true } })).id;
const years = (from: Date, count: number) => new Date(from.getTime() + count * 366 * 86_400_000);

describe('a portrait', () => {
  it('without consent nor source is not published, nor with the consent of somebody else', inWorld(async (_world, editor) => {
    const bare = await writtenPublication(editor, 'portrait', completeArticle({ portrait: portraitPart() }));
    expect(await publishPublication(editor, bare)).toMatchObject({ ok: false, code: 'publication-refused', fields: [{ field: 'portrait.backing' }] });
    const other = await consentedPortrait(editor, { part: { personName: 'Quelqu’un d’autre' } });
    expect(await publishPublication(editor, other)).toMatchObject({ ok: false, fields: [{ field: 'portrait.backing' }] });
    const unsourced = await writtenPublication(editor, 'portrait', completeArticle({ portrait: portraitPart({ backing: 'source' }) }));
    expect(await publishPublication(editor, unsourced)).toMatchObject({ ok: false, fields: [{ field: 'portrait.source' }] });
  }));

  it('that cites its source needs no consent, and shows the source', inWorld(async (_world, editor) => {
    const written = await writtenPublication(editor, 'portrait', completeArticle({ portrait: portraitPart({ backing: 'source', source: 'Un journal fictif, 2 mai 2026' }) }));
    done(await publishPublication(editor, written));
    expect(await publishedPortraits('en')).toMatchObject([
      { portrait: { personName: 'Odile Hamelin', role: 'Fictional watchmaker', quote: 'Time can be mended.', source: 'Un journal fictif, 2 mai 2026' } },
    ]);
  }));

  it('leaves the public pages the moment its consent is withdrawn, and does not come back without another', inWorld(async (_world, editor) => {
    const written = await consentedPortrait(editor);
    done(await publishPublication(editor, written));
    expect(await publishedPortraits('fr')).toHaveLength(1);
    const { publicationId } = written;
    const consentId = await consentOf(publicationId);
    expect(await withdrawConsent(editor, { publicationId, consentId })).toMatchObject({ ok: true, value: { removed: true } });
    expect(await publishedPortraits('fr')).toEqual([]);
    expect(await publishedArticle('fr', 'portrait', slug)).toBe('removed');
    expect(await withdrawConsent(editor, { publicationId, consentId })).toMatchObject({ ok: false, code: 'consent-not-found' });
    expect(await putBackPublication(editor, { publicationId })).toMatchObject({ ok: false, code: 'consent-needed' });
    const renewed = { publicationId, personName: 'odile  HAMELIN', scope: 'De nouveau', givenOn: editor.now, endsOn: null, evidence: null };
    done(await recordConsent(editor, renewed));
    done(await putBackPublication(editor, { publicationId }));
    expect(await publishedPortraits('fr')).toHaveLength(1);
  }));

  it('with two consents stays when one of them is withdrawn', inWorld(async (_world, editor) => {
    const { publicationId, revision } = await consentedPortrait(editor);
    const consentId = await consentOf(publicationId);
    const second = { publicationId, personName: 'Odile Hamelin', scope: 'Aussi', givenOn: editor.now, endsOn: null, evidence: null };
    done(await recordConsent(editor, second));
    done(await publishPublication(editor, { publicationId, revision }));
    expect(await withdrawConsent(editor, { publicationId, consentId })).toMatchObject({ ok: true, value: { removed: false } });
    expect(await publishedPortraits('fr')).toHaveLength(1);
  }));

  it('leaves by itself at midnight in Paris after the last day of its consent', inWorld(async (_world, editor) => {
    const written = await consentedPortrait(editor, { endsOn: new Date('2026-05-31T00:00:00Z') });
    done(await publishPublication(editor, written));
    expect(await removeUnbackedPortraits(new Date('2026-05-31T21:59:59Z'))).toBe(0);
    expect(await removeUnbackedPortraits(new Date('2026-05-31T22:00:00Z'))).toBe(1);
    expect(await removeUnbackedPortraits(new Date('2026-05-31T22:00:00Z'))).toBe(0);
    expect(await publishedPortraits('fr')).toEqual([]);
  }));
});

describe('the audit', () => {
  it('of a portrait keeps its versions, never the name of the person, whom its title and its address name', inWorld(async (_world, editor) => {
    const { publicationId, revision } = await consentedPortrait(editor, { endsOn: new Date('2026-05-31T00:00:00Z') });
    done(await changeAddress(editor, { publicationId, slug: 'odile-hamelin' }));
    done(await publishPublication(editor, { publicationId, revision }));
    expect(await removeUnbackedPortraits(new Date('2026-05-31T22:00:00Z'))).toBe(1);
    const scheduled = await consentedPortrait(editor);
    const at = new Date('2026-05-13T08:00:00Z');
    done(await schedulePublication(editor, { ...scheduled, at }));
    expect(await publishScheduled(at)).toBe(1);
    done(await removePublication(editor, scheduled));
    const where = { objectId: { in: [publicationId, scheduled.publicationId] }, verb: { startsWith: 'publication.' } };
    const lines = await db().auditLine.findMany({ where, orderBy: { id: 'asc' }, select: { verb: true, before: true, after: true } });
    expect(lines.filter(({ verb }) => verb !== 'publication.schedule')).toEqual([
      { verb: 'publication.create', before: null, after: { kind: 'portrait' } },
      { verb: 'publication.change-address', before: {}, after: { kind: 'portrait' } },
      { verb: 'publication.publish', before: { state: 'draft' }, after: { kind: 'portrait', version: 1 } },
      { verb: 'publication.lose-consent', before: null, after: { kind: 'portrait', version: 1 } },
      { verb: 'publication.create', before: null, after: { kind: 'portrait' } },
      { verb: 'publication.publish', before: { state: 'scheduled' }, after: { kind: 'portrait', version: 1 } },
      { verb: 'publication.remove', before: { state: 'published' }, after: { kind: 'portrait' } },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/hamelin|juvign/i);
  }));
});

describe('a portrait removed by an editor', () => {
  /** The world's clock says 12 May 2026, 10:00. */
  const anniversary = new Date('2027-05-12T10:00:00Z');

  it('is erased one year later with its open-ended consent, its paper, its versions and its own pictures', inWorld(async (_world, editor) => {
    const { publicationId } = await writtenPublication(editor, 'portrait', completeArticle({ portrait: portraitPart() }));
    const consent = { publicationId, personName: 'Odile Hamelin', scope: 'Portrait', givenOn: editor.now, endsOn: null };
    done(await recordConsent(editor, { ...consent, evidence: { name: 'accord.pdf', bytes: sampleFiles.pdf } }));
    done(await publishPublication(editor, { publicationId, revision: 2 }));
    const picture = { name: 'visage.jpg', credit: 'Atelier fictif', width: 960, height: 640, widths: [480, 960], uploadedAt: editor.now };
    await db().picture.create({ data: { ...picture, uses: { create: { publicationId } } }, select: { id: true } });
    done(await removePublication(editor, { publicationId }));
    expect(await eraseEndedConsents(anniversary)).toBe(0);
    expect(await eraseRemovedPortraits(new Date(anniversary.getTime() - 1))).toBe(0);
    expect(await eraseRemovedPortraits(anniversary)).toBe(1);
    expect(await openPublication(editor, { publicationId })).toMatchObject({ ok: false, code: 'publication-not-found' });
    const left = [db().consent.count(), db().storedFile.count({ where: { name: 'accord.pdf' } }), db().publicationVersion.count({ where: { publicationId } }), db().picture.count({ where: { name: 'visage.jpg' } })];
    expect(await Promise.all(left)).toEqual([0, 0, 0, 0]);
    const line = await db().auditLine.findFirstOrThrow({ where: { verb: 'publication.erase' }, select: { objectId: true, personId: true, before: true, after: true } });
    expect(line).toEqual({ objectId: publicationId, personId: null, before: null, after: { kind: 'portrait' } });
    expect(await eraseRemovedPortraits(anniversary)).toBe(0);
  }));

  it('is erased without any consent as well; neither one put back since nor a removed news item is', inWorld(async (_world, editor) => {
    const sourced = completeArticle({ portrait: portraitPart({ backing: 'source', source: 'Un journal fictif, 2 mai 2026' }) });
    const bare = await writtenPublication(editor, 'portrait');
    const cited = await publishedPublication(editor, 'portrait', sourced);
    const back = await publishedPublication(editor, 'portrait', sourced);
    const news = await publishedPublication(editor, 'news');
    for (const { publicationId } of [bare, cited, back, news]) done(await removePublication(editor, { publicationId }));
    done(await putBackPublication(editor, back));
    expect(await eraseRemovedPortraits(anniversary)).toBe(2);
    const kept = await db().publication.findMany({ where: { id: { in: [bare, cited, back, news].map(({ publicationId }) => publicationId) } }, select: { id: true } });
    expect(kept.map(({ id }) => id).toSorted()).toEqual([back.publicationId, news.publicationId].toSorted());
  }));
});

describe('a consent', () => {
  it('belongs to portraits only', inWorld(async (_world, editor) => {
    const { publicationId } = await writtenPublication(editor, 'news');
    const consent = { publicationId, personName: 'A', scope: 'B', givenOn: editor.now, endsOn: null, evidence: null };
    expect(await recordConsent(editor, consent)).toMatchObject({ ok: false, code: 'consent-not-asked' });
  }));

  it('is erased one year after it was withdrawn, with its paper and the portrait that stood on it alone', inWorld(async (world, editor) => {
    const { publicationId } = await writtenPublication(editor, 'portrait', completeArticle({ portrait: portraitPart() }));
    const consent = { publicationId, personName: 'Odile Hamelin', scope: 'Portrait', givenOn: editor.now, endsOn: null };
    done(await recordConsent(editor, { ...consent, evidence: { name: 'accord.pdf', bytes: sampleFiles.pdf } }));
    done(await publishPublication(editor, { publicationId, revision: 2 }));
    done(await withdrawConsent(editor, { publicationId, consentId: await consentOf(publicationId) }));
    const { evidenceFileId } = done(await openPublication(editor, { publicationId })).consents[0]!;
    expect(await eraseEndedConsents(new Date('2027-05-12T09:59:59Z'))).toBe(0);
    expect(await eraseEndedConsents(new Date('2027-05-12T10:00:00Z'))).toBe(1);
    expect(await db().storedFile.count({ where: { id: evidenceFileId ?? '' } })).toBe(0);
    expect(await openConsentEvidence(editor, { fileId: evidenceFileId ?? '' })).toMatchObject({ ok: false, code: 'file-not-found' });
    expect(await openPublication(editor, { publicationId })).toMatchObject({ ok: false, code: 'publication-not-found' });
    expect(await db().publicationVersion.count({ where: { publicationId } })).toBe(0);
    const lines = await db().auditLine.findMany({ where: { objectId: publicationId, verb: { startsWith: 'consent.' } }, select: { before: true, after: true } });
    expect(JSON.stringify(lines)).not.toContain('Hamelin');
    expect(await eraseEndedConsents(years(world.now, 3))).toBe(0);
  }));

  it('takes away with the portrait the pictures that nothing else shows', inWorld(async (_world, editor) => {
    const picture = { name: 'visage.jpg', credit: 'Atelier fictif', width: 960, height: 640, widths: [480, 960], uploadedAt: editor.now };
    const [face, hedge] = await db().picture.createManyAndReturn({ data: [picture, { ...picture, name: 'haie.jpg' }], select: { id: true } });
    const written = await consentedPortrait(editor);
    done(await publishPublication(editor, written));
    const { publicationId } = written;
    const { publicationId: news } = await writtenPublication(editor, 'news');
    const uses = [{ publicationId, pictureId: face!.id }, { publicationId, pictureId: hedge!.id }, { publicationId: news, pictureId: hedge!.id }];
    await db().publicationPicture.createMany({ data: uses });
    done(await withdrawConsent(editor, { publicationId, consentId: await consentOf(publicationId) }));
    expect(await db().picture.count({ where: { id: face!.id } })).toBe(1);
    expect(await eraseEndedConsents(years(editor.now, 2))).toBe(1);
    expect(await db().picture.findMany({ where: { id: { in: [face!.id, hedge!.id] } }, select: { name: true } })).toEqual([{ name: 'haie.jpg' }]);
  }));

  it('erased leaves the portrait that another one backs', inWorld(async (world, editor) => {
    const { publicationId, revision } = await consentedPortrait(editor, { endsOn: new Date('2026-05-31T00:00:00Z') });
    done(await recordConsent(editor, { publicationId, personName: 'Odile Hamelin', scope: 'Sans fin', givenOn: editor.now, endsOn: null, evidence: null }));
    done(await publishPublication(editor, { publicationId, revision }));
    expect(await eraseEndedConsents(years(world.now, 2))).toBe(1);
    expect(done(await openPublication(editor, { publicationId }))).toMatchObject({ state: 'published', consents: [{ scope: 'Sans fin' }] });
  }));
});
