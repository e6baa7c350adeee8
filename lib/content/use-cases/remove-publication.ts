import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWritePublication } from '@/lib/content/permissions.ts';
import { takeOffline } from '@/lib/content/repository/going-online.ts';
import { findPublicationForUpdate } from '@/lib/content/repository/publications.ts';
import { auditedNames } from '@/lib/content/rules/audited-names.ts';
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
    const publication = await findPublicationForUpdate(input.publicationId);
    if (!publication || !canWritePublication(context.viewer, publication)) return refuse('publication-not-found');
    const { id, kind, slug, state } = publication;
    if (kind === 'home' || !isAllowed('remove', state)) return refuse('act-refused');
    await takeOffline(id, context.now);
    await recordAct(context, {
      verb: 'publication.remove',
      objectKind: 'publication',
      objectId: id,
      before: { state },
      after: { kind, ...auditedNames(kind, { slug }) },
    });
    return ok({ publicationId: id });
  });
}
