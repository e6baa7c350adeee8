import 'server-only';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { canContribute } from '@/lib/cahiers/permissions.ts';
import { findCahier } from '@/lib/cahiers/repository/cahiers.ts';
import { listCoSignatures } from '@/lib/cahiers/repository/co-signatures.ts';
import { asSeenByInviter, receivesSignatures } from '@/lib/cahiers/rules/co-signing.ts';
import type { CahierRecord } from '@/lib/cahiers/types/cahier.ts';
import type { CoSignatory } from '@/lib/cahiers/types/co-signatures.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

export interface CoSignatories {
  cahier: CahierRecord;
  coSignatories: readonly CoSignatory[];
  /** Others may still be invited. */
  open: boolean;
}

/** Who was invited to sign a cahier and who signed, for its contributor. */
export async function listCoSignatories(context: Context, input: { cahierId: string }): Promise<Result<CoSignatories, CahierRefusal>> {
  const cahier = await findCahier(input.cahierId);
  if (!cahier || !canContribute(context.viewer, cahier)) return refuse('cahier-not-found');
  const invitations = await listCoSignatures(cahier.id);
  return ok({ cahier, coSignatories: invitations.map(asSeenByInviter), open: receivesSignatures(cahier.status) });
}
