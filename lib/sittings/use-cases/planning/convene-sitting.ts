import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { commissionPeople, isExpert } from '@/lib/committee/loaders/people.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { withinRate } from '@/lib/platform/rate-limit.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { conveningMail } from '@/lib/sittings/mails.ts';
import { canConduct } from '@/lib/sittings/permissions.ts';
import { expectOnly, expectPeople } from '@/lib/sittings/repository/room.ts';
import { changeSitting, findSittingForUpdate } from '@/lib/sittings/repository/sittings.ts';
import { takesAct, tellingRate } from '@/lib/sittings/rules/life.ts';
import type { Convene } from '@/lib/sittings/schema.ts';

/**
 * Calls the members, the officers and the alternates chosen. Called again, it tells those who were not expected yet, and
 * no longer expects alternates left out.
 */
export async function conveneSitting(context: Context, input: Convene): Promise<Result<{ called: number }, SittingRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const sitting = await findSittingForUpdate(input.sittingId);
    if (!sitting || !canConduct(viewer, sitting)) return refuse('sitting-not-found');
    if (!takesAct(sitting.status, 'convene')) return refuse('sitting-moment');
    if (sitting.items.length === 0) return refuse('sitting-empty');
    const people = (await commissionPeople(sitting.commission.id, now)).filter(
      (person) => !isExpert(person) || person.kinds.some((kind) => kind !== 'commission_alternate') || input.alternates.includes(person.personId),
    );
    const known = new Set(sitting.attendances.map(({ personId }) => personId));
    const called = people.filter(({ personId }) => !known.has(personId));
    if (called.length > 0 && !(await withinRate(`sitting:tell:${sitting.id}`, tellingRate, now))) return refuse('too-many-requests');
    await expectOnly(sitting.id, people.map(({ personId }) => personId));
    await expectPeople(sitting.id, people);
    await changeSitting(sitting.id, { status: 'convened', convenedAt: sitting.convenedAt ?? now });
    await recordAct(context, { verb: 'sitting.convene', objectKind: 'sitting', objectId: sitting.id, after: { people: people.map(({ personId }) => personId) } });
    const address = `${env().SITE_URL}/comite/commissions/${sitting.commission.slug}/seances/${sitting.id}`;
    for (const { personId, email } of called) await queueMail(context, conveningMail({ id: personId, email }, sitting, input.message, address));
    return ok({ called: called.length });
  });
}
