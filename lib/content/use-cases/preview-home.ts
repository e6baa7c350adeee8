import 'server-only';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWriteContent } from '@/lib/content/permissions.ts';
import { findOnlyPublication } from '@/lib/content/repository/publications.ts';
import { findVersion } from '@/lib/content/repository/versions.ts';
import { homeDraftSchema } from '@/lib/content/schema/home.ts';
import type { HomeDocument } from '@/lib/content/types/home.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** The home as its draft or one of its versions composes it, for its editors to look at. */
export async function previewHome(context: Context, input: { versionId: string | null }): Promise<Result<HomeDocument, ContentRefusal>> {
  if (!canWriteContent(context.viewer)) return refuse('publication-not-found');
  const home = await findOnlyPublication('home');
  if (!home) return refuse('publication-not-found');
  if (input.versionId === null) return ok(homeDraftSchema.parse(home.document));
  const version = await findVersion(home.id, input.versionId);
  return version ? ok(homeDraftSchema.parse(version.document)) : refuse('version-not-found');
}
