import 'server-only';
import type { CallRefusal } from '@/lib/calls/errors.ts';
import { canReadRubrics } from '@/lib/calls/permissions.ts';
import { findVersion } from '@/lib/calls/repository/rubric-drafts.ts';
import type { RubricVersionRecord } from '@/lib/calls/types.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** A version of a rubric, draft or published, for those who edit rubrics or choose one for their call. */
export async function readRubricVersion(context: Context, input: { versionId: string }): Promise<Result<RubricVersionRecord, CallRefusal>> {
  const version = canReadRubrics(context.viewer) ? await findVersion(input.versionId) : null;
  return version ? ok(version) : refuse('rubric-not-found');
}
