import { describe, expect, it } from 'vitest';
import { publishedTerritoryPage, testimoniesEndingBetween } from '@/lib/content/loaders.ts';
import type { TerritoryPageDocument } from '@/lib/content/types/territory-page.ts';
import { compareVersions } from '@/lib/content/use-cases/compare-versions.ts';
import { eraseEndedConsents } from '@/lib/content/use-cases/erase-ended-consents.ts';
import { eraseRemovedTestimonies } from '@/lib/content/use-cases/erase-removed-testimonies.ts';
import { eraseUnbackedTestimonies } from '@/lib/content/use-cases/erase-unbacked-testimonies.ts';
import { hideUnbackedTestimonies } from '@/lib/content/use-cases/hide-unbacked-testimonies.ts';
import { keepVersion } from '@/lib/content/use-cases/keep-version.ts';
import { openConsentEvidence } from '@/lib/content/use-cases/open-consent-evidence.ts';
import { openPicture } from '@/lib/content/use-cases/open-picture.ts';
import { openPublication } from '@/lib/content/use-cases/open-publication.ts';
import { publishPublication } from '@/lib/content/use-cases/publish-publication.ts';
import { publishScheduled } from '@/lib/content/use-cases/publish-scheduled.ts';
import { putBackPublication } from '@/lib/content/use-cases/put-back-publication.ts';
import { recordConsent } from '@/lib/content/use-cases/record-consent.ts';
import { removePublication } from '@/lib/content/use-cases/remove-publication.ts';
import { saveDraft } from '@/lib/content/use-cases/save-draft.ts';
import { schedulePublication } from '@/lib/content/use-cases/schedule-publication.ts';
import { withdrawConsent } from '@/lib/content/use-cases/withdraw-consent.ts';
import type { Context } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { sampleFiles } from '@/tests/factories/archives.ts';
import { done } from '@/tests/factories/publications.ts';
import { agreed, both, pageOf, sampleBlocks, writtenTerritoryPage } from '@/tests/factories/territory-pages.ts';
import { inWorld, type World } from '@/tests/integration/rights/world.ts';

const other = { ...sampleBlocks.testimony, id: 'testimony-2', personName: 'Jean Fictif' };
const shownIds = async (world: World) => (await publishedTerritoryPage(world.territorySiren))?.document.blocks.map(({ id }) => id) ?? null;
const blockIds = (document: unknown) => (document as TerritoryPageDocument).blocks.map(({ id }) => id);
const years = (from: Date, count: number) => new Date(from.getTime() + count * 366 * 86_400_000);
const consentOf = async (publicationId: string, personName = 'Odile Hamelin') =>
  (await db().consent.findFirstOrThrow({ where: { publicationId, personName, withdrawnAt: null }, select: { id: true } })).id;

/** A picture of the library of this territory, and what it shows. */
async function pictureOf(territorySiren: string): Promise<{ id: string; alt: { fr: string; en: string } }> {
  const { id } = await db().picture.create({
    data: { name: 'elle.png', credit: 'Atelier fictif', width: 600, height: 400, widths: [480, 600], uploadedAt: new Date('2026-05-01T00:00:00Z'), territorySiren },
    select: { id: true },
  });
  return { id, alt: both('Elle') };
}
const isOpen = async (id: string) => (await db().picture.findUniqueOrThrow({ where: { id }, select: { publishedAt: true } })).publishedAt !== null;

/** A page online with the testimonies of two people, one of them pictured. */
async function twoVoices(world: World, endsOn: Date | null = null) {
  const editor = world.context('territoryEditor');
  const picture = await pictureOf(world.territorySiren);
  const document = pageOf([sampleBlocks.text, { ...sampleBlocks.testimony, picture }, other]);
  const page = await writtenTerritoryPage(world, editor, document);
  await agreed(editor, page.publicationId, 'Odile Hamelin', endsOn);
  await agreed(editor, page.publicationId, 'Jean Fictif');
  done(await publishPublication(editor, page));
  return { editor, ...page, document, picture };
}

describe('a testimony', () => {
  it('without a consent, with that of somebody else or with one that has ended is not published', () =>
    inWorld(async (world) => {
      const editor = world.context('territoryEditor');
      const page = await writtenTerritoryPage(world, editor, pageOf([sampleBlocks.testimony]));
      const refused = { ok: false, code: 'publication-refused', fields: [{ field: 'blocks.testimony-1.personName' }] };
      expect(await publishPublication(editor, page)).toMatchObject(refused);
      await agreed(editor, page.publicationId, 'Jean Fictif');
      expect(await publishPublication(editor, page)).toMatchObject(refused);
      await agreed(editor, page.publicationId, 'Odile Hamelin', new Date('2026-05-11T00:00:00Z'));
      expect(await publishPublication(editor, page)).toMatchObject(refused);
      await agreed(editor, page.publicationId, 'odile hamelin', new Date('2026-05-12T00:00:00Z'));
      expect(await schedulePublication(editor, { ...page, at: new Date('2026-05-12T22:00:00Z') })).toMatchObject(refused);
      done(await publishPublication(editor, page));
      // Read today, long after that day, the page is online without it.
      expect(await shownIds(world)).toEqual(['opening']);
    }));

  it('whose consent is withdrawn leaves the page at once with its picture; the rest stays', () =>
    inWorld(async (world) => {
      const { editor, publicationId, picture } = await twoVoices(world);
      expect(await shownIds(world)).toEqual(['opening', 'text-1', 'testimony-1', 'testimony-2']);
      expect(await isOpen(picture.id)).toBe(true);
      const consentId = await consentOf(publicationId);
      expect(await withdrawConsent(editor, { publicationId, consentId })).toEqual({ ok: true, value: { publicationId, removed: true } });
      expect(await shownIds(world)).toEqual(['opening', 'text-1', 'testimony-2']);
      expect((await publishedTerritoryPage(world.territorySiren))?.pictures.size).toBe(0);
      expect(await openPicture(world.context('nobody'), { pictureId: picture.id, width: 480, format: 'webp' })).toMatchObject({ ok: false, code: 'picture-not-found' });
      expect(done(await openPublication(editor, { publicationId })).state).toBe('published');
      expect(await withdrawConsent(editor, { publicationId, consentId })).toMatchObject({ ok: false, code: 'consent-not-found' });
      await agreed(editor, publicationId);
      expect(await shownIds(world)).toEqual(['opening', 'text-1', 'testimony-1', 'testimony-2']);
      expect(await isOpen(picture.id)).toBe(true);
    }));

  it('that another consent backs stays', () =>
    inWorld(async (world) => {
      const { editor, publicationId } = await twoVoices(world);
      const consentId = await consentOf(publicationId);
      await agreed(editor, publicationId, 'ODILE HAMELIN');
      expect(await withdrawConsent(editor, { publicationId, consentId })).toMatchObject({ ok: true, value: { removed: false } });
      expect(await shownIds(world)).toContain('testimony-1');
    }));

  it('leaves by itself at midnight in Paris after the last day of its consent, and its picture with it', () =>
    inWorld(async (world) => {
      const { picture } = await twoVoices(world, new Date('2026-05-31T00:00:00Z'));
      const midnight = new Date('2026-05-31T22:00:00Z');
      expect(await hideUnbackedTestimonies(new Date(midnight.getTime() - 1))).toBe(0);
      expect(await isOpen(picture.id)).toBe(true);
      expect(await hideUnbackedTestimonies(midnight)).toBe(1);
      expect(await hideUnbackedTestimonies(midnight)).toBe(0);
      expect(await isOpen(picture.id)).toBe(false);
      expect(await testimoniesEndingBetween(new Date(midnight.getTime() - 60_000), midnight)).toBe(true);
      expect(await testimoniesEndingBetween(midnight, new Date(midnight.getTime() + 60_000))).toBe(false);
      expect(await testimoniesEndingBetween(new Date(midnight.getTime() - 120_000), new Date(midnight.getTime() - 60_000))).toBe(false);
    }));

  it('whose consent is withdrawn before its hour keeps the page from going online; the audit names nobody', () =>
    inWorld(async (world) => {
      const editor = world.context('territoryEditor');
      const page = await writtenTerritoryPage(world, editor, pageOf([sampleBlocks.testimony]));
      await agreed(editor, page.publicationId);
      const at = new Date(world.now.getTime() + 3_600_000);
      done(await schedulePublication(editor, { ...page, at }));
      done(await withdrawConsent(editor, { publicationId: page.publicationId, consentId: await consentOf(page.publicationId) }));
      expect(await publishScheduled(at)).toBe(0);
      expect(await shownIds(world)).toBeNull();
      const mail = await db().mail.findFirstOrThrow({ where: { recipient: world.people.territoryEditor.email }, select: { body: true } });
      expect(mail.body).toContain('aucun consentement à ce nom');
      const lines = await db().auditLine.findMany({ where: { objectId: page.publicationId }, select: { before: true, after: true } });
      expect(JSON.stringify(lines)).not.toMatch(/hamelin/i);
    }));

  it('of a removed page comes back with it only while its consent holds', () =>
    inWorld(async (world) => {
      const { editor, publicationId, picture } = await twoVoices(world);
      done(await removePublication(editor, { publicationId }));
      expect(await isOpen(picture.id)).toBe(false);
      done(await withdrawConsent(editor, { publicationId, consentId: await consentOf(publicationId) }));
      done(await putBackPublication(editor, { publicationId }));
      expect(await shownIds(world)).toEqual(['opening', 'text-1', 'testimony-2']);
      expect(await isOpen(picture.id)).toBe(false);
    }));
});

describe('the paper of a consent', () => {
  it('is opened by the editors of its territory and the administrators only', () =>
    inWorld(async (world) => {
      const editor = world.context('territoryEditor');
      const { publicationId } = await writtenTerritoryPage(world, editor, pageOf([sampleBlocks.testimony]));
      const consent = { publicationId, personName: 'Odile Hamelin', scope: 'Ses mots', givenOn: world.now, endsOn: null };
      done(await recordConsent(editor, { ...consent, evidence: { name: 'accord.pdf', bytes: sampleFiles.pdf } }));
      const { evidenceFileId } = await db().consent.findFirstOrThrow({ where: { publicationId }, select: { evidenceFileId: true } });
      const open = async (context: Context) => {
        const opened = await openConsentEvidence(context, { fileId: evidenceFileId ?? '' });
        if (opened.ok) await opened.value.content.cancel();
        return opened.ok;
      };
      expect(await open(editor)).toBe(true);
      expect(await open(world.context('administrator'))).toBe(true);
      for (const role of ['otherTerritoryEditor', 'contentEditor', 'copilMember', 'nobody'] as const) expect([role, await open(world.context(role))]).toEqual([role, false]);
    }));
});

describe('what a person said', () => {
  it('is erased with their consent one year later, from the draft, every version and the library; nothing else is', () =>
    inWorld(async (world) => {
      const { editor, publicationId, revision, document, picture } = await twoVoices(world);
      const hidden = { ...document, blocks: document.blocks.map((block) => (block.id === 'testimony-1' ? { ...block, hidden: true } : block)) };
      done(await saveDraft(editor, { publicationId, revision, document: hidden }));
      const consentId = await consentOf(publicationId);
      done(await withdrawConsent(editor, { publicationId, consentId }));
      const anniversary = new Date('2027-05-12T10:00:00Z');
      expect(await eraseEndedConsents(new Date(anniversary.getTime() - 1))).toBe(0);
      expect(await eraseEndedConsents(anniversary)).toBe(1);
      const page = done(await openPublication(editor, { publicationId }));
      expect(blockIds(page.document)).toEqual(['opening', 'text-1', 'testimony-2']);
      // Whoever still has the erased words on screen is told before they write them again.
      expect(page.revision).toBe(revision + 2);
      const versions = await db().publicationVersion.findMany({ where: { publicationId }, select: { document: true } });
      expect(JSON.stringify(versions)).not.toMatch(/hamelin/i);
      expect(await shownIds(world)).toEqual(['opening', 'text-1', 'testimony-2']);
      expect(page.consents.map(({ personName }) => personName)).toEqual(['Jean Fictif']);
      expect(await db().picture.count({ where: { id: picture.id } })).toBe(0);
      const line = await db().auditLine.findFirstOrThrow({ where: { objectId: publicationId, verb: 'consent.erase' }, select: { after: true } });
      expect(line.after).toEqual({ consentId, testimonies: 2 });
      const { fields } = done(await compareVersions(editor, { publicationId, from: page.versions[0]!.id, to: 'draft' }));
      expect(fields).toEqual([]);
      expect(await eraseEndedConsents(years(anniversary, 1))).toBe(0);
    }));

  it('stays while another of their consents is on record, and so does a picture that the page shows elsewhere', () =>
    inWorld(async (world) => {
      const { editor, publicationId } = await twoVoices(world);
      const consentId = await consentOf(publicationId);
      await agreed(editor, publicationId, 'odile  hamelin');
      done(await withdrawConsent(editor, { publicationId, consentId }));
      expect(await eraseEndedConsents(new Date('2027-05-12T10:00:00Z'))).toBe(1);
      expect(await shownIds(world)).toContain('testimony-1');
      const shared = await pictureOf(world.otherTerritorySiren);
      const own = await pictureOf(world.territorySiren);
      const { revision } = done(await openPublication(editor, { publicationId }));
      const gallery = { ...sampleBlocks.gallery, pictures: [own] };
      const document = pageOf([{ ...sampleBlocks.testimony, picture: own }, gallery, { ...other, picture: shared }]);
      done(await saveDraft(editor, { publicationId, revision, document }));
      for (const name of ['odile  hamelin', 'Jean Fictif']) {
        done(await withdrawConsent(editor, { publicationId, consentId: await consentOf(publicationId, name) }));
      }
      expect(await eraseEndedConsents(new Date('2027-05-12T10:00:00Z'))).toBe(2);
      expect(blockIds(done(await openPublication(editor, { publicationId })).document)).toEqual(['opening', 'gallery-1']);
      expect(await db().picture.count({ where: { id: { in: [own.id, shared.id] } } })).toBe(2);
    }));

  it('is erased one year after its page was removed, with its consents and papers; the page stays, without them', () =>
    inWorld(async (world) => {
      const { editor, publicationId, picture } = await twoVoices(world);
      const consent = { publicationId, personName: 'Jean Fictif', scope: 'Ses mots', givenOn: world.now, endsOn: null };
      done(await recordConsent(editor, { ...consent, evidence: { name: 'accord.pdf', bytes: sampleFiles.pdf } }));
      done(await removePublication(editor, { publicationId }));
      const anniversary = new Date('2027-05-12T10:00:00Z');
      expect(await eraseRemovedTestimonies(new Date(anniversary.getTime() - 1))).toBe(0);
      expect(await eraseRemovedTestimonies(anniversary)).toBe(1);
      expect(await eraseRemovedTestimonies(anniversary)).toBe(0);
      expect(await db().consent.count({ where: { publicationId } })).toBe(0);
      expect(await db().storedFile.count()).toBe(0);
      expect(await db().picture.count({ where: { id: picture.id } })).toBe(0);
      done(await putBackPublication(editor, { publicationId }));
      expect(await shownIds(world)).toEqual(['opening', 'text-1']);
    }));

  it('without any consent on record is erased one year after it was written, wherever it was kept; what was written since waits its turn', () =>
    inWorld(async (world) => {
      const editor = world.context('territoryEditor');
      const picture = await pictureOf(world.territorySiren);
      const { publicationId, revision } = await writtenTerritoryPage(world, editor, pageOf([{ ...sampleBlocks.testimony, picture }, other]));
      await agreed(editor, publicationId, 'Jean Fictif');
      done(await keepVersion(editor, { publicationId, revision, note: '' }));
      const later = { ...editor, now: new Date('2026-06-12T10:00:00Z') };
      done(await saveDraft(later, { publicationId, revision, document: pageOf([sampleBlocks.testimony, other]) }));

      const anniversary = new Date('2027-05-12T10:00:00Z');
      expect(await eraseUnbackedTestimonies(new Date(anniversary.getTime() - 1))).toBe(0);
      expect(await eraseUnbackedTestimonies(anniversary)).toBe(1);
      const [version] = await db().publicationVersion.findMany({ where: { publicationId }, select: { document: true } });
      expect(blockIds(version?.document)).toEqual(['opening', 'testimony-2']);
      expect(await db().picture.count({ where: { id: picture.id } })).toBe(0);
      expect(blockIds(done(await openPublication(editor, { publicationId })).document)).toEqual(['opening', 'testimony-1', 'testimony-2']);
      expect(await eraseUnbackedTestimonies(new Date('2027-06-12T10:00:00Z'))).toBe(1);
      expect(blockIds(done(await openPublication(editor, { publicationId })).document)).toEqual(['opening', 'testimony-2']);
      const line = await db().auditLine.findFirstOrThrow({ where: { objectId: publicationId, verb: 'publication.erase-unbacked-testimonies' }, select: { after: true } });
      expect(line.after).toEqual({ kind: 'territory', testimonies: 1 });
      expect(await eraseUnbackedTestimonies(years(anniversary, 2))).toBe(0);
    }));

  it('is kept with a page that was put back', () =>
    inWorld(async (world) => {
      const { editor, publicationId } = await twoVoices(world);
      done(await removePublication(editor, { publicationId }));
      done(await putBackPublication(editor, { publicationId }));
      expect(await eraseRemovedTestimonies(years(world.now, 3))).toBe(0);
      expect(await shownIds(world)).toContain('testimony-1');
    }));
});
