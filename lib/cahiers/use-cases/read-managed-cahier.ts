import 'server-only';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { canManageCahier } from '@/lib/cahiers/permissions.ts';
import { findCahier, listTransitions } from '@/lib/cahiers/repository/cahiers.ts';
import { listCoSigners } from '@/lib/cahiers/repository/co-signatures.ts';
import { listCahierFiles } from '@/lib/cahiers/repository/files.ts';
import { findSubmittedText } from '@/lib/cahiers/repository/readable.ts';
import { listReopenings } from '@/lib/cahiers/repository/reopenings.ts';
import type { CahierRecord, ReopenRequestRecord, TransitionEntry } from '@/lib/cahiers/types/cahier.ts';
import type { CoSigner } from '@/lib/cahiers/types/co-signatures.ts';
import type { CahierFile } from '@/lib/cahiers/types/files.ts';
import type { ReadableCahier } from '@/lib/cahiers/types/readable.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

export interface ManagedCahierDetail {
  cahier: CahierRecord;
  /** As last submitted; a draft, or what is being completed, stays its author's. */
  text: ReadableCahier | null;
  files: readonly CahierFile[];
  coSigners: readonly CoSigner[];
  history: readonly TransitionEntry[];
  reopenings: readonly ReopenRequestRecord[];
}

/** Everything that the managers of a call read of one of its cahiers. */
export async function readManagedCahier(
  context: Context,
  input: { cahierId: string },
): Promise<Result<ManagedCahierDetail, CahierRefusal>> {
  const cahier = await findCahier(input.cahierId);
  if (!cahier || !canManageCahier(context.viewer, cahier)) return refuse('cahier-not-found');
  const submitted = cahier.submittedAt !== null;
  const [text, files, coSigners, history, reopenings] = await Promise.all([
    submitted ? findSubmittedText(cahier.id) : null,
    submitted ? listCahierFiles(cahier.id) : [],
    listCoSigners(cahier.id),
    listTransitions(cahier.id),
    listReopenings(cahier.id),
  ]);
  if (!submitted && reopenings.length === 0) return refuse('cahier-not-found');
  return ok({ cahier, text, files, coSigners, history, reopenings });
}
