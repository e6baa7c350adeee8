import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ActorRefusal } from '@/lib/actors/errors.ts';
import { communeExists, createActor, findSameActor, hasInhabitantForUpdate, slugsLike } from '@/lib/actors/repository/actors.ts';
import { addDelegate } from '@/lib/actors/repository/delegates.ts';
import { readIdentifiers } from '@/lib/actors/rules/identifiers.ts';
import { knownByName } from '@/lib/actors/rules/names.ts';
import { freeSlug, nameKey, slugOf } from '@/lib/platform/names.ts';
import { alreadyKnown, missingCommune, nameTaken } from '@/lib/actors/rules/uniqueness.ts';
import type { RegisterActor } from '@/lib/actors/schema.ts';
import type { Context } from '@/lib/identity/types.ts';
import { isUniqueViolation } from '@/lib/platform/database-failures.ts';
import { withinRate } from '@/lib/platform/rate-limit.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

const perPerson = { limit: 10, seconds: 3600 };

/**
 * Registers an actor, of which the viewer becomes the first delegate. One that is already there is not registered
 * twice, two registrations at the same instant included: the answer says how to join it.
 * @param origin.demonstration a fictional actor of the demonstration, which has no number whatever its kind
 */
export async function registerActor(
  context: Context,
  input: RegisterActor,
  { demonstration = false }: { demonstration?: boolean } = {},
): Promise<Result<{ actorId: string; slug: string }, ActorRefusal>> {
  const { viewer, now } = context;
  if (!viewer) return refuse('sign-in-needed');
  if (!(await withinRate(`actor:register:${viewer.personId}`, perPerson, now))) return refuse('too-many-requests');

  const { number, rna, title, ...profile } = input;
  const read = readIdentifiers(input.kind, { number, rna }, { demonstration });
  if (!read.ok) return refuse('answers-to-mend', read.fields);
  const { identifiers } = read;
  const key = nameKey(input.name);
  const byName = knownByName({ kind: input.kind, ...identifiers });
  if (input.communeInsee === null && (byName || input.kind === 'habitant')) return refuse('answers-to-mend', [missingCommune]);

  try {
    return await transaction(async () => {
      if (input.communeInsee !== null && !(await communeExists(input.communeInsee))) return refuse('answers-to-mend', [missingCommune]);
      if (input.kind === 'habitant' && (await hasInhabitantForUpdate(viewer.personId))) return refuse('already-inhabitant');
      const same = await findSameActor({
        siren: identifiers.siren,
        rna: identifiers.rna,
        byName: byName ? { nameKey: key, communeInsee: input.communeInsee } : null,
        exceptId: null,
      });
      if (same) return refuse('actor-exists', [alreadyKnown(same)]);

      const columns = { ...profile, ...identifiers, nameKey: key };
      const wanted = slugOf(input.name, 'acteur');
      const slug = freeSlug(wanted, await slugsLike(wanted));
      const actorId = await createActor({ ...columns, slug, createdById: viewer.personId, createdAt: now });
      await addDelegate({ actorId, personId: viewer.personId, title, startsAt: now });
      await recordAct(context, {
        verb: 'actor.register',
        objectKind: 'actor',
        objectId: actorId,
        after: { name: input.name, kind: input.kind, ...identifiers, communeInsee: input.communeInsee, listed: input.listed },
      });
      return ok({ actorId, slug });
    });
  } catch (error) {
    // Somebody else registered it between the question and the answer.
    if (isUniqueViolation(error)) return refuse('actor-exists', [nameTaken]);
    throw error;
  }
}
