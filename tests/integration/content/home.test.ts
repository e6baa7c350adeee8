import { describe, expect, it } from 'vitest';
import { composedHome } from '@/lib/content/loaders.ts';
import { readHomeReference } from '@/lib/content/reference.ts';
import { movedBlock } from '@/lib/content/rules/home-composition.ts';
import type { HomeAct, HomeForm } from '@/lib/content/schema/home-form.ts';
import { homeDraftSchema } from '@/lib/content/schema/home.ts';
import type { HomeDocument } from '@/lib/content/types/home.ts';
import { composeHome } from '@/lib/content/use-cases/compose-home.ts';
import { loadHomeReference } from '@/lib/content/use-cases/load-home-reference.ts';
import { openPublication } from '@/lib/content/use-cases/open-publication.ts';
import { previewHome } from '@/lib/content/use-cases/preview-home.ts';
import { publishPublication } from '@/lib/content/use-cases/publish-publication.ts';
import { publishScheduled } from '@/lib/content/use-cases/publish-scheduled.ts';
import { removePublication } from '@/lib/content/use-cases/remove-publication.ts';
import { restoreVersion } from '@/lib/content/use-cases/restore-version.ts';
import { withdrawConsent } from '@/lib/content/use-cases/withdraw-consent.ts';
import type { Context } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { fillHome } from '@/lib/web/home-content.ts';
import { consentedPortrait, done } from '@/tests/factories/publications.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

const reference = () => readHomeReference('prisma/reference/content');
const ids = (home: HomeDocument | null) => home?.blocks.map(({ id }) => id);

/** With the home of the reference online, in the hands of the content editor. */
const withHome = (work: (world: World, editor: Context) => Promise<void>) => () =>
  discarded(async () => {
    const world = await buildWorld();
    await loadHomeReference(world.context('nobody'), reference());
    await work(world, world.context('contentEditor'));
  });

async function opened(context: Context) {
  const { id, revision, document, state, versions } = done(await openPublication(context, { kind: 'home' }));
  return { publicationId: id, revision, document: homeDraftSchema.parse(document), state, versions };
}

/** A press on a button of the composer, with this home in its fields. */
async function press(context: Context, document: HomeDocument, act: HomeAct, change: Partial<HomeForm> = {}) {
  const { publicationId, revision } = await opened(context);
  return composeHome(context, { publicationId, revision, document, act, at: null, ...change });
}

const retitled = (home: HomeDocument, id: string, fr: string, en: string): HomeDocument => ({
  blocks: home.blocks.map((block) => (block.id === id ? { ...block, title: { fr, en } } : block)),
});

describe('the reference home', () => {
  it('is published as the first version, once, and leaves one line in the audit', withHome(async (world) => {
    await loadHomeReference(world.context('nobody'), reference());
    const { versions, state } = await opened(world.context('administrator'));
    expect(state).toBe('published');
    expect(versions.map(({ number, note, savedBy }) => [number, note, savedBy])).toEqual([[1, 'Composition de départ', '']]);
    expect(await composedHome()).toEqual(reference());
    expect(await db().auditLine.count({ where: { verb: 'reference.load', objectId: 'home' } })).toBe(1);
  }));

  it('follows the reference until somebody edits the home, never afterwards', withHome(async (world, editor) => {
    const next = retitled(reference(), 'labs', 'Autres LABs', 'Other LABs');
    await loadHomeReference(world.context('nobody'), next);
    expect(await composedHome()).toEqual(next);
    done(await press(editor, retitled(next, 'labs', 'Les nôtres', 'Ours'), { act: 'save' }));
    await loadHomeReference(world.context('nobody'), reference());
    expect(await composedHome()).toEqual(next);
    expect((await opened(editor)).document).toEqual(retitled(next, 'labs', 'Les nôtres', 'Ours'));
  }));
});

describe('composing the home', () => {
  it('keeps a draft that the public does not see until it is published', withHome(async (_world, editor) => {
    const moved = done(await press(editor, reference(), { act: 'down', id: 'calls' }));
    expect(moved).toEqual({ outcome: 'moved', blockId: 'calls', revision: 2 });
    const draft = (await opened(editor)).document;
    expect(draft).toEqual(movedBlock(reference(), 'calls', 'down'));
    expect(ids(await composedHome())).toEqual(ids(reference()));
    expect(done(await previewHome(editor, { versionId: null }))).toEqual(draft);

    expect(done(await press(editor, retitled(draft, 'labs', 'Nos LABs', 'Our LABs'), { act: 'publish' }))).toMatchObject({ outcome: 'published' });
    expect(await composedHome()).toEqual(retitled(draft, 'labs', 'Nos LABs', 'Our LABs'));
    expect(done(await press(editor, retitled(draft, 'labs', 'Nos LABs', 'Our LABs'), { act: 'publish' }))).toMatchObject({ outcome: 'unchanged' });
    const line = await db().auditLine.findFirstOrThrow({ where: { verb: 'publication.publish' } });
    expect(line.after).toEqual({ kind: 'home', slug: 'accueil', title: 'Accueil', version: 2 });
  }));

  it('keeps what is typed when publishing it is refused, and shows none of it', withHome(async (_world, editor) => {
    const untitled = retitled(reference(), 'terres', '', 'Lands');
    expect(done(await press(editor, untitled, { act: 'publish' }))).toMatchObject({ outcome: 'not-ready', revision: 2 });
    const { publicationId, revision, document } = await opened(editor);
    expect(document).toEqual(untitled);
    expect(await composedHome()).toEqual(reference());
    expect(await publishPublication(editor, { publicationId, revision })).toMatchObject({
      ok: false,
      code: 'publication-refused',
      fields: [{ field: 'blocks.terres.title.fr', message: 'Trois terres, titre\u202f: écrivez-le en français.' }],
    });
  }));

  it('adds a free text and removes it', withHome(async (_world, editor) => {
    const { blockId } = done(await press(editor, reference(), { act: 'add' }));
    expect(ids((await opened(editor)).document)?.at(-1)).toBe(blockId);
    done(await press(editor, (await opened(editor)).document, { act: 'remove', id: blockId! }));
    expect((await opened(editor)).document).toEqual(reference());
  }));

  it('tells the second of two people who compose at once, loses neither text, and lets them choose', withHome(async (world, editor) => {
    const other = world.context('administrator');
    const { revision } = await opened(editor);
    done(await press(other, retitled(reference(), 'news', 'À la une', 'Headlines'), { act: 'save' }));
    const mine = retitled(reference(), 'news', 'Du nouveau', 'What is new');
    expect(await press(editor, mine, { act: 'publish' }, { revision })).toMatchObject({
      ok: false,
      code: 'publication-changed',
      fields: [{ field: 'revision' }],
    });
    expect((await opened(editor)).document).toEqual(retitled(reference(), 'news', 'À la une', 'Headlines'));

    const seen = (await opened(editor)).revision;
    expect(done(await press(editor, mine, { act: 'mine', revision: seen }, { revision }))).toMatchObject({ outcome: 'settled' });
    expect((await opened(editor)).document).toEqual(mine);
    const kept = await Promise.all((await opened(editor)).versions.map(async ({ id }) => done(await previewHome(editor, { versionId: id }))));
    expect(kept).toContainEqual(retitled(reference(), 'news', 'À la une', 'Headlines'));
    expect(await press(editor, reference(), { act: 'theirs', revision: seen }, { revision })).toMatchObject({ ok: false, code: 'publication-changed', fields: [{ field: 'revision' }] });
  }));

  it('goes online at the hour chosen, as it was when it was scheduled', withHome(async (world, editor) => {
    const at = new Date(world.now.getTime() + 3_600_000);
    const planned = retitled(reference(), 'labs', 'Demain, les LABs', 'Tomorrow, the LABs');
    expect(done(await press(editor, planned, { act: 'schedule' }, { at }))).toMatchObject({ outcome: 'scheduled' });
    done(await press(editor, retitled(reference(), 'labs', 'Après-demain', 'Later'), { act: 'save' }));
    expect(await publishScheduled(world.now)).toBe(0);
    expect(await publishScheduled(at)).toBe(1);
    expect(await composedHome()).toEqual(planned);
  }));

  it('takes an earlier version up again as a draft, to be published', withHome(async (_world, editor) => {
    done(await press(editor, retitled(reference(), 'labs', 'Nos LABs', 'Our LABs'), { act: 'publish' }));
    const { publicationId, revision, versions } = await opened(editor);
    const first = versions.find(({ number }) => number === 1)!;
    done(await restoreVersion(editor, { publicationId, versionId: first.id, revision }));
    expect((await opened(editor)).document).toEqual(reference());
    expect(await composedHome()).toEqual(retitled(reference(), 'labs', 'Nos LABs', 'Our LABs'));
    done(await press(editor, reference(), { act: 'publish' }));
    expect(await composedHome()).toEqual(reference());
  }));

  it('never removes the home', withHome(async (_world, editor) => {
    const { publicationId } = await opened(editor);
    expect(await removePublication(editor, { publicationId })).toMatchObject({ ok: false, code: 'act-refused' });
  }));
});

describe('what fills the home', () => {
  const filled = async (world: World, home: HomeDocument, locale: 'fr' | 'en' = 'fr') => fillHome(home, locale, world.now);

  it('puts the LABs featured first and forgets those that exist no more', withHome(async (world) => {
    await db().lab.updateMany({ where: { id: world.labId }, data: { publishedAt: new Date('2020-01-01') } });
    const [lab, other] = await Promise.all(
      [world.labId, world.otherLabId].map((id) => db().lab.findUniqueOrThrow({ where: { id }, select: { slug: true } })),
    );
    const featuring = (labs: string[]): HomeDocument => ({ blocks: reference().blocks.map((block) => (block.kind === 'labs' ? { ...block, labs } : block)) });
    const slugs = async (labs: string[]) => (await filled(world, featuring(labs))).flatMap((each) => (each.kind === 'labs' ? each.filling.map(({ slug }) => slug) : []));
    expect(await slugs([])).toEqual([other!.slug, lab!.slug]);
    expect(await slugs([lab!.slug, 'lab-disparu'])).toEqual([lab!.slug, other!.slug]);
  }));

  it('shows the words of a person while their consent holds, and no block at all once it is withdrawn', withHome(async (world, editor) => {
    const kinds = async () => (await filled(world, reference())).map(({ kind }) => kind);
    expect(await kinds()).not.toContain('words');
    const portrait = await consentedPortrait(editor);
    done(await publishPublication(editor, portrait));
    const shown = (await filled(world, reference(), 'en')).find((each) => each.kind === 'words');
    expect(shown?.filling.map((article) => article.portrait?.quote)).toEqual(['Time can be mended.']);
    const { id: consentId } = await db().consent.findFirstOrThrow({ where: { publicationId: portrait.publicationId }, select: { id: true } });
    done(await withdrawConsent(editor, { publicationId: portrait.publicationId, consentId }));
    expect(await kinds()).not.toContain('words');
  }));

  it('announces the closing of the open call and the steps of running LABs, the nearest first', withHome(async (world) => {
    const today = new Date(world.now.toISOString().slice(0, 10));
    await db().lab.update({ where: { id: world.labId }, data: { status: 'experimenting', startsOn: today, endsOn: new Date(today.getTime() + 700 * 86_400_000) } });
    const coming = (await filled(world, reference())).find((each) => each.kind === 'coming');
    const dates = coming!.filling.map(({ on }) => on.getTime());
    expect(dates).toEqual(dates.toSorted((a, b) => a - b));
    expect(coming!.filling.map(({ kind }) => kind)).toContain('lab-step');
    expect(dates.every((date) => date >= today.getTime())).toBe(true);
  }));

  it('is without calls, and without their button, when none is open', withHome(async (world) => {
    await db().call.updateMany({ data: { closesAt: new Date(world.now.getTime() - 1) } });
    const blocks = await filled(world, reference());
    expect(blocks.map(({ kind }) => kind)).not.toContain('calls');
    expect(blocks[0]).toMatchObject({ kind: 'opening', filling: { openCall: null } });
  }));
});
