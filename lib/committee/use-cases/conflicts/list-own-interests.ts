import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { listInterests } from '@/lib/committee/repository/interests.ts';
import type { OwnInterest } from '@/lib/committee/types/conflicts.ts';

/** The interests that the viewer declared, for them alone. */
export async function listOwnInterests({ viewer }: Context): Promise<OwnInterest[]> {
  return viewer ? listInterests(viewer.personId) : [];
}
