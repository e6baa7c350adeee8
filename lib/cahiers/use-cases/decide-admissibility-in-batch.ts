import 'server-only';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import type { Verdict } from '@/lib/cahiers/types/admissibility.ts';
import { decideAdmissibility, type Decided } from '@/lib/cahiers/use-cases/decide-admissibility.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, type Refusal, type Result } from '@/lib/platform/result.ts';

export interface BatchOutcome {
  done: readonly Decided[];
  refused: readonly { cahierId: string; code: CahierRefusal }[];
}

/**
 * Gives the same verdict on several cahiers, each in its own transaction: one that refuses does not hold the others
 * back. Refused as a whole only when none could be decided.
 */
export async function decideAdmissibilityInBatch(
  context: Context,
  input: { cahierIds: readonly string[]; verdict: Verdict },
): Promise<Result<BatchOutcome, CahierRefusal>> {
  const done: Decided[] = [];
  const refused: { cahierId: string; code: CahierRefusal }[] = [];
  let first: Refusal<CahierRefusal> | null = null;
  for (const cahierId of new Set(input.cahierIds)) {
    const result = await decideAdmissibility(context, { cahierId, verdict: input.verdict });
    if (result.ok) {
      done.push(result.value);
      continue;
    }
    first ??= result;
    refused.push({ cahierId, code: result.code });
  }
  return done.length === 0 && first ? first : ok({ done, refused });
}
