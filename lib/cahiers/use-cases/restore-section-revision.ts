import 'server-only';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { canContribute } from '@/lib/cahiers/permissions.ts';
import { findCahier } from '@/lib/cahiers/repository/cahiers.ts';
import { findRevision } from '@/lib/cahiers/repository/drafts.ts';
import type { RestoreRevision } from '@/lib/cahiers/schema/inputs.ts';
import type { SaveOutcome } from '@/lib/cahiers/types/sections.ts';
import { saveSection } from '@/lib/cahiers/use-cases/save-section.ts';
import type { Context } from '@/lib/identity/types.ts';
import { refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Brings an earlier state of a section back, as a new save: what it replaces stays among the revisions. */
export async function restoreSectionRevision(context: Context, input: RestoreRevision): Promise<Result<SaveOutcome, CahierRefusal>> {
  return transaction(async () => {
    const cahier = await findCahier(input.cahierId);
    if (!cahier || !canContribute(context.viewer, cahier)) return refuse('section-not-found');
    const revision = await findRevision(cahier.id, input.key, input.version);
    if (!revision) return refuse('revision-not-found');
    const { cahierId, key, expectedVersion: version } = input;
    return saveSection(context, { cahierId, key, version, content: revision.content });
  });
}
