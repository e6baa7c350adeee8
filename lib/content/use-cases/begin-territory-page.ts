import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWriteTerritoryPage } from '@/lib/content/permissions.ts';
import { beginTerritoryRow, findTerritoryPublication } from '@/lib/content/repository/publications.ts';
import { readDocument } from '@/lib/content/schema/documents.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import { allTerritories } from '@/lib/territories/loaders/territories.ts';

/**
 * Begins the page of a territory, at its address, with its name as the opening; a page begun already is answered as it
 * is: two editors who press at once work on one and the same.
 */
export async function beginTerritoryPage(context: Context, { siren }: { siren: string }): Promise<Result<{ publicationId: string }, ContentRefusal>> {
  const { viewer, now } = context;
  if (!canWriteTerritoryPage(viewer, siren)) return refuse('publication-not-found');
  return transaction(async () => {
    const territory = (await allTerritories()).find((one) => one.siren === siren);
    if (!territory) return refuse('publication-not-found');
    const title = { fr: territory.name, en: territory.name };
    const document = readDocument('territory', { blocks: [{ id: 'opening', kind: 'opening', title }] });
    const begun = await beginTerritoryRow({ territorySiren: siren, slug: territory.slug, document, personId: viewer.personId, now });
    const page = await findTerritoryPublication(siren);
    if (!page) throw new Error(`Another page has the address of territory ${siren}.`);
    if (begun) {
      const after = { kind: page.kind, slug: page.slug };
      await recordAct(context, { verb: 'publication.create', objectKind: 'publication', objectId: page.id, after });
    }
    return ok({ publicationId: page.id });
  });
}
