import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ActorRefusal } from '@/lib/actors/errors.ts';
import { canEditActor } from '@/lib/actors/permissions.ts';
import { communeExists, findActorForUpdate, findSameActor, updateActor as writeActor } from '@/lib/actors/repository/actors.ts';
import { readIdentifiers } from '@/lib/actors/rules/identifiers.ts';
import { knownByName } from '@/lib/actors/rules/names.ts';
import { nameKey } from '@/lib/platform/names.ts';
import { alreadyKnown, inhabitantStays, missingCommune, nameTaken } from '@/lib/actors/rules/uniqueness.ts';
import type { UpdateActor } from '@/lib/actors/schema.ts';
import type { ActorRecord } from '@/lib/actors/types.ts';
import type { AuditValue } from '@/lib/audit/types.ts';
import type { Context } from '@/lib/identity/types.ts';
import { isUniqueViolation } from '@/lib/platform/database-failures.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** What the audit keeps of an actor: not its contact, which would outlive its erasure. */
function audited(actor: Pick<ActorRecord, 'name' | 'kind' | 'siren' | 'siret' | 'rna' | 'communeInsee' | 'presentation' | 'website' | 'listed'>): AuditValue {
  const { name, kind, siren, siret, rna, communeInsee, presentation, website, listed } = actor;
  return { name, kind, siren, siret, rna, communeInsee, presentation, website, listed };
}

/** Changes the profile of an actor; its address stays, so that links to it live on. */
export async function updateActor(context: Context, input: UpdateActor): Promise<Result<{ slug: string }, ActorRefusal>> {
  const { actorId, number, rna, ...profile } = input;
  try {
    return await transaction(async () => {
      const actor = await findActorForUpdate(actorId);
      if (!actor || !canEditActor(context.viewer, actor)) return refuse('actor-not-found');
      if ((input.kind === 'habitant') !== (actor.kind === 'habitant')) return refuse('answers-to-mend', [inhabitantStays]);
      const read = readIdentifiers(input.kind, { number, rna }, { demonstration: actor.demonstration });
      if (!read.ok) return refuse('answers-to-mend', read.fields);
      const { identifiers } = read;
      const byName = knownByName({ kind: input.kind, ...identifiers });
      const communeKnown = input.communeInsee === null ? !byName && input.kind !== 'habitant' : await communeExists(input.communeInsee);
      if (!communeKnown) return refuse('answers-to-mend', [missingCommune]);
      const key = nameKey(input.name);
      const same = await findSameActor({
        siren: identifiers.siren,
        rna: identifiers.rna,
        byName: byName ? { nameKey: key, communeInsee: input.communeInsee } : null,
        exceptId: actor.id,
      });
      if (same) return refuse('actor-exists', [alreadyKnown(same)]);
      const columns = { ...profile, ...identifiers, nameKey: key };
      await writeActor(actor.id, columns);
      await recordAct(context, { verb: 'actor.update', objectKind: 'actor', objectId: actor.id, before: audited(actor), after: audited(columns) });
      return ok({ slug: actor.slug });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return refuse('actor-exists', [nameTaken]);
    throw error;
  }
}
