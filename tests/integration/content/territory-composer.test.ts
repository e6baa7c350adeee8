import { describe, expect, it } from 'vitest';
import type { TerritoryAct, TerritoryForm } from '@/lib/content/schema/territory-form.ts';
import { territoryPageDraftSchema } from '@/lib/content/schema/territory-page.ts';
import type { LibraryPicture } from '@/lib/content/types/pictures.ts';
import type { OpenPublication } from '@/lib/content/types/publication.ts';
import type { TerritoryPageDocument } from '@/lib/content/types/territory-page.ts';
import { beginTerritoryPage } from '@/lib/content/use-cases/begin-territory-page.ts';
import { composeTerritoryPage } from '@/lib/content/use-cases/compose-territory-page.ts';
import { listPictures } from '@/lib/content/use-cases/list-pictures.ts';
import { openPublication } from '@/lib/content/use-cases/open-publication.ts';
import { previewTerritoryPage } from '@/lib/content/use-cases/preview-territory-page.ts';
import { restoreVersion } from '@/lib/content/use-cases/restore-version.ts';
import type { Context } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { samplePicture } from '@/tests/factories/pictures.ts';
import { writtenPublication, done } from '@/tests/factories/publications.ts';
import { otherEditor, pageOf, sampleBlocks, writtenTerritoryPage } from '@/tests/factories/territory-pages.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

const { text, figures, gallery, testimony } = sampleBlocks;
const shown = (blocks: readonly object[], change?: Parameters<typeof pageOf>[1]) => pageOf(blocks.map((block) => ({ ...block, hidden: false })), change);

/** With a page of a text and figures begun by the editor of the world's territory. */
const withPage = (work: (world: World, editor: Context) => Promise<void>) => () =>
  discarded(async () => {
    const world = await buildWorld();
    const editor = world.context('territoryEditor');
    await writtenTerritoryPage(world, editor, shown([text, figures]));
    await work(world, editor);
  });

async function opened(world: World, context: Context): Promise<OpenPublication<TerritoryPageDocument>> {
  const page = done(await openPublication(context, { kind: 'territory', siren: world.territorySiren }));
  return { ...page, document: territoryPageDraftSchema.parse(page.document) };
}

/** A press on a button of the composer, with this page in its fields. */
async function press(world: World, context: Context, document: TerritoryPageDocument, act: TerritoryAct, change: Partial<TerritoryForm> = {}) {
  const { id: publicationId, revision } = await opened(world, world.context('territoryEditor'));
  return composeTerritoryPage(context, { publicationId, revision, document, act, at: null, message: '', settle: null, consent: null, pictures: [], ...change });
}

const ids = ({ blocks }: TerritoryPageDocument) => blocks.map(({ id }) => id);
const retitled = (page: TerritoryPageDocument, fr: string): TerritoryPageDocument => ({
  ...page,
  blocks: page.blocks.map((block) => (block.id === 'text-1' ? { ...block, title: { ...block.title, fr } } : block)),
});

describe('composing the page of a territory', () => {
  it('keeps what is typed whatever the button asks, and moves, adds, removes with it', withPage(async (world, editor) => {
    const page = retitled(shown([text, figures]), 'Notre pays');
    expect(done(await press(world, editor, page, { act: 'down', id: 'text-1' }))).toMatchObject({ outcome: 'moved', blockId: 'text-1', revision: 3 });
    const moved = (await opened(world, editor)).document;
    expect(ids(moved)).toEqual(['opening', 'figures-1', 'text-1']);
    expect(moved.blocks[2]!.title.fr).toBe('Notre pays');

    const added = done(await press(world, editor, moved, { act: 'add', kind: 'testimony' }));
    expect(added).toMatchObject({ outcome: 'added', slug: (await opened(world, editor)).slug });
    const longer = (await opened(world, editor)).document;
    expect(longer.blocks.at(-1)).toMatchObject({ id: added.blockId, kind: 'testimony', hidden: true });

    expect(done(await press(world, editor, longer, { act: 'add-part', id: 'figures-1' }))).toMatchObject({ outcome: 'part', blockId: 'figures-1' });
    expect((await opened(world, editor)).document.blocks[1]).toMatchObject({ figures: [{ year: '2022' }, { year: '' }] });
    done(await press(world, editor, (await opened(world, editor)).document, { act: 'part-up', id: 'figures-1', number: 1 }));
    expect((await opened(world, editor)).document.blocks[1]).toMatchObject({ figures: [{ year: '' }, { year: '2022' }] });
    done(await press(world, editor, (await opened(world, editor)).document, { act: 'remove-part', id: 'figures-1', number: 0 }));
    expect((await opened(world, editor)).document.blocks[1]).toMatchObject({ figures: [{ year: '2022' }] });
  }));

  it('finds a block that was removed among the versions', withPage(async (world, editor) => {
    const page = retitled(shown([text, figures]), 'Typed just before');
    const removed = done(await press(world, editor, page, { act: 'remove', id: 'figures-1' }));
    const { id: publicationId, revision, versions, document } = await opened(world, editor);
    expect(removed).toMatchObject({ outcome: 'removed', keptVersionId: versions[0]!.id });
    expect(ids(document)).toEqual(['opening', 'text-1']);
    expect(versions.map(({ note }) => note)).toEqual(['Avant le retrait de «\u202fChiffres\u202f»']);
    done(await restoreVersion(editor, { publicationId, versionId: versions[0]!.id, revision }));
    expect((await opened(world, editor)).document).toEqual(page);
  }));

  it('publishes, and says when what is online says the same already', withPage(async (world, editor) => {
    const page = shown([text, figures]);
    expect(done(await press(world, editor, page, { act: 'publish' }))).toMatchObject({ outcome: 'published' });
    expect((await opened(world, editor)).state).toBe('published');
    expect(done(await press(world, editor, page, { act: 'publish' }))).toMatchObject({ outcome: 'unchanged' });
    const at = new Date(world.now.getTime() + 86_400_000);
    expect(done(await press(world, editor, retitled(page, 'Demain'), { act: 'schedule' }, { at }))).toMatchObject({ outcome: 'scheduled' });
    expect(await opened(world, editor)).toMatchObject({ state: 'scheduled', scheduledFor: at });
  }));

  it('keeps what is typed when publishing it is refused, with the place of each fault', withPage(async (world, editor) => {
    const page = shown([{ ...text, title: { fr: '', en: '' } }, figures], { colour: '#ffee88' });
    const refused = await press(world, editor, page, { act: 'publish' });
    expect(refused).toMatchObject({ ok: false, code: 'publication-refused' });
    expect(!refused.ok && refused.fields.map(({ field }) => field)).toEqual(['colour', 'blocks.text-1.title.fr']);
    expect((await opened(world, editor)).document).toEqual(page);
    expect((await opened(world, editor)).state).toBe('draft');
  }));

  it('shows what is featured only while it is public', withPage(async (world, editor) => {
    const page = shown([sampleBlocks.featured]);
    const refused = await composeTerritoryPage(editor, {
      publicationId: (await opened(world, editor)).id,
      revision: 2,
      document: page,
      act: { act: 'publish' },
      at: null,
      message: '',
      settle: null,
      consent: null,
      pictures: [],
      isPublic: async () => false,
    });
    expect(!refused.ok && refused.fields.map(({ field }) => field)).toEqual(['blocks.featured-1.slug']);
  }));

  it('is looked at before anybody else sees it', withPage(async (world, editor) => {
    const page = retitled(shown([text]), 'Bientôt');
    done(await press(world, editor, page, { act: 'preview' }));
    const preview = done(await previewTerritoryPage(editor, { siren: world.territorySiren, versionId: null }));
    expect(preview).toMatchObject({ territorySiren: world.territorySiren, document: page });
    expect(await previewTerritoryPage(editor, { siren: world.territorySiren, versionId: '01939c2e-0000-7000-8000-0000000000ff' })).toMatchObject({ code: 'version-not-found' });
    expect(await previewTerritoryPage(world.context('otherTerritoryEditor'), { siren: world.territorySiren, versionId: null })).toMatchObject({ code: 'publication-not-found' });
  }));
});

describe('two editors at once', () => {
  it('are told, and choose; both texts stay among the versions', withPage(async (world, editor) => {
    const other = otherEditor(world);
    const { revision } = await opened(world, editor);
    done(await press(world, other, retitled(shown([text, figures]), 'Par ici'), { act: 'save' }));
    const mine = retitled(shown([text, figures]), 'Par là');
    for (const act of ['save', 'publish'] as const) {
      expect(await press(world, editor, mine, { act }, { revision })).toMatchObject({ ok: false, code: 'publication-changed', fields: [{ field: 'version' }] });
    }
    expect((await opened(world, editor)).document.blocks[1]!.title.fr).toBe('Par ici');

    const theirRevision = (await opened(world, editor)).revision;
    const settle = { keep: 'mine', theirRevision } as const;
    expect(done(await press(world, editor, mine, { act: 'save' }, { revision, settle }))).toMatchObject({ outcome: 'settled' });
    const { document, versions } = await opened(world, editor);
    expect(document).toEqual(mine);
    expect(versions).toHaveLength(2);

    const theirs = { keep: 'theirs', theirRevision: (await opened(world, editor)).revision } as const;
    done(await press(world, editor, retitled(mine, 'Encore autre chose'), { act: 'save' }, { settle: theirs }));
    expect((await opened(world, editor)).document).toEqual(mine);
  }));

  it('are told again of a third text', withPage(async (world, editor) => {
    const settle = { keep: 'mine', theirRevision: 1 } as const;
    expect(await press(world, editor, retitled(shown([text]), 'Trop tard'), { act: 'save' }, { settle })).toMatchObject({ code: 'publication-changed', fields: [{ field: 'version' }] });
  }));

  it('begin one and the same page', () => discarded(async () => {
    const world = await buildWorld();
    const [one, other] = [await beginTerritoryPage(world.context('territoryEditor'), { siren: world.territorySiren }), await beginTerritoryPage(otherEditor(world), { siren: world.territorySiren })];
    expect(done(one)).toEqual(done(other));
  }));
});

describe('a testimony in the composer', () => {
  const consent = { scope: 'Ses mots sur la page.', givenOn: '2026-01-01', endsOn: '' };

  it('is refused without a consent, then published with the one that was written down on the same page', withPage(async (world, editor) => {
    const page = shown([text, testimony]);
    const refused = await press(world, editor, page, { act: 'publish' });
    expect(!refused.ok && refused.fields.map(({ field }) => field)).toEqual(['blocks.testimony-1.personName']);
    expect(done(await press(world, editor, page, { act: 'consent', id: 'testimony-1' }, { consent }))).toMatchObject({ outcome: 'consent', blockId: 'testimony-1' });
    expect((await opened(world, editor)).consents).toMatchObject([{ personName: 'Odile Hamelin', scope: 'Ses mots sur la page.', endsOn: null }]);
    expect(done(await press(world, editor, page, { act: 'publish' }))).toMatchObject({ outcome: 'published' });
  }));

  it('takes no consent without what it says or whose it is, and keeps the page as it was typed', withPage(async (world, editor) => {
    const page = retitled(shown([text, testimony]), 'Tapé entre-temps');
    const incomplete = await press(world, editor, page, { act: 'consent', id: 'testimony-1' }, { consent: { ...consent, scope: '', givenOn: '' } });
    expect(!incomplete.ok && [incomplete.code, ...incomplete.fields.map(({ field }) => field)]).toEqual(['consent-refused', 'consents.testimony-1.scope', 'consents.testimony-1.givenOn']);
    const nameless = shown([text, { ...testimony, personName: '' }]);
    const refused = await press(world, editor, nameless, { act: 'consent', id: 'testimony-1' }, { consent });
    expect(!refused.ok && refused.fields.map(({ field }) => field)).toEqual(['blocks.testimony-1.personName']);
    expect(await press(world, editor, nameless, { act: 'consent', id: 'text-1' }, { consent })).toMatchObject({ code: 'consent-not-found' });
    expect((await opened(world, editor)).consents).toEqual([]);
    expect((await opened(world, editor)).document).toEqual(nameless);
  }));
});

describe('a picture sent with the page', () => {
  const file = async (name = 'haie.jpg') => new File([new Uint8Array(await samplePicture(600, 400, 'jpeg'))], name, { type: 'image/jpeg' });
  const alt = { fr: 'Une haie en fleur', en: '' };
  const library = async (world: World, context: Context): Promise<LibraryPicture[]> =>
    done(await listPictures(context, { search: '', page: 1, territorySiren: world.territorySiren })).pictures;

  it('goes in the library of the territory and in its place, and is looked at before anything goes online', withPage(async (world, editor) => {
    const page = shown([text, gallery].map((block) => ('pictures' in block ? { ...block, pictures: [] } : block)));
    const pictures = [
      { target: 'text-1', file: await file(), credit: 'Ana Fictive', alt },
      { target: 'gallery-1', file: await file('puits.jpg'), credit: 'Ana Fictive', alt: { fr: 'Un puits', en: '' } },
    ];
    expect(done(await press(world, editor, page, { act: 'publish' }, { pictures }))).toMatchObject({ outcome: 'pictures' });
    const { document, state } = await opened(world, editor);
    expect(state).toBe('draft');
    const kept = await library(world, editor);
    const [first, second] = ['haie.jpg', 'puits.jpg'].map((name) => kept.find((picture) => picture.name === name));
    expect(document.blocks[1]).toMatchObject({ picture: { id: first!.id, alt } });
    expect(document.blocks[2]).toMatchObject({ pictures: [{ id: second!.id, alt: { fr: 'Un puits', en: '' } }] });
    expect(await db().picture.count({ where: { id: { in: [first!.id, second!.id] }, territorySiren: world.territorySiren } })).toBe(2);
    expect(done(await press(world, editor, document, { act: 'publish' }))).toMatchObject({ outcome: 'published' });
  }));

  it('is refused without its credit, or when it is none, with its place, and the page is kept', withPage(async (world, editor) => {
    const page = retitled(shown([text]), 'Avec une image');
    const pictures = [
      { target: 'text-1', file: await file(), credit: ' ', alt },
      { target: 'logo', file: new File(['<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600"><script>alert(1)</script></svg>'], 'logo.svg'), credit: 'Le territoire', alt },
    ];
    const refused = await press(world, editor, page, { act: 'save' }, { pictures });
    expect(!refused.ok && refused.fields.map(({ field }) => field)).toEqual(['uploads.text-1.credit', 'uploads.logo.file']);
    expect(await library(world, editor)).toEqual([]);
    expect((await opened(world, editor)).document).toEqual(page);
  }));
});

describe('who composes', () => {
  it('is not the editor of another territory, nor whoever writes the content of the portal', withPage(async (world, editor) => {
    const before = (await opened(world, editor)).document;
    const strangers = ['otherTerritoryEditor', 'contentEditor', 'citizen', 'nobody'] as const;
    const answers = await Promise.all(strangers.map(async (role) => press(world, world.context(role), retitled(before, 'Pris'), { act: 'save' })));
    expect(answers.map((answer) => !answer.ok && answer.code)).toEqual(strangers.map(() => 'publication-not-found'));
    expect((await opened(world, editor)).document).toEqual(before);
  }));

  it('composes nothing else with it', withPage(async (world) => {
    const administrator = world.context('administrator');
    const { publicationId, revision } = await writtenPublication(administrator, 'page');
    const form: TerritoryForm = { publicationId, revision, document: pageOf([]), act: { act: 'save' }, at: null, message: '', settle: null, consent: null, pictures: [] };
    expect(await composeTerritoryPage(administrator, form)).toMatchObject({ code: 'publication-not-found' });
  }));

  it('asks for a second reading when the territory wants one, and is refused to publish alone', withPage(async (world, editor) => {
    await db().territory.update({ where: { siren: world.territorySiren }, data: { needsSecondReader: true }, select: { siren: true } });
    const page = shown([text]);
    expect(await press(world, editor, page, { act: 'publish' })).toMatchObject({ code: 'second-reader-needed' });
    expect(done(await press(world, editor, page, { act: 'ask' }, { message: 'Relisez le titre.' }))).toMatchObject({ outcome: 'asked' });
    expect((await opened(world, editor)).readings).toMatchObject([{ message: 'Relisez le titre.', answer: null, isOwn: true, publishAt: null }]);
  }));
});
