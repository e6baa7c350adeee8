import 'server-only';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWriteContent } from '@/lib/content/permissions.ts';
import { listConsents } from '@/lib/content/repository/consents.ts';
import { findOnlyPublication, findPublication } from '@/lib/content/repository/publications.ts';
import { listVersions } from '@/lib/content/repository/versions.ts';
import { documentRules } from '@/lib/content/rules/documents.ts';
import type { OpenPublication } from '@/lib/content/types/publication.ts';
import { peopleNames } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** A publication as its editors see it, with its versions and consents; the home is opened by its kind. */
export async function openPublication(
  context: Context,
  input: { publicationId: string } | { kind: 'home' },
): Promise<Result<OpenPublication, ContentRefusal>> {
  if (!canWriteContent(context.viewer)) return refuse('publication-not-found');
  const found = 'kind' in input ? await findOnlyPublication(input.kind) : await findPublication(input.publicationId);
  if (!found) return refuse('publication-not-found');
  const [kept, consents] = await Promise.all([listVersions(found.id), found.kind === 'portrait' ? listConsents(found.id) : []]);
  const authors = [found.updatedById, ...kept.map(({ savedById }) => savedById)].filter((id) => id !== null);
  const names = await peopleNames(authors);
  const { draftDiffers: _differs, publishedVersionId, scheduledVersionId, updatedById, ...publication } = found;
  return ok({
    ...publication,
    updatedBy: names.get(updatedById ?? '') ?? '',
    missingEnglish: documentRules(found.kind).missingEnglish(found.document),
    versions: kept.map(({ savedById, ...version }) => ({
      ...version,
      savedBy: names.get(savedById ?? '') ?? '',
      isPublished: version.id === publishedVersionId,
      isScheduled: version.id === scheduledVersionId,
    })),
    consents,
  });
}
