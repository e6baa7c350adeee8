import 'server-only';
import { listCahierFacts, listExpertFacts } from '@/lib/committee/repository/conflicts.ts';
import { conflictHints, conflictOutlook } from '@/lib/committee/rules/conflict-hints.ts';
import type { ConflictOutlook } from '@/lib/committee/types/conflicts.ts';

/**
 * What is known of each of these people and each of these cahiers before anybody declares anything: two queries,
 * whatever their numbers. It does not look at who asks: a page shows it to those who may see the examination only.
 */
export async function conflictOutlooks(
  cahierIds: readonly string[],
  personIds: readonly string[],
  now: Date,
): Promise<(cahierId: string, personId: string) => ConflictOutlook> {
  const cahiers = await listCahierFacts(cahierIds, now);
  const experts = await listExpertFacts(personIds, now);
  return (cahierId, personId) => {
    const [cahier, expert] = [cahiers.get(cahierId), experts.get(personId)];
    if (!cahier || !expert) return { hints: [], cleared: false };
    return conflictOutlook(conflictHints(expert, cahier, now), cahier.cleared.get(personId) ?? []);
  };
}
