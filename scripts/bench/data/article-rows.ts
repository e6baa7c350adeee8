import type pg from 'pg';

import type { ArticleDocument, ArticleKind } from '@/lib/content/types/document.ts';
import { paragraphs, sentence, title } from './french-text.ts';
import { idOf, seeded } from './seeded.ts';
import { day, type Surroundings } from './surroundings.ts';
import { Tables } from './tables.ts';

/** Of each kind: as many as an editor writes in some years. */
const counts = { news: 120, portrait: 12, page: 6 } as const satisfies Record<ArticleKind, number>;

/** Days between two of a kind. */
const rhythm = 9;

export const articleSlug = (rank: number): string => `mesure-${rank + 1}`;

/** The news, the portraits and the pages of a showcase that has lived, all online, in both languages. */
export async function loadArticles(client: pg.ClientBase, around: Surroundings): Promise<void> {
  const tables = new Tables();
  let place = 0;
  for (const kind of Object.keys(counts) as ArticleKind[]) {
    for (let rank = 0; rank < counts[kind]; rank += 1, place += 1) addArticle(tables, around, { kind, rank, place });
  }
  await tables.write(client);
  // A publication and its versions refer to one another.
  await client.query(`
    UPDATE "Publication" p SET "publishedVersionId" = v.id FROM "PublicationVersion" v
    WHERE v."publicationId" = p.id AND p."publishedVersionId" IS NULL`);
}

type Place = { kind: ArticleKind; rank: number; place: number };

function addArticle(tables: Tables, around: Surroundings, { kind, rank, place }: Place): void {
  const document = documentOf(around, kind, place);
  const publicationId = idOf('publication', place);
  const publishedAt = day(around.now, -1 - rank * rhythm);
  tables.add('Publication', { id: publicationId, kind, slug: articleSlug(rank), draft: document, publishedAt, createdAt: publishedAt, updatedAt: publishedAt });
  tables.add('PublicationVersion', { id: idOf('publicationVersion', place), publicationId, number: 1, document, savedAt: publishedAt });
}

function documentOf({ themeIds, territories }: Surroundings, kind: ArticleKind, place: number): ArticleDocument {
  const random = seeded(400_000 + place);
  const texts = () => ({ title: title(random), summary: sentence(random), body: `${paragraphs(random, 2)}\n\n## ${title(random)}\n\n${paragraphs(random, 2)}` });
  const said = () => ({ fr: sentence(random), en: sentence(random) });
  return {
    fr: texts(),
    en: texts(),
    picture: null,
    terreId: null,
    themeIds: [random.pick(themeIds)],
    territorySirens: [random.pick(territories)],
    ...(kind === 'portrait' && {
      portrait: { personName: `Personne de mesure ${place + 1}`, role: said(), quote: said(), backing: 'source', source: 'Texte de mesure' },
    }),
  };
}
