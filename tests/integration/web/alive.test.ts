import { expect, it } from 'vitest';
import { db } from '@/lib/platform/database.ts';
import { aliveInTerritory } from '@/lib/web/alive.ts';
import { completeArticle, portraitPart } from '@/tests/factories/articles.ts';
import { publishedPublication } from '@/tests/factories/publications.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld } from '@/tests/integration/rights/world.ts';

it('a territory shows the three newest news and portraits that name it, and no other', () =>
  discarded(async () => {
    const world = await buildWorld();
    const { territorySiren: siren } = world;
    const { slug } = await db().territory.findUniqueOrThrow({ where: { siren }, select: { slug: true } });
    const shown = async () => (await aliveInTerritory('fr', { siren, slug })).articles.map((article) => article.slug);
    const publish = async (day: number, kind: 'news' | 'portrait', territorySirens: string[]) => {
      const editor = { ...world.context('contentEditor'), now: new Date(Date.UTC(2026, 4, 13 + day)) };
      const part = portraitPart({ backing: 'source', source: 'Un journal fictif, 2 mai 2026' });
      const { publicationId } = await publishedPublication(editor, kind, completeArticle({ territorySirens, ...(kind === 'portrait' && { portrait: part }) }));
      return (await db().publication.findUniqueOrThrow({ where: { id: publicationId }, select: { slug: true } })).slug;
    };
    expect(await shown()).toEqual([]);
    await publish(4, 'news', []);
    expect(await shown()).toEqual([]);
    const first = await publish(0, 'news', [siren]);
    const second = await publish(1, 'portrait', [siren]);
    expect(await shown()).toEqual([second, first]);
    const [third, fourth] = [await publish(2, 'news', [siren]), await publish(3, 'news', [siren])];
    expect(await shown()).toEqual([fourth, third, second]);
  }));
