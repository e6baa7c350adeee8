import 'server-only';
import { listDemonstrationPeople as readDemonstrationPeople } from '@/lib/identity/repository/people.ts';
import type { Context } from '@/lib/identity/types.ts';
import { env } from '@/lib/platform/env.ts';

/** The people of the demonstration, in the order of their creation; none outside the demonstration. */
export async function listDemonstrationPeople(_context: Context): Promise<{ email: string; name: string }[]> {
  return env().DEMONSTRATION ? readDemonstrationPeople() : [];
}
