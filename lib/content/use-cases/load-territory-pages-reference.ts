import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { beginTerritoryRow, changeLife, findTerritoryPublication, writeDraft } from '@/lib/content/repository/publications.ts';
import { appendVersion, listVersions } from '@/lib/content/repository/versions.ts';
import { sameDocument } from '@/lib/content/rules/documents.ts';
import type { TerritoryPageDocument } from '@/lib/content/types/territory-page.ts';
import type { Context } from '@/lib/identity/types.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import { allTerritories } from '@/lib/territories/loaders/territories.ts';
import type { TerritorySummary } from '@/lib/territories/types/territory.ts';

/** Publishes one; false when its territory's editors have it in hand, or it says that already. */
async function publishReference(context: Context, { siren, slug }: TerritorySummary, document: TerritoryPageDocument): Promise<boolean> {
  const { now } = context;
  const isNew = await beginTerritoryRow({ territorySiren: siren, slug, document, personId: null, now });
  const page = await findTerritoryPublication(siren);
  if (!page) throw new Error(`Another page has the address of territory ${siren}.`);
  if (!isNew) {
    const isEdited = page.updatedById !== null || page.removedAt !== null || (await listVersions(page.id)).some(({ savedById }) => savedById !== null);
    if (isEdited || sameDocument(page.document, document)) return false;
    await writeDraft(page.id, document, null, now);
  }
  const { id: publishedVersionId } = await appendVersion({ publicationId: page.id, document, note: 'Composition de départ', personId: null, now });
  await changeLife(page.id, { publishedVersionId, publishedAt: page.publishedAt ?? now });
  return true;
}

/**
 * Publishes the pages that territories start with, by the slug of each; for the portal itself, at each start. A page that
 * somebody has edited is left alone; a second load changes nothing and leaves no line in the audit.
 * @throws when a page is that of no territory
 */
export async function loadTerritoryPagesReference(context: Context, pages: ReadonlyMap<string, TerritoryPageDocument>): Promise<{ written: number }> {
  return transaction(async () => {
    const territories = new Map((await allTerritories()).map((territory) => [territory.slug, territory]));
    let written = 0;
    for (const [slug, document] of pages) {
      const territory = territories.get(slug);
      if (!territory) throw new Error(`The reference holds the page of a territory that does not exist: ${slug}`);
      if (await publishReference(context, territory, document)) written += 1;
    }
    if (written > 0) {
      await recordAct(context, { verb: 'reference.load', objectKind: 'reference', objectId: 'territory-pages', after: { written } });
    }
    return { written };
  });
}
