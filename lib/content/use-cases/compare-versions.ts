import 'server-only';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWritePublication } from '@/lib/content/permissions.ts';
import { findPublication } from '@/lib/content/repository/publications.ts';
import { findVersion } from '@/lib/content/repository/versions.ts';
import { compareFields } from '@/lib/content/rules/comparison.ts';
import { documentRules } from '@/lib/content/rules/documents.ts';
import { readDocument } from '@/lib/content/schema/documents.ts';
import type { ComparedField } from '@/lib/content/types/document.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** What changed from one version to another, field by field; `draft` stands for what is being written. */
export async function compareVersions(
  context: Context,
  input: { publicationId: string; from: string; to: string },
): Promise<Result<{ fields: ComparedField[] }, ContentRefusal>> {
  const publication = await findPublication(input.publicationId);
  if (!publication || !canWritePublication(context.viewer, publication)) return refuse('publication-not-found');
  const { id, kind } = publication;
  const read = async (versionId: string) => {
    if (versionId === 'draft') return publication.document;
    const version = await findVersion(id, versionId);
    return version && readDocument(kind, version.document);
  };
  const [from, to] = await Promise.all([read(input.from), read(input.to)]);
  if (!from || !to) return refuse('version-not-found');
  const rules = documentRules(kind);
  return ok({ fields: compareFields(rules.fields(from), rules.fields(to)) });
}
