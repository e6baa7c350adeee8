import 'server-only';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWriteContent } from '@/lib/content/permissions.ts';
import { listPublicationRows } from '@/lib/content/repository/publication-list.ts';
import type { PublicationFilter } from '@/lib/content/schema/inputs.ts';
import type { PublicationSummary } from '@/lib/content/types/publication.ts';
import { peopleNames } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

const pageSize = 20;

/** Pages, news and portraits for their editors, last written first; those removed only when they are asked for. */
export async function listPublications(
  context: Context,
  filter: PublicationFilter,
): Promise<Result<{ publications: PublicationSummary[]; total: number; pages: number }, ContentRefusal>> {
  if (!canWriteContent(context.viewer)) return refuse('publication-not-found');
  const { publications, total } = await listPublicationRows(filter, pageSize);
  const names = await peopleNames(publications.flatMap(({ updatedById }) => (updatedById ? [updatedById] : [])));
  return ok({
    publications: publications.map(({ updatedById, ...publication }) => ({ ...publication, updatedBy: names.get(updatedById ?? '') ?? '' })),
    total,
    pages: Math.max(1, Math.ceil(total / pageSize)),
  });
}
