import 'server-only';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { canContribute } from '@/lib/cahiers/permissions.ts';
import { findCahier } from '@/lib/cahiers/repository/cahiers.ts';
import { listCahierFiles } from '@/lib/cahiers/repository/files.ts';
import { isUnlocked } from '@/lib/cahiers/rules/editing.ts';
import type { CahierRecord } from '@/lib/cahiers/types/cahier.ts';
import type { CahierFile } from '@/lib/cahiers/types/files.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

export interface OwnFiles {
  cahier: CahierRecord;
  files: readonly CahierFile[];
  /** They may still be added, changed and removed. */
  editable: boolean;
}

/** The attachments of a cahier, for its contributor. */
export async function listOwnFiles(context: Context, input: { cahierId: string }): Promise<Result<OwnFiles, CahierRefusal>> {
  const cahier = await findCahier(input.cahierId);
  if (!cahier || !canContribute(context.viewer, cahier)) return refuse('cahier-not-found');
  return ok({ cahier, files: await listCahierFiles(cahier.id), editable: isUnlocked(cahier) });
}
