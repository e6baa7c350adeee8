import 'server-only';
import { declaredAudit } from '@/lib/accessibility/loaders.ts';
import { declaredConformity } from '@/lib/accessibility/rules/conformity.ts';
import type { Conformity } from '@/lib/accessibility/types.ts';
import { isDatabaseAway } from '@/lib/platform/database-failures.ts';

/** What the foot of each page says of accessibility; null when the database is away, which must not take the foot with it. */
export async function shownConformity(): Promise<Conformity | null> {
  try {
    return declaredConformity(await declaredAudit(), new Date());
  } catch (error) {
    if (isDatabaseAway(error)) return null;
    throw error;
  }
}
