import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { changeLife, createPublicationRow, findOnlyPublication, writeDraft } from '@/lib/content/repository/publications.ts';
import { appendVersion, listVersions } from '@/lib/content/repository/versions.ts';
import { sameDocument } from '@/lib/content/rules/documents.ts';
import type { HomeDocument } from '@/lib/content/types/home.ts';
import type { Context } from '@/lib/identity/types.ts';
import { transaction } from '@/lib/platform/transaction.ts';

const home = { kind: 'home', slug: 'accueil' } as const;

/**
 * Publishes the composition that the home starts with; for the portal itself, at each start. A home that somebody has
 * edited is left alone; a second load changes nothing and leaves no line in the audit.
 */
export async function loadHomeReference(context: Context, document: HomeDocument): Promise<{ written: boolean }> {
  const { now } = context;
  return transaction(async () => {
    const present = await findOnlyPublication(home.kind);
    const publicationId = present?.id ?? (await createPublicationRow({ ...home, document, personId: null, now }));
    if (present) {
      const isEdited = present.updatedById !== null || (await listVersions(present.id)).some(({ savedById }) => savedById !== null);
      if (isEdited || sameDocument(present.document, document)) return { written: false };
      await writeDraft(present.id, document, null, now);
    }
    const { id: publishedVersionId } = await appendVersion({ publicationId, document, note: 'Composition de départ', personId: null, now });
    await changeLife(publicationId, { publishedVersionId, publishedAt: present?.publishedAt ?? now });
    await recordAct(context, { verb: 'reference.load', objectKind: 'reference', objectId: 'home' });
    return { written: true };
  });
}
