import 'server-only';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWritePublication } from '@/lib/content/permissions.ts';
import { findTerritoryPublication } from '@/lib/content/repository/publications.ts';
import { picturesById } from '@/lib/content/repository/published.ts';
import { findVersion } from '@/lib/content/repository/versions.ts';
import { territoryPageRules } from '@/lib/content/rules/territory-page.ts';
import { territoryPageDraftSchema } from '@/lib/content/schema/territory-page.ts';
import type { PublishedTerritoryPage } from '@/lib/content/types/territory-page.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** The page of a territory as its draft or one of its versions composes it, for its editors to look at. */
export async function previewTerritoryPage(
  context: Context,
  { siren, versionId }: { siren: string; versionId: string | null },
): Promise<Result<PublishedTerritoryPage, ContentRefusal>> {
  const page = await findTerritoryPublication(siren);
  if (!page || !canWritePublication(context.viewer, page)) return refuse('publication-not-found');
  const version = versionId === null ? null : await findVersion(page.id, versionId);
  if (versionId !== null && !version) return refuse('version-not-found');
  const document = territoryPageDraftSchema.parse(version ? version.document : page.document);
  const pictures = await picturesById(territoryPageRules.pictureIds(document), { territorySiren: siren });
  return ok({ territorySiren: siren, document, pictures, updatedAt: version?.savedAt ?? page.updatedAt });
}
