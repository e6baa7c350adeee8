import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { commissionPeople } from '@/lib/committee/loaders/people.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { canConduct, canSeeSitting } from '@/lib/sittings/permissions.ts';
import { writeAttendance } from '@/lib/sittings/repository/room.ts';
import { changeSitting, findSittingForUpdate } from '@/lib/sittings/repository/sittings.ts';
import { presenceTimes, takesAct, takesPresence } from '@/lib/sittings/rules/life.ts';
import type { NoteAttendance } from '@/lib/sittings/schema.ts';

/**
 * Notes who is there: by the officers, alternates called at the door included. Before the sitting, somebody expected may
 * say that they will not come.
 */
export async function noteAttendance(context: Context, input: NoteAttendance): Promise<Result<{ sittingId: string }, SittingRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const sitting = await findSittingForUpdate(input.sittingId);
    if (!sitting || !canSeeSitting(viewer, sitting)) return refuse('sitting-not-found');
    const before = sitting.attendances.find(({ personId }) => personId === input.personId);
    const ownAbsence = before !== undefined && input.personId === viewer.personId && !takesAct(sitting.status, 'conduct');
    if (!canConduct(viewer, sitting) && !ownAbsence) return refuse('sitting-not-found');
    if (!takesPresence(sitting.status, input.presence)) return refuse('sitting-moment');
    const person = (await commissionPeople(sitting.commission.id, now)).find(({ personId }) => personId === input.personId);
    if (!person) return refuse('person-not-found');
    const status = input.presence === 'remote' ? 'present' : input.presence;
    await writeAttendance(
      { sittingId: sitting.id, personId: person.personId },
      { kinds: person.kinds, status, remote: input.presence === 'remote', ...presenceTimes(before ?? { status: 'expected', arrivedAt: null, leftAt: null }, status, now) },
    );
    await changeSitting(sitting.id, {});
    await recordAct(context, {
      verb: 'sitting.attendance',
      objectKind: 'sitting',
      objectId: sitting.id,
      before: { personId: person.personId, status: before?.status ?? null },
      after: { personId: person.personId, status: input.presence },
    });
    return ok({ sittingId: sitting.id });
  });
}
