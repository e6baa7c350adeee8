import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWriteContent } from '@/lib/content/permissions.ts';
import { takeOffline } from '@/lib/content/repository/going-online.ts';
import { findPublicationForUpdate } from '@/lib/content/repository/publications.ts';
import { isAllowed } from '@/lib/content/rules/life.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Takes a publication away from the public: its address says so from then on. The home cannot be removed. */
export async function removePublication(
  context: Context,
  input: { publicationId: string },
): Promise<Result<{ publicationId: string }, ContentRefusal>> {
  return transaction(async () => {
    if (!canWriteContent(context.viewer)) return refuse('publication-not-found');
    const publication = await findPublicationForUpdate(input.publicationId);
    if (!publication) return refuse('publication-not-found');
    if (publication.kind === 'home' || !isAllowed('remove', publication.state)) return refuse('act-refused');
    await takeOffline(publication.id, context.now);
    await recordAct(context, {
      verb: 'publication.remove',
      objectKind: 'publication',
      objectId: publication.id,
      before: { state: publication.state },
      after: { kind: publication.kind, slug: publication.slug },
    });
    return ok({ publicationId: publication.id });
  });
}
