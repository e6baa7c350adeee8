import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWritePublication } from '@/lib/content/permissions.ts';
import { changeLife, findPublicationForUpdate, slugsLike } from '@/lib/content/repository/publications.ts';
import { auditedNames } from '@/lib/content/rules/audited-names.ts';
import { isArticleKind } from '@/lib/content/rules/documents.ts';
import { isAllowed, slugMayChange } from '@/lib/content/rules/life.ts';
import type { Context } from '@/lib/identity/types.ts';
import { slugOf } from '@/lib/platform/names.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Changes the last part of the address of what has never been online. */
export async function changeAddress(
  context: Context,
  input: { publicationId: string; slug: string },
): Promise<Result<{ publicationId: string }, ContentRefusal>> {
  return transaction(async () => {
    const publication = await findPublicationForUpdate(input.publicationId);
    if (!publication || !canWritePublication(context.viewer, publication)) return refuse('publication-not-found');
    const { id, kind, slug } = publication;
    if (!isArticleKind(kind) || !slugMayChange(publication)) return refuse('slug-fixed');
    if (!isAllowed('save', publication.state)) return refuse('act-refused');
    if (slugOf(input.slug, '') !== input.slug) return refuse('slug-refused', [{ field: 'slug', message: 'Cette adresse ne s’écrit pas ainsi.' }]);
    if (input.slug === slug) return ok({ publicationId: id });
    if ((await slugsLike(kind, input.slug)).has(input.slug)) {
      return refuse('slug-taken', [{ field: 'slug', message: 'Cette adresse est déjà prise.' }]);
    }
    await changeLife(id, { slug: input.slug });
    await recordAct(context, {
      verb: 'publication.change-address',
      objectKind: 'publication',
      objectId: id,
      before: auditedNames(kind, { slug }),
      after: { kind, ...auditedNames(kind, { slug: input.slug }) },
    });
    return ok({ publicationId: id });
  });
}
