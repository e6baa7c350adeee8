import { describe, expect, it } from 'vitest';
import { publishedArticle, publishedArticles, publishedTerritoryPage } from '@/lib/content/loaders.ts';
import { publicationFilterSchema } from '@/lib/content/schema/inputs.ts';
import { beginTerritoryPage } from '@/lib/content/use-cases/begin-territory-page.ts';
import { cancelSchedule } from '@/lib/content/use-cases/cancel-schedule.ts';
import { changeAddress } from '@/lib/content/use-cases/change-address.ts';
import { compareVersions } from '@/lib/content/use-cases/compare-versions.ts';
import { keepVersion } from '@/lib/content/use-cases/keep-version.ts';
import { listPublications } from '@/lib/content/use-cases/list-publications.ts';
import { openPublication } from '@/lib/content/use-cases/open-publication.ts';
import { previewPublication } from '@/lib/content/use-cases/preview-publication.ts';
import { publishPublication } from '@/lib/content/use-cases/publish-publication.ts';
import { publishScheduled } from '@/lib/content/use-cases/publish-scheduled.ts';
import { putBackPublication } from '@/lib/content/use-cases/put-back-publication.ts';
import { recordConsent } from '@/lib/content/use-cases/record-consent.ts';
import { removePublication } from '@/lib/content/use-cases/remove-publication.ts';
import { requestSecondReading } from '@/lib/content/use-cases/request-second-reading.ts';
import { restoreVersion } from '@/lib/content/use-cases/restore-version.ts';
import { saveDraft } from '@/lib/content/use-cases/save-draft.ts';
import { schedulePublication } from '@/lib/content/use-cases/schedule-publication.ts';
import { settleDraftConflict } from '@/lib/content/use-cases/settle-draft-conflict.ts';
import { withdrawConsent } from '@/lib/content/use-cases/withdraw-consent.ts';
import type { Context } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { done, writtenPublication } from '@/tests/factories/publications.ts';
import { agreed, both, pageOf, publishedTerritory, sampleBlocks, writtenTerritoryPage } from '@/tests/factories/territory-pages.ts';
import { inWorld, type RoleName, type World } from '@/tests/integration/rights/world.ts';

const hour = (world: World) => new Date(world.now.getTime() + 3_600_000);
const titled = (title: string) => pageOf([{ ...sampleBlocks.text, title: both(title) }]);
const titles = async (siren: string) => (await publishedTerritoryPage(siren))?.document.blocks.map(({ title }) => title.fr) ?? null;

describe('the page of a territory', () => {
  it('begins with the name of its territory, at its address, once for all its editors', () =>
    inWorld(async (world) => {
      const editor = world.context('territoryEditor');
      const { publicationId } = done(await beginTerritoryPage(editor, { siren: world.territorySiren }));
      expect(done(await beginTerritoryPage(world.context('administrator'), { siren: world.territorySiren }))).toEqual({ publicationId });
      const page = done(await openPublication(editor, { kind: 'territory', siren: world.territorySiren }));
      expect(page).toMatchObject({ id: publicationId, kind: 'territory', slug: 'monde', state: 'draft', territorySiren: world.territorySiren, needsSecondReader: false, readings: [] });
      expect(page.document).toMatchObject({ colour: '', logo: null, blocks: [{ id: 'opening', title: { fr: 'Territoire du monde', en: 'Territoire du monde' } }] });
      expect(await db().auditLine.count({ where: { objectId: publicationId, verb: 'publication.create' } })).toBe(1);
      expect(await beginTerritoryPage(world.context('administrator'), { siren: '200000009' })).toMatchObject({ ok: false, code: 'publication-not-found' });
    }));

  it('is shown once published, without its hidden blocks, and says nothing before', () =>
    inWorld(async (world) => {
      const written = await writtenTerritoryPage(world, undefined, pageOf([sampleBlocks.text, { ...sampleBlocks.practical, hidden: true }]));
      expect(await publishedTerritoryPage(world.territorySiren)).toBeNull();
      done(await publishPublication(world.context('territoryEditor'), written));
      expect(await publishedTerritoryPage(world.territorySiren)).toMatchObject({ territorySiren: world.territorySiren, updatedAt: world.now });
      expect(await titles(world.territorySiren)).toEqual(['Pays fictif', 'Ce qui nous tient']);
      expect(await publishedTerritoryPage(world.otherTerritorySiren)).toBeNull();
    }));

  it('with faults is kept and not published, each with its place', () =>
    inWorld(async (world) => {
      const document = pageOf([{ ...sampleBlocks.text, body: both('', '') }, sampleBlocks.testimony], { colour: '#ffff00' });
      const written = await writtenTerritoryPage(world, undefined, document);
      const refused = await publishPublication(world.context('territoryEditor'), written);
      expect(refused).toMatchObject({ ok: false, code: 'publication-refused' });
      expect(refused.ok ? [] : refused.fields.map(({ field }) => field)).toEqual(['colour', 'blocks.text-1.body.fr', 'blocks.testimony-1.personName']);
      expect(await publishedTerritoryPage(world.territorySiren)).toBeNull();
    }));

  it('that puts forward what the public cannot see is refused when somebody looks', () =>
    inWorld(async (world) => {
      const editor = world.context('territoryEditor');
      const written = await writtenTerritoryPage(world, editor, pageOf([sampleBlocks.featured, sampleBlocks.place]));
      const isPublic = async ({ kind }: { kind: string }) => kind === 'lab';
      const gone = { ok: false, code: 'publication-refused', fields: [{ field: 'blocks.place-1.slug' }] };
      expect(await publishPublication(editor, { ...written, isPublic })).toMatchObject(gone);
      expect(await schedulePublication(editor, { ...written, at: hour(world), isPublic })).toMatchObject(gone);
      expect(await requestSecondReading(editor, { ...written, message: '', publishAt: null, isPublic })).toMatchObject(gone);
      done(await publishPublication(editor, { ...written, isPublic: async () => true }));
    }));

  it('goes online at its hour, as it was scheduled', () =>
    inWorld(async (world) => {
      const editor = world.context('territoryEditor');
      const { publicationId, revision } = await writtenTerritoryPage(world, editor, titled('Prévu'));
      done(await schedulePublication(editor, { publicationId, revision, at: hour(world) }));
      done(await saveDraft(editor, { publicationId, revision, document: titled('Écrit après') }));
      expect(await publishScheduled(hour(world))).toBe(1);
      expect(await titles(world.territorySiren)).toEqual(['Pays fictif', 'Prévu']);
    }));

  it('removed leaves its territory with the page of the first day, and comes back as it was', () =>
    inWorld(async (world) => {
      const editor = world.context('territoryEditor');
      const { publicationId } = await publishedTerritory(world);
      done(await removePublication(editor, { publicationId }));
      expect(await publishedTerritoryPage(world.territorySiren)).toBeNull();
      expect(done(await beginTerritoryPage(editor, { siren: world.territorySiren }))).toEqual({ publicationId });
      done(await putBackPublication(editor, { publicationId }));
      expect(await titles(world.territorySiren)).toEqual(['Pays fictif', 'Ce qui nous tient']);
    }));

  it('keeps the address of its territory', () =>
    inWorld(async (world) => {
      const { publicationId } = await writtenTerritoryPage(world);
      expect(await changeAddress(world.context('administrator'), { publicationId, slug: 'autre-adresse' })).toMatchObject({ ok: false, code: 'slug-fixed' });
    }));

  it('is no article: neither in lists and feeds, nor at an address of articles, nor previewed as one', () =>
    inWorld(async (world) => {
      const { publicationId } = await publishedTerritory(world);
      const administrator = world.context('administrator');
      expect(done(await listPublications(administrator, publicationFilterSchema.parse({}))).publications).toEqual([]);
      expect(await publishedArticles('fr')).toEqual([]);
      expect(await publishedArticle('fr', 'page', 'monde')).toBeNull();
      expect(await previewPublication(administrator, { publicationId, versionId: null, language: 'fr' })).toMatchObject({ ok: false, code: 'publication-not-found' });
    }));

  it('of two editors at once, the second is told and both texts are kept', () =>
    inWorld(async (world) => {
      const [editor, administrator] = [world.context('territoryEditor'), world.context('administrator')];
      const { publicationId, revision } = await writtenTerritoryPage(world, editor, titled('À deux'));
      done(await saveDraft(editor, { publicationId, revision, document: titled('La première') }));
      const second = done(await saveDraft(administrator, { publicationId, revision, document: titled('La seconde') }));
      expect(second).toMatchObject({ outcome: 'conflict', theirs: { revision: revision + 1, savedBy: 'territoryEditor' } });
      done(await settleDraftConflict(administrator, { publicationId, document: titled('La seconde'), theirRevision: revision + 1, keep: 'mine' }));
      const { document, versions } = done(await openPublication(editor, { publicationId }));
      expect(document).toEqual(titled('La seconde'));
      expect(versions).toHaveLength(2);
    }));
});

describe('an editor of another territory', () => {
  const others: RoleName[] = ['otherTerritoryEditor', 'contentEditor', 'copilMember', 'moderator', 'citizen', 'nobody'];

  /** Every act on the page of a territory, with the ids of that page, in a state that allows the act. */
  async function acts(world: World): Promise<Record<string, (context: Context) => Promise<unknown>>> {
    const editor = world.context('territoryEditor');
    const { publicationId, revision } = await writtenTerritoryPage(world, editor, pageOf([sampleBlocks.testimony]));
    await agreed(editor, publicationId);
    const { versionId } = done(await keepVersion(editor, { publicationId, revision, note: '' }));
    const { id: consentId } = await db().consent.findFirstOrThrow({ where: { publicationId }, select: { id: true } });
    const consent = { personName: 'X', scope: 'Y', givenOn: world.now, endsOn: null };
    return {
      open: (context) => openPublication(context, { publicationId }),
      'open by territory': (context) => openPublication(context, { kind: 'territory', siren: world.territorySiren }),
      save: (context) => saveDraft(context, { publicationId, revision, document: titled('Volé') }),
      keep: (context) => keepVersion(context, { publicationId, revision, note: '' }),
      compare: (context) => compareVersions(context, { publicationId, from: versionId, to: 'draft' }),
      restore: (context) => restoreVersion(context, { publicationId, versionId, revision }),
      settle: (context) => settleDraftConflict(context, { publicationId, document: titled('Volé'), theirRevision: revision, keep: 'mine' }),
      publish: (context) => publishPublication(context, { publicationId, revision }),
      schedule: (context) => schedulePublication(context, { publicationId, revision, at: hour(world) }),
      'cancel a schedule': (context) => cancelSchedule(context, { publicationId }),
      remove: (context) => removePublication(context, { publicationId }),
      'put back': (context) => putBackPublication(context, { publicationId }),
      'change its address': (context) => changeAddress(context, { publicationId, slug: 'vole' }),
      'ask for a reading': (context) => requestSecondReading(context, { publicationId, revision, message: '', publishAt: null }),
      'record a consent': (context) => recordConsent(context, { publicationId, ...consent, evidence: null }),
      'record a consent with its paper': (context) => recordConsent(context, { publicationId, ...consent, evidence: { name: 'a.pdf', bytes: new Uint8Array([1]) } }),
      'withdraw a consent': (context) => withdrawConsent(context, { publicationId, consentId }),
    };
  }

  it.each(others)('and %s touch nothing of it, and learn nothing: the answer is that of a page that does not exist', (role) =>
    inWorld(async (world) => {
      const context = world.context(role);
      const all = await acts(world);
      const lines = await db().auditLine.count();
      for (const [name, act] of Object.entries(all)) {
        expect([name, await act(context)]).toEqual([name, { ok: false, code: 'publication-not-found', fields: [] }]);
      }
      expect(await beginTerritoryPage(context, { siren: world.territorySiren })).toMatchObject({ ok: false, code: 'publication-not-found' });
      expect(await db().auditLine.count()).toBe(lines);
      expect(done(await openPublication(world.context('territoryEditor'), { kind: 'territory', siren: world.territorySiren }))).toMatchObject({ state: 'draft', revision: 2 });
    }),
  );

  it('nor do those of this territory touch the articles and the home', () =>
    inWorld(async (world) => {
      const editor = world.context('territoryEditor');
      const { publicationId, revision } = await writtenPublication(world.context('contentEditor'), 'news');
      expect(await openPublication(editor, { publicationId })).toMatchObject({ ok: false, code: 'publication-not-found' });
      expect(await publishPublication(editor, { publicationId, revision })).toMatchObject({ ok: false, code: 'publication-not-found' });
      expect(await openPublication(editor, { kind: 'home' })).toMatchObject({ ok: false, code: 'publication-not-found' });
    }));
});
