import 'server-only';
import { listCahiersOfActors } from '@/lib/cahiers/repository/cahiers.ts';
import type { OwnCahier } from '@/lib/cahiers/types/cahier.ts';
import { attachedTo } from '@/lib/identity/permissions.ts';
import type { Context } from '@/lib/identity/types.ts';

/** The cahiers of the actors the viewer is a delegate of, those last written first. */
export async function listOwnCahiers(context: Context): Promise<OwnCahier[]> {
  return listCahiersOfActors(attachedTo(context.viewer, 'actor_delegate'));
}
