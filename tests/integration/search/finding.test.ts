import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { searchSuggestions } from '@/lib/search/loaders.ts';
import { db } from '@/lib/platform/database.ts';
import type { SearchKind } from '@/lib/search/types.ts';
import { syncPortalSearch } from '@/lib/web/search.ts';
import { inSearchableWorld, loadPortal, marked, search, titles } from '@/tests/integration/search/portal.ts';

beforeAll(loadPortal);

/** A public proposal of the world bears these words. */
async function withProposal(title: string, description: string, work: () => Promise<void>): Promise<void> {
  await inSearchableWorld(async (world) => {
    await db().proposal.update({ where: { id: world.proposalId }, data: { title, description }, select: { id: true } });
    await syncPortalSearch();
    await work();
  });
}

const ofKind = (kind: SearchKind) => ({ filters: { kind, terre: null, territory: null } });
const titlesOf = async (kind: SearchKind, query: string) => (await titles(query, ofKind(kind))).map((title) => title.slice(kind.length + 2));

const finds: [typed: string, title: string][] = [
  ['marguerite', 'Des marguerites se parlent'],
  ['MARGUERITES', 'Une marguerite s’ouvre'],
  ['cerisaies', 'La cerisaie demain'],
  ['pepiniere', 'La pépinière au bourg'],
  ['PÉPINIÈRE', 'La pepiniere au bourg'],
  ['chœur', 'Le choeur du village'],
  ['choeur', 'Le chœur du bourg'],
  ['coopilotage', 'Le co-opilotage des voisins'],
  ['co-marcheurs', 'Les comarcheurs du dimanche'],
  ['l’alambic', 'Un alambic mobile'],
  ['tapisse', 'Une tapisserie de plus'],
  ['le moulin de la cascade', 'Moulin sur cascade'],
];

/** A word of the reference content, and a title that bears another word of its family: French stems tell them apart. */
const misses: [typed: string, title: string][] = [
  ['entreprise', 'Un entrepreneur seul'],
  ['entreprises', 'Entreprendre au pays'],
  ['agriculture', 'Des produits agricoles'],
  ['agriculture', 'Un agriculteur heureux'],
];

describe('words', () => {
  beforeAll(async () => {
    const rows = [...finds, ...misses].map(([, title], place) => ({ id: `mot-${place}`, themeId: 'may-tourisme', position: 1000 + place, text: { fr: title, en: 'Nothing' } }));
    await db().lead.createMany({ data: rows });
    await syncPortalSearch();
  });

  it.each(finds)('« %s » finds « %s »', async (typed, title) => {
    expect(await titlesOf('lead', typed)).toContain(title);
    expect((await search(typed)).corrections).toEqual([]);
  });

  it.each(misses)('« %s » does not bring « %s », whose stem is another', async (typed, title) => {
    const pages = await Promise.all([1, 2, 3].map((page) => titles(typed, { page, ...ofKind('lead') })));
    expect(pages[0]).not.toEqual([]);
    expect(pages.flat()).not.toContain(`lead: ${title}`);
    expect(await titlesOf('lead', title)).toContain(title);
  });

  it('between quotation marks follow one another, as they are written', () =>
    withProposal('Un rucher de voisins à ruche dorée', 'Des ruches bien plus dorées.', async () => {
      expect(await titlesOf('proposal', '"ruche dorée"')).toHaveLength(1);
      expect(await titlesOf('proposal', '«rucher de voisins»')).toHaveLength(1);
      expect(await titlesOf('proposal', 'ruches dorées')).toHaveLength(1);
      expect((await search('"dorée ruche"')).total).toBe(0);
      expect((await search('"ruches dorées"')).total).toBe(0);
    }));

  it('after a minus are left out in every form', () =>
    withProposal('Une halle pour les légumes', 'Sans fromages.', async () => {
      expect(await titlesOf('proposal', 'halle')).toHaveLength(1);
      expect(await titlesOf('proposal', 'halle -légume')).toEqual([]);
      expect(await titlesOf('proposal', 'halle -"les légumes"')).toEqual([]);
      expect(await titlesOf('proposal', 'halle -viande')).toHaveLength(1);
    }));

  it('that are in a title come before those of a summary, and those of a body last; what can be done now comes first among equals', () =>
    inSearchableWorld(async (world) => {
      await db().proposal.update({ where: { id: world.proposalId }, data: { title: 'Autre chose', description: 'Un pressoir.' }, select: { id: true } });
      await db().proposal.update({ where: { id: world.selectedProposalId }, data: { title: 'Un pressoir commun', description: '' }, select: { id: true } });
      await db().call.update({ where: { id: world.callId }, data: { title: 'Appel au pressoir', opensAt: new Date(Date.now() - 1000), closesAt: new Date(Date.now() + 3_600_000) }, select: { id: true } });
      await db().lab.update({ where: { id: world.labId }, data: { title: 'LAB monde', summary: 'Le premier pressoir que partagent les voisins de trois communes, dans une ancienne grange.' }, select: { id: true } });
      await db().lab.update({ where: { id: world.otherLabId }, data: { title: 'Pressoir' }, select: { id: true } });
      await syncPortalSearch();
      expect(await titles('pressoir')).toEqual(['lab: Pressoir', 'call: Appel au pressoir', 'proposal: Un pressoir commun', 'lab: LAB monde', 'proposal: Autre chose']);
    }));
});

describe('with the reference content', () => {
  it('names and numbers are found exactly', () =>
    inSearchableWorld(async () => {
      expect((await titles('Mayenne')).slice(0, 2)).toEqual(['commune: Mayenne', 'territory: Mayenne Communauté']);
      expect(await titles('53130')).toEqual(['commune: Laval']);
      expect(await titles('ca-2026-9002')).toEqual(['cahier: Cahier du monde', 'proposal: Proposition du monde']);
      expect((await titles('May Tourisme'))[0]).toBe('theme: May Tourisme');
      expect((await titles('chateau gontier'))[0]).toBe('territory: Pays de Château-Gontier');
      expect((await search('CA-2026-9999')).corrections).toEqual([]);
    }));

  it('what the brand stands for is found on its page, in both languages', () =>
    inSearchableWorld(async () => {
      expect(await titlesOf('page', 'Comité Colbert')).toEqual(['La marque']);
      expect(await titles('umbrella ambassadors', { language: 'en', ...ofKind('page') })).toContain('page: The brand');
    }));

  it('a mistyped word is read as the nearest one, and the results say so', () =>
    inSearchableWorld(async () => {
      const { corrections, total, isRelaxed, results } = await search('aggriculture');
      expect(corrections).toEqual([{ from: 'aggriculture', to: 'agriculture' }]);
      expect(total).toBe((await search('agriculture')).total);
      expect(isRelaxed).toBe(false);
      expect(marked(results[0]!.title)).toBe('Des [agricultures] des agriculteurs');
      expect((await search('logment etudiants')).corrections).toEqual([{ from: 'logment', to: 'logement' }]);
      expect((await search('numerike')).corrections.map(({ to }) => to)).toEqual(['numerique']);
    }));

  it('when nothing holds all the words, what holds some is shown as such', () =>
    inSearchableWorld(async () => {
      const outcome = await search('tourisme zzyzx');
      expect(outcome.isRelaxed).toBe(true);
      expect(outcome.total).toBe((await search('tourisme')).total);
      expect(await search('zzyzx')).toMatchObject({ total: 0, unfiltered: 0, isRelaxed: false, corrections: [] });
      expect(await search('"tourisme zzyzx"')).toMatchObject({ total: 0, isRelaxed: false });
    }));

  it('a search that finds little offers a nearly identical one that finds much', () =>
    inSearchableWorld(async () => {
      await db().lead.update({ where: { id: 'may-tourisme-01' }, data: { text: { fr: 'Le tourismes', en: 'x' } }, select: { id: true } });
      await db().$executeRaw`UPDATE "Lead" SET text = '{"fr": "Une entreprize", "en": "x"}' WHERE id = 'may-tourisme-02'`;
      await syncPortalSearch();
      expect(await search('entreprize')).toMatchObject({ total: 1, suggestion: 'entreprise' });
      expect((await search('entreprise')).suggestion).toBeNull();
    }));

  it('filters keep what they say, and their counts are those of the results', () =>
    inSearchableWorld(async () => {
      const none = { kind: null, terre: null, territory: null };
      const all = await search('laval');
      expect(all.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(all.total);
      for (const { kind, count } of all.kinds) expect((await search('laval', { filters: { ...none, kind } })).total).toBe(count);
      for (const { value, count } of all.terres) expect((await search('laval', { filters: { ...none, terre: value } })).total).toBe(count);
      for (const { value, count } of all.territories) expect((await search('laval', { filters: { ...none, territory: value } })).total).toBe(count);
      // A word that every object of the language knows is no terre.
      expect((await search('laval', { filters: { ...none, terre: 'constructor' } })).terres).toEqual(all.terres);
      const narrowed = await search('laval', { filters: { ...none, kind: 'lead', terre: 'solidaire-valeurs' } });
      expect(narrowed.results.every(({ kind, terre }) => kind === 'lead' && terre === 'solidaire-valeurs')).toBe(true);
      expect(narrowed.unfiltered).toBe(all.total);
      expect(narrowed.kinds).toEqual((await search('laval', { filters: { ...none, terre: 'solidaire-valeurs' } })).kinds);
    }));

  it('pages follow one another without a hole or a double', () =>
    inSearchableWorld(async () => {
      const { total } = await search('mayenne');
      const seen = new Set<string>();
      for (let page = 1; page <= Math.ceil(total / 10); page += 1) {
        for (const { kind, objectId } of (await search('mayenne', { page })).results) seen.add(`${kind} ${objectId}`);
      }
      expect(seen.size).toBe(total);
      expect((await search('mayenne', { page: 500 })).results).toEqual([]);
    }));

  it('without words everything public is there, the newest first', () =>
    inSearchableWorld(async () => {
      const { results, total, kinds } = await search('');
      expect(total).toBe(kinds.reduce((sum, { count }) => sum + count, 0));
      const dates = results.flatMap(({ isLive, shownAt }) => (isLive || !shownAt ? [] : shownAt.getTime()));
      expect(dates).toEqual(dates.toSorted((a, b) => b - a));
      const byDate = (await search('monde', { sort: 'date' })).results.flatMap(({ isLive, shownAt }) => (isLive || !shownAt ? [] : shownAt.getTime()));
      expect(byDate).toEqual(byDate.toSorted((a, b) => b - a));
    }));

  it('in English the pages in English are found by English stems, and what was written in French by French ones', () =>
    inSearchableWorld(async () => {
      const [first] = (await search('companies inspiring', { language: 'en' })).results;
      expect(first).toMatchObject({ kind: 'theme', lang: 'en', path: '/themes/entreprises-confiance' });
      expect(marked(first!.title)).toBe('[Companies] that [inspire] confidence');
      expect((await search('"companies"')).total).toBe(0);
      expect((await search('propositions', { language: 'en', filters: { kind: 'proposal', terre: null, territory: null } })).results[0]).toMatchObject({ lang: 'fr' });
    }));

  it('suggestions begin with what is typed, forgive a mistake, and are eight at most', () =>
    inSearchableWorld(async () => {
      expect((await searchSuggestions('Chateau-G', 'fr')).map(({ title }) => title)).toEqual(['Pays de Château-Gontier', 'Château-Gontier-sur-Mayenne']);
      expect((await searchSuggestions('may', 'fr')).length).toBe(8);
      expect((await searchSuggestions('may tou', 'fr'))[0]).toEqual({ kind: 'theme', title: 'May Tourisme', lang: 'fr', path: '/themes/may-tourisme' });
      expect((await searchSuggestions('aggriculture', 'fr')).map(({ path }) => path)).toContain('/themes/agricultures-agriculteurs');
      expect((await searchSuggestions('health', 'en')).map(({ lang }) => lang)).toContain('en');
      for (const short of ['', 'm', 'ma', '-', '"']) expect(await searchSuggestions(short, 'fr')).toEqual([]);
    }));

  it('whatever is typed, markup and 10,000 characters included, it answers', () =>
    inSearchableWorld(async () => {
      const hostile = ["'; DROP TABLE \"SearchEntry\"; --", '<script>alert(1)</script>', '<-> & | ! ( ) :* \\', 'a'.repeat(10_000), '\u0000\uD800', '%_%', '-', '""', '$1 ${x}', '﷽ ﷺ', '١٢٣', '½ ² ㎏', 'e\u0301'.repeat(300)];
      for (const typed of hostile) {
        expect((await search(typed)).results.length).toBeLessThanOrEqual(10);
        expect((await searchSuggestions(typed, 'en')).length).toBeLessThanOrEqual(8);
      }
      expect(await db().searchEntry.count()).toBeGreaterThan(300);
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (typed) => {
          await search(typed, { language: 'en' });
          await searchSuggestions(typed, 'fr');
        }),
        { numRuns: 60 },
      );
    }));
});
