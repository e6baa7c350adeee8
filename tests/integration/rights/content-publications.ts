import { cancelSchedule } from '@/lib/content/use-cases/cancel-schedule.ts';
import { changeAddress } from '@/lib/content/use-cases/change-address.ts';
import { compareVersions } from '@/lib/content/use-cases/compare-versions.ts';
import { createPublication } from '@/lib/content/use-cases/create-publication.ts';
import { eraseEndedConsents } from '@/lib/content/use-cases/erase-ended-consents.ts';
import { eraseRemovedPortraits } from '@/lib/content/use-cases/erase-removed-portraits.ts';
import { keepVersion } from '@/lib/content/use-cases/keep-version.ts';
import { listPublications } from '@/lib/content/use-cases/list-publications.ts';
import { openConsentEvidence } from '@/lib/content/use-cases/open-consent-evidence.ts';
import { openPublication } from '@/lib/content/use-cases/open-publication.ts';
import { previewPublication } from '@/lib/content/use-cases/preview-publication.ts';
import { publishPublication } from '@/lib/content/use-cases/publish-publication.ts';
import { publishScheduled } from '@/lib/content/use-cases/publish-scheduled.ts';
import { putBackPublication } from '@/lib/content/use-cases/put-back-publication.ts';
import { recordConsent } from '@/lib/content/use-cases/record-consent.ts';
import { removePublication } from '@/lib/content/use-cases/remove-publication.ts';
import { removeUnbackedPortraits } from '@/lib/content/use-cases/remove-unbacked-portraits.ts';
import { restoreVersion } from '@/lib/content/use-cases/restore-version.ts';
import { saveDraft } from '@/lib/content/use-cases/save-draft.ts';
import { schedulePublication } from '@/lib/content/use-cases/schedule-publication.ts';
import { settleDraftConflict } from '@/lib/content/use-cases/settle-draft-conflict.ts';
import { withdrawConsent } from '@/lib/content/use-cases/withdraw-consent.ts';
import { publicationFilterSchema } from '@/lib/content/schema/inputs.ts';
import { db } from '@/lib/platform/database.ts';
import { sampleFiles } from '@/tests/factories/archives.ts';
import { completeArticle } from '@/tests/factories/articles.ts';
import { consentedPortrait, done, publishedPublication, writtenPublication } from '@/tests/factories/publications.ts';
import { roleNames, type DomainRights, type World } from '@/tests/integration/rights/world.ts';

const writers = ['contentEditor', 'administrator'] as const;
const editor = (world: World) => world.context('contentEditor');
const later = (world: World) => new Date(world.now.getTime() + 3_600_000);

/** The editor's publications: whoever writes the content writes all of it. */
export const publicationRights: DomainRights = {
  'create-publication': { allowed: writers, run: (_world, context) => createPublication(context, { kind: 'news', title: 'Un titre' }) },
  'open-publication': {
    allowed: writers,
    run: async (world, context) => openPublication(context, await writtenPublication(editor(world), 'news')),
  },
  'list-publications': {
    allowed: writers,
    async run(world, context) {
      await writtenPublication(editor(world), 'news');
      return listPublications(context, publicationFilterSchema.parse({}));
    },
  },
  'save-draft': {
    allowed: writers,
    async run(world, context) {
      const { publicationId, revision } = await writtenPublication(editor(world), 'news');
      return saveDraft(context, { publicationId, revision, document: completeArticle({ themeIds: ['theme-monde'] }) });
    },
  },
  'settle-draft-conflict': {
    allowed: writers,
    async run(world, context) {
      const { publicationId, revision } = await writtenPublication(editor(world), 'news');
      return settleDraftConflict(context, { publicationId, document: completeArticle({ themeIds: ['theme-monde'] }), theirRevision: revision, keep: 'mine' });
    },
  },
  'keep-version': {
    allowed: writers,
    run: async (world, context) => keepVersion(context, { ...(await writtenPublication(editor(world), 'news')), note: '' }),
  },
  'publish-publication': {
    allowed: writers,
    run: async (world, context) => publishPublication(context, await writtenPublication(editor(world), 'news')),
  },
  'schedule-publication': {
    allowed: writers,
    run: async (world, context) => schedulePublication(context, { ...(await writtenPublication(editor(world), 'news')), at: later(world) }),
  },
  'cancel-schedule': {
    allowed: writers,
    async run(world, context) {
      const written = await writtenPublication(editor(world), 'news');
      done(await schedulePublication(editor(world), { ...written, at: later(world) }));
      return cancelSchedule(context, written);
    },
  },
  // Run by jobs, on nobody's behalf.
  'publish-scheduled': {
    allowed: roleNames,
    async run(world) {
      done(await schedulePublication(editor(world), { ...(await writtenPublication(editor(world), 'news')), at: later(world) }));
      return `${await publishScheduled(later(world))} published`;
    },
  },
  'remove-unbacked-portraits': { allowed: roleNames, run: async (world) => `${await removeUnbackedPortraits(world.now)} removed` },
  'erase-ended-consents': { allowed: roleNames, run: async (world) => `${await eraseEndedConsents(world.now)} erased` },
  'erase-removed-portraits': { allowed: roleNames, run: async (world) => `${await eraseRemovedPortraits(world.now)} erased` },
  'remove-publication': {
    allowed: writers,
    run: async (world, context) => removePublication(context, await publishedPublication(editor(world), 'news')),
  },
  'put-back-publication': {
    allowed: writers,
    async run(world, context) {
      const published = await publishedPublication(editor(world), 'news');
      done(await removePublication(editor(world), published));
      return putBackPublication(context, published);
    },
  },
  'change-address': {
    allowed: writers,
    run: async (world, context) => changeAddress(context, { ...(await writtenPublication(editor(world), 'news')), slug: 'autre-adresse' }),
  },
  'restore-version': {
    allowed: writers,
    async run(world, context) {
      const written = await writtenPublication(editor(world), 'news');
      const { versionId } = done(await keepVersion(editor(world), { ...written, note: '' }));
      return restoreVersion(context, { ...written, versionId });
    },
  },
  'compare-versions': {
    allowed: writers,
    async run(world, context) {
      const written = await writtenPublication(editor(world), 'news');
      const { versionId } = done(await keepVersion(editor(world), { ...written, note: '' }));
      return compareVersions(context, { publicationId: written.publicationId, from: versionId, to: 'draft' });
    },
  },
  'preview-publication': {
    allowed: writers,
    async run(world, context) {
      const { publicationId } = await writtenPublication(editor(world), 'news');
      return previewPublication(context, { publicationId, versionId: null, language: 'fr' });
    },
  },
  'record-consent': {
    allowed: writers,
    async run(world, context) {
      const { publicationId } = await writtenPublication(editor(world), 'portrait');
      const consent = { personName: 'Odile Hamelin', scope: 'Portrait', givenOn: world.now, endsOn: null };
      return recordConsent(context, { publicationId, ...consent, evidence: null });
    },
  },
  'withdraw-consent': {
    allowed: writers,
    async run(world, context) {
      const { publicationId } = await consentedPortrait(editor(world));
      const { id: consentId } = await db().consent.findFirstOrThrow({ where: { publicationId }, select: { id: true } });
      return withdrawConsent(context, { publicationId, consentId });
    },
  },
  'open-consent-evidence': {
    allowed: writers,
    async run(world, context) {
      const { publicationId } = await writtenPublication(editor(world), 'portrait');
      const consent = { personName: 'Odile Hamelin', scope: 'Portrait', givenOn: world.now, endsOn: null };
      done(await recordConsent(editor(world), { publicationId, ...consent, evidence: { name: 'accord.pdf', bytes: sampleFiles.pdf } }));
      const { evidenceFileId } = await db().consent.findFirstOrThrow({ where: { publicationId }, select: { evidenceFileId: true } });
      const opened = await openConsentEvidence(context, { fileId: evidenceFileId ?? '' });
      if (opened.ok) await opened.value.content.cancel();
      return opened;
    },
  },
};
