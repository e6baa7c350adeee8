import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWriteContent } from '@/lib/content/permissions.ts';
import { createPublicationRow, slugsLike } from '@/lib/content/repository/publications.ts';
import { auditedNames } from '@/lib/content/rules/audited-names.ts';
import { readDocument } from '@/lib/content/schema/documents.ts';
import type { ArticleKind } from '@/lib/content/types/document.ts';
import type { Context } from '@/lib/identity/types.ts';
import { freeSlug, slugOf } from '@/lib/platform/names.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Begins a page, a news item or a portrait; its address is made from its French title. */
export async function createPublication(
  context: Context,
  input: { kind: ArticleKind; title: string },
): Promise<Result<{ publicationId: string }, ContentRefusal>> {
  const { viewer, now } = context;
  if (!canWriteContent(viewer)) return refuse('publication-not-found');
  const title = input.title.trim();
  if (title === '') return refuse('title-needed', [{ field: 'title', message: 'Donnez un titre en français.' }]);
  return transaction(async () => {
    const wanted = slugOf(title, input.kind);
    const slug = freeSlug(wanted, await slugsLike(input.kind, wanted));
    const document = readDocument(input.kind, { fr: { title } });
    const publicationId = await createPublicationRow({ kind: input.kind, slug, document, personId: viewer.personId, now });
    await recordAct(context, {
      verb: 'publication.create',
      objectKind: 'publication',
      objectId: publicationId,
      after: { kind: input.kind, ...auditedNames(input.kind, { slug, title }) },
    });
    return ok({ publicationId });
  });
}
