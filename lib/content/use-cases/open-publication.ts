import 'server-only';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWritePublication } from '@/lib/content/permissions.ts';
import { listConsents } from '@/lib/content/repository/consents.ts';
import { findOnlyPublication, findPublication, findTerritoryPublication, type KeptPublication } from '@/lib/content/repository/publications.ts';
import { listReadings } from '@/lib/content/repository/readings.ts';
import { listVersions } from '@/lib/content/repository/versions.ts';
import { documentRules } from '@/lib/content/rules/documents.ts';
import type { OpenPublication } from '@/lib/content/types/publication.ts';
import { peopleNames } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** A publication as its editors see it, with its versions, consents and readings; the home is opened by its kind, the page of a territory by whose it is. */
export async function openPublication(
  context: Context,
  input: { publicationId: string } | { kind: 'home' } | { kind: 'territory'; siren: string },
): Promise<Result<OpenPublication, ContentRefusal>> {
  const { viewer } = context;
  const found = await find(input);
  if (!found || !canWritePublication(viewer, found)) return refuse('publication-not-found');
  const [kept, consents, readings] = await Promise.all([listVersions(found.id), listConsents(found.id), listReadings(found.id)]);
  const named = [found.updatedById, ...kept.map(({ savedById }) => savedById), ...readings.flatMap((one) => [one.askedById, one.answeredById])];
  const names = await peopleNames(named.filter((id) => id !== null));
  const { draftDiffers: _differs, publishedVersionId, scheduledVersionId, updatedById, territory, ...publication } = found;
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
    needsSecondReader: territory?.needsSecondReader ?? false,
    readings: readings.map(({ publicationId: _page, version, answeredById, ...reading }) => ({
      ...reading,
      versionNumber: version.number,
      askedBy: names.get(reading.askedById) ?? '',
      answeredBy: names.get(answeredById ?? '') ?? '',
      isOwn: reading.askedById === viewer.personId,
    })),
  });
}

async function find(input: Parameters<typeof openPublication>[1]): Promise<KeptPublication | null> {
  if (!('kind' in input)) return findPublication(input.publicationId);
  return input.kind === 'home' ? findOnlyPublication('home') : findTerritoryPublication(input.siren);
}
