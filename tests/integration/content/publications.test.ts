import { describe, expect, it } from 'vitest';
import { latestNews, newsPage, publishedArticle, publishedArticles } from '@/lib/content/loaders.ts';
import { publicationFilterSchema } from '@/lib/content/schema/inputs.ts';
import type { ArticleDocument } from '@/lib/content/types/document.ts';
import { changeAddress } from '@/lib/content/use-cases/change-address.ts';
import { compareVersions } from '@/lib/content/use-cases/compare-versions.ts';
import { createPublication } from '@/lib/content/use-cases/create-publication.ts';
import { keepVersion } from '@/lib/content/use-cases/keep-version.ts';
import { listPublications } from '@/lib/content/use-cases/list-publications.ts';
import { openPublication } from '@/lib/content/use-cases/open-publication.ts';
import { previewPublication } from '@/lib/content/use-cases/preview-publication.ts';
import { publishPublication } from '@/lib/content/use-cases/publish-publication.ts';
import { putBackPublication } from '@/lib/content/use-cases/put-back-publication.ts';
import { removePublication } from '@/lib/content/use-cases/remove-publication.ts';
import { restoreVersion } from '@/lib/content/use-cases/restore-version.ts';
import { saveDraft } from '@/lib/content/use-cases/save-draft.ts';
import { settleDraftConflict } from '@/lib/content/use-cases/settle-draft-conflict.ts';
import type { Context } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { completeArticle, portraitPart } from '@/tests/factories/articles.ts';
import { done, publishedPublication, writtenPublication } from '@/tests/factories/publications.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

const editor = (world: World): Context => world.context('contentEditor');
const colleague = (world: World): Context => world.context('administrator');
const inWorld = (work: (world: World) => Promise<void>) => () => discarded(async () => work(await buildWorld()));
const withTitle = (title: string): ArticleDocument => completeArticle({ fr: { ...completeArticle().fr, title } });
const open = async (world: World, publicationId: string) => done(await openPublication(editor(world), { publicationId }));

async function picture(publishedAt: Date | null = null): Promise<string> {
  const { id } = await db().picture.create({
    data: { name: 'haie.png', credit: 'Dessin du portail', width: 1_440, height: 810, widths: [480, 960, 1_440], uploadedAt: new Date(0), publishedAt },
    select: { id: true },
  });
  return id;
}

describe('a draft', () => {
  it('takes its address from its French title, and the next free one when it is taken', inWorld(async (world) => {
    const first = done(await createPublication(editor(world), { kind: 'news', title: 'L’œuvre d’Évron, déjà ?' }));
    const second = done(await createPublication(editor(world), { kind: 'news', title: 'L’œuvre d’Évron, déjà ?' }));
    const page = done(await createPublication(editor(world), { kind: 'page', title: 'L’œuvre d’Évron, déjà ?' }));
    expect((await open(world, first.publicationId)).slug).toBe('l-oeuvre-d-evron-deja');
    expect((await open(world, second.publicationId)).slug).toBe('l-oeuvre-d-evron-deja-2');
    expect((await open(world, page.publicationId)).slug).toBe('l-oeuvre-d-evron-deja');
    expect(await createPublication(editor(world), { kind: 'news', title: '   ' })).toMatchObject({ ok: false, code: 'title-needed' });
  }));

  it('keeps what is typed, valid or not, without NUL nor carriage returns', inWorld(async (world) => {
    const { publicationId } = done(await createPublication(editor(world), { kind: 'news', title: 'Un titre' }));
    const typed = { fr: { title: 'A\u0000\uD800', body: '#### Un saut\r\nde titre' }, unknown: 1, themeIds: 'none' };
    expect(await saveDraft(editor(world), { publicationId, revision: 1, document: typed })).toMatchObject({ ok: true, value: { outcome: 'saved', revision: 2 } });
    expect((await open(world, publicationId)).document).toEqual({
      fr: { title: 'A\uFFFD', summary: '', body: '#### Un saut\nde titre' },
      en: { title: '', summary: '', body: '' },
      picture: null,
      terreId: null,
      themeIds: [],
      territorySirens: [],
    });
  }));

  it('of two people at once keeps the first, and gives the second both texts', inWorld(async (world) => {
    const { publicationId, revision } = await writtenPublication(editor(world), 'news');
    done(await saveDraft(colleague(world), { publicationId, revision, document: withTitle('Le texte de l’autre') }));
    expect(await saveDraft(editor(world), { publicationId, revision, document: withTitle('Mon texte') })).toMatchObject({
      ok: true,
      value: { outcome: 'conflict', theirs: { revision: revision + 1, savedBy: 'administrator', document: { fr: { title: 'Le texte de l’autre' } } } },
    });
    expect(await publishPublication(editor(world), { publicationId, revision })).toMatchObject({ ok: false, code: 'publication-changed' });
    expect((await open(world, publicationId)).document).toMatchObject({ fr: { title: 'Le texte de l’autre' } });
  }));

  it.each([
    ['mine', 'Mon texte'],
    ['theirs', 'Le texte de l’autre'],
  ] as const)('settled for %s keeps both texts among its versions', (keep, title) =>
    inWorld(async (world) => {
      const { publicationId, revision } = await writtenPublication(editor(world), 'news');
      done(await saveDraft(colleague(world), { publicationId, revision, document: withTitle('Le texte de l’autre') }));
      const settled = await settleDraftConflict(editor(world), { publicationId, document: withTitle('Mon texte'), theirRevision: revision + 1, keep });
      expect(settled).toMatchObject({ ok: true });
      expect((await open(world, publicationId)).document).toMatchObject({ fr: { title } });
      const versions = await db().publicationVersion.findMany({ where: { publicationId }, select: { document: true } });
      const titles = versions.map(({ document }) => (document as unknown as ArticleDocument).fr.title);
      expect(titles).toEqual(expect.arrayContaining(['Mon texte', 'Le texte de l’autre']));
    })());

  it('a third text in between is refused again, and nothing is written', inWorld(async (world) => {
    const { publicationId, revision } = await writtenPublication(editor(world), 'news');
    const refused = await settleDraftConflict(editor(world), { publicationId, document: withTitle('Mon texte'), theirRevision: revision - 1, keep: 'mine' });
    expect(refused).toMatchObject({ ok: false, code: 'publication-changed' });
    expect((await open(world, publicationId)).versions).toEqual([]);
  }));

  it('sent twice, as after a lost answer, is saved once', inWorld(async (world) => {
    const { publicationId, revision } = await writtenPublication(editor(world), 'news');
    const again = await saveDraft(editor(world), { publicationId, revision: revision - 1, document: completeArticle() });
    expect(again).toMatchObject({ ok: true, value: { outcome: 'saved', revision } });
  }));

  it('too long to be a page is refused', inWorld(async (world) => {
    const { publicationId, revision } = await writtenPublication(editor(world), 'news');
    const document = completeArticle({ fr: { ...completeArticle().fr, body: 'a'.repeat(300_001) } });
    expect(await saveDraft(editor(world), { publicationId, revision, document })).toMatchObject({ ok: false, code: 'publication-too-large' });
  }));

  it('changes its address until it has been online', inWorld(async (world) => {
    const written = await writtenPublication(editor(world), 'news');
    await writtenPublication(editor(world), 'news', withTitle('Prise'));
    const change = (slug: string) => changeAddress(editor(world), { publicationId: written.publicationId, slug });
    expect(await change('prise')).toMatchObject({ ok: false, code: 'slug-taken' });
    expect(await change('Pas Ainsi')).toMatchObject({ ok: false, code: 'slug-refused' });
    expect(await change('haie')).toMatchObject({ ok: true });
    done(await publishPublication(editor(world), written));
    expect(await change('autre')).toMatchObject({ ok: false, code: 'slug-fixed' });
    expect(await publishedArticle('fr', 'news', 'haie')).toMatchObject({ title: 'La haie de Juvigné' });
  }));
});

describe('a publication', () => {
  it('is refused with the place of each fault', inWorld(async (world) => {
    const document = completeArticle({
      fr: { title: '', summary: 'Un résumé', body: 'Un texte.\n\n#### Trop bas\n\n![](picture:018f0000-0000-7000-8000-000000000000)' },
      picture: { id: '018f0000-0000-7000-8000-000000000001', alt: { fr: ' ', en: '' } },
    });
    const written = await writtenPublication(editor(world), 'news', document);
    const refused = await publishPublication(editor(world), written);
    if (refused.ok) throw new Error('published');
    expect(refused.code).toBe('publication-refused');
    expect(refused.fields.map(({ field }) => field)).toEqual(['fr.title', 'fr.body', 'fr.body', 'picture.alt.fr', 'picture.alt.en', 'picture.id']);
    expect(refused.fields[1]?.message).toMatch(/ligne 3/i);
    expect(refused.fields[2]?.message).toMatch(/ligne 5/i);
    expect((await open(world, written.publicationId)).state).toBe('draft');
  }));

  it('goes online in both languages, with its picture, and leaves a line', inWorld(async (world) => {
    const id = await picture();
    const document = completeArticle({ picture: { id, alt: { fr: 'Une haie', en: 'A hedge' } }, themeIds: [world.themeId], territorySirens: [world.territorySiren] });
    const { slug, publicationId } = await publishedPublication(editor(world), 'news', document);
    expect(await publishedArticle('fr', 'news', slug)).toMatchObject({
      language: 'fr',
      title: 'La haie de Juvigné',
      picture: { id, alt: 'Une haie', widths: [480, 960, 1_440] },
      publishedAt: world.now,
    });
    expect(await publishedArticle('en', 'news', slug)).toMatchObject({ language: 'en', title: 'The hedge of Juvigné', picture: { alt: 'A hedge' } });
    expect(await publishedArticle('fr', 'page', slug)).toBeNull();
    expect(await db().picture.findUnique({ where: { id }, select: { publishedAt: true } })).toEqual({ publishedAt: world.now });
    expect((await latestNews('fr', 3, { themeId: world.themeId })).map((news) => news.slug)).toEqual([slug]);
    expect((await latestNews('fr', 3, { territorySiren: world.territorySiren })).map((news) => news.slug)).toEqual([slug]);
    expect(await latestNews('fr', 3, { themeId: world.otherThemeId })).toEqual([]);
    const lines = await db().auditLine.findMany({ where: { objectId: publicationId }, orderBy: { id: 'asc' }, select: { verb: true } });
    expect(lines.map(({ verb }) => verb)).toEqual(['publication.create', 'publication.publish']);
  }));

  it('without English is read in French, marked as such', inWorld(async (world) => {
    const document = completeArticle({ en: { title: 'The hedge', summary: '', body: '' } });
    const { slug } = await publishedPublication(editor(world), 'news', document);
    expect(await publishedArticle('en', 'news', slug)).toMatchObject({ language: 'fr', title: 'La haie de Juvigné' });
    expect((await newsPage('en', 1)).articles).toMatchObject([{ language: 'fr' }]);
  }));

  it('changed after its publication shows the former text until it is published again', inWorld(async (world) => {
    const { publicationId, revision, slug } = await publishedPublication(editor(world), 'news');
    done(await saveDraft(editor(world), { publicationId, revision, document: withTitle('Titre nouveau') }));
    expect((await open(world, publicationId)).state).toBe('changed');
    expect(await publishedArticle('fr', 'news', slug)).toMatchObject({ title: 'La haie de Juvigné' });
    expect(done(await previewPublication(editor(world), { publicationId, versionId: null, language: 'fr' })).article.title).toBe('Titre nouveau');
    done(await publishPublication(editor(world), { publicationId, revision: revision + 1 }));
    expect((await open(world, publicationId)).state).toBe('published');
    expect((await publishedArticles('fr')).map(({ title, body }) => [title, body.length > 0])).toEqual([['Titre nouveau', true]]);
    expect(await publishPublication(editor(world), { publicationId, revision: revision + 1 })).toMatchObject({ ok: false, code: 'nothing-to-publish' });
  }));

  it('removed answers as such for ever, its pictures hidden; put back it is online as before', inWorld(async (world) => {
    const id = await picture();
    const shown = { picture: { id, alt: { fr: 'Une haie', en: 'A hedge' } } };
    const { publicationId, slug } = await publishedPublication(editor(world), 'news', completeArticle(shown));
    done(await removePublication(editor(world), { publicationId }));
    expect(await publishedArticle('fr', 'news', slug)).toBe('removed');
    expect(await latestNews('fr', 3)).toEqual([]);
    expect(await db().picture.findUnique({ where: { id }, select: { publishedAt: true } })).toEqual({ publishedAt: null });
    expect(await saveDraft(editor(world), { publicationId, revision: 2, document: {} })).toMatchObject({ ok: false, code: 'act-refused' });
    expect(await removePublication(editor(world), { publicationId })).toMatchObject({ ok: false, code: 'act-refused' });
    done(await putBackPublication(editor(world), { publicationId }));
    expect(await publishedArticle('fr', 'news', slug)).toMatchObject({ title: 'La haie de Juvigné' });
    expect(await db().picture.findUnique({ where: { id }, select: { publishedAt: true } })).toEqual({ publishedAt: world.now });
  }));

  it('a picture that another publication shows stays public when one is removed', inWorld(async (world) => {
    const id = await picture();
    const shown = completeArticle({ picture: { id, alt: { fr: 'Une haie', en: 'A hedge' } } });
    const first = await publishedPublication(editor(world), 'news', shown);
    await publishedPublication(editor(world), 'page', shown);
    done(await removePublication(editor(world), first));
    expect(await db().picture.findUnique({ where: { id }, select: { publishedAt: true } })).toEqual({ publishedAt: world.now });
  }));

  it('never online, once removed, is as if it had never been', inWorld(async (world) => {
    const { publicationId } = await writtenPublication(editor(world), 'news');
    done(await removePublication(editor(world), { publicationId }));
    expect(await publishedArticle('fr', 'news', 'la-haie-de-juvigne')).toBeNull();
    done(await putBackPublication(editor(world), { publicationId }));
    expect((await open(world, publicationId)).state).toBe('draft');
  }));

  it('leads to the one before and the one after', inWorld(async (world) => {
    const at = (hours: number): Context => ({ ...editor(world), now: new Date(world.now.getTime() + hours * 3_600_000) });
    const slugs: string[] = [];
    for (const [hour, title] of ['Un', 'Deux', 'Trois'].entries()) slugs.push((await publishedPublication(at(hour), 'news', withTitle(title))).slug);
    expect(slugs).toEqual(['un', 'deux', 'trois']);
    expect(await publishedArticle('fr', 'news', 'deux')).toMatchObject({ previous: { slug: 'un', title: 'Un' }, next: { slug: 'trois' } });
    expect(await publishedArticle('fr', 'news', 'trois')).toMatchObject({ previous: { slug: 'deux' }, next: null });
    expect((await newsPage('fr', 1)).articles.map(({ title }) => title)).toEqual(['Trois', 'Deux', 'Un']);
  }));
});

describe('versions', () => {
  it('are numbered, compared by words and taken up again without losing the draft', inWorld(async (world) => {
    const { publicationId, revision } = await writtenPublication(editor(world), 'news');
    const first = done(await keepVersion(editor(world), { publicationId, revision, note: 'Relue' }));
    expect(done(await keepVersion(editor(world), { publicationId, revision, note: 'Encore' })).number).toBe(1);
    done(await saveDraft(editor(world), { publicationId, revision, document: withTitle('La haie de Craon') }));

    const { fields } = done(await compareVersions(editor(world), { publicationId, from: first.versionId, to: 'draft' }));
    expect(fields.map(({ key }) => key)).toEqual(['fr.title']);
    expect(fields[0]?.differences).toEqual([
      { kind: 'same', text: 'La haie de ' },
      { kind: 'removed', text: 'Juvigné' },
      { kind: 'added', text: 'Craon' },
    ]);
    expect(await compareVersions(editor(world), { publicationId, from: 'draft', to: world.callId })).toMatchObject({ ok: false, code: 'version-not-found' });

    const stale = { publicationId, versionId: first.versionId, revision };
    expect(await restoreVersion(editor(world), stale)).toMatchObject({ ok: false, code: 'publication-changed' });
    expect(await restoreVersion(editor(world), { ...stale, revision: revision + 1 })).toMatchObject({ ok: true, value: { number: 3 } });
    const opened = await open(world, publicationId);
    expect(opened.document).toMatchObject({ fr: { title: 'La haie de Juvigné' } });
    expect(opened.versions.map(({ number, note }) => [number, note])).toEqual([
      [3, 'Reprise de la version 1'],
      [2, 'Avant la reprise de la version 1'],
      [1, 'Relue'],
    ]);
  }));

  it('of another publication cannot be taken', inWorld(async (world) => {
    const one = await writtenPublication(editor(world), 'news');
    const other = await writtenPublication(editor(world), 'page');
    const { versionId } = done(await keepVersion(editor(world), { ...other, note: '' }));
    expect(await restoreVersion(editor(world), { ...one, versionId })).toMatchObject({ ok: false, code: 'version-not-found' });
  }));
});

describe('the list', () => {
  it('filters by kind, state, words and what is missing in English, as the rules tell them', inWorld(async (world) => {
    await writtenPublication(editor(world), 'news', withTitle('Écluse fermée'));
    await writtenPublication(editor(world), 'portrait', completeArticle({ portrait: portraitPart({ role: { fr: 'Qui', en: '' } }) }));
    await writtenPublication(editor(world), 'page', completeArticle({ en: { title: 'Only the title', summary: ' \n', body: '' } }));
    const online = await publishedPublication(editor(world), 'news', withTitle('En ligne'));
    const changed = await publishedPublication(editor(world), 'news', withTitle('Changée'));
    done(await saveDraft(editor(world), { ...changed, document: withTitle('Changée depuis') }));
    const gone = await publishedPublication(editor(world), 'news', withTitle('Retirée'));
    done(await removePublication(editor(world), gone));

    const list = async (filter: Record<string, unknown>) => {
      const { publications, total } = done(await listPublications(editor(world), publicationFilterSchema.parse(filter)));
      expect(total).toBe(publications.length);
      return publications;
    };
    expect(await list({})).toHaveLength(5);
    expect((await list({ state: 'removed' })).map(({ title }) => title)).toEqual(['Retirée']);
    expect((await list({ state: 'published' })).map(({ id }) => id)).toEqual([online.publicationId]);
    expect((await list({ state: 'changed' })).map(({ title, state }) => [title, state])).toEqual([['Changée depuis', 'changed']]);
    expect((await list({ state: 'draft', kind: 'news' })).map(({ title }) => title)).toEqual(['Écluse fermée']);
    expect((await list({ search: 'ecluse FERMEE' })).map(({ title }) => title)).toEqual(['Écluse fermée']);
    expect(await list({ search: '100%_' })).toEqual([]);
    const missing = await list({ missingEnglish: true });
    expect(missing.map(({ kind, missingEnglish }) => [kind, missingEnglish]).toSorted()).toEqual([
      ['page', ['résumé', 'texte']],
      ['portrait', ['qui est la personne']],
    ]);
    expect((await list({})).filter(({ missingEnglish }) => missingEnglish.length > 0)).toHaveLength(missing.length);
  }));
});
