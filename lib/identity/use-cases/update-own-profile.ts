import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { IdentityRefusal } from '@/lib/identity/errors.ts';
import { findProfile, updateProfile } from '@/lib/identity/repository/people.ts';
import type { Profile } from '@/lib/identity/schema.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Changes the viewer's own name and phone. The audit keeps that they changed, not their former values. */
export async function updateOwnProfile(context: Context, input: Profile): Promise<Result<null, IdentityRefusal>> {
  const { viewer } = context;
  if (!viewer) return refuse('person-not-found');
  return transaction(async () => {
    const profile = await findProfile(viewer.personId);
    if (!profile) return refuse('person-not-found');
    await updateProfile(viewer.personId, input);
    await recordAct(context, { verb: 'person.update-profile', objectKind: 'person', objectId: viewer.personId });
    return ok(null);
  });
}
