import 'server-only';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWritePublication } from '@/lib/content/permissions.ts';
import { findPublication } from '@/lib/content/repository/publications.ts';
import { picturesById } from '@/lib/content/repository/published.ts';
import { findVersion } from '@/lib/content/repository/versions.ts';
import { articleRules } from '@/lib/content/rules/article.ts';
import { isArticleKind } from '@/lib/content/rules/documents.ts';
import { articleIn } from '@/lib/content/rules/shown.ts';
import { readDocument } from '@/lib/content/schema/documents.ts';
import type { ArticleDocument, Language } from '@/lib/content/types/document.ts';
import type { PublishedArticle } from '@/lib/content/types/published.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/**
 * An article as the public would see it, from its draft or from one of its versions, with the date of today when it
 * was never online.
 */
export async function previewPublication(
  context: Context,
  input: { publicationId: string; versionId: string | null; language: Language },
): Promise<Result<{ article: PublishedArticle; title: string }, ContentRefusal>> {
  const publication = await findPublication(input.publicationId);
  if (!publication || !canWritePublication(context.viewer, publication)) return refuse('publication-not-found');
  const { id, kind, slug, publishedAt, updatedAt, demonstration } = publication;
  if (!isArticleKind(kind)) return refuse('publication-not-found');
  const version = input.versionId === null ? null : await findVersion(id, input.versionId);
  if (input.versionId !== null && !version) return refuse('version-not-found');
  const document = (version ? readDocument(kind, version.document) : publication.document) as ArticleDocument;
  const pictures = await picturesById(articleRules.pictureIds(document), { territorySiren: null });
  const dates = { publishedAt: publishedAt ?? context.now, updatedAt: publishedAt ? (version?.savedAt ?? updatedAt) : context.now };
  const shown = { id, kind, slug, document, demonstration, ...dates };
  const article = articleIn(input.language, shown, pictures);
  return ok({
    article: { ...article, body: document[article.language].body, pictures, previous: null, next: null },
    title: articleRules.title(document),
  });
}
