import 'server-only';
import { commissionPeople } from '@/lib/committee/loaders/people.ts';
import { peopleNames } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { currentItemView } from '@/lib/sittings/loaders/current-item.ts';
import { itemsFor } from '@/lib/sittings/loaders/items.ts';
import { minutesView } from '@/lib/sittings/loaders/minutes.ts';
import { preparationView } from '@/lib/sittings/loaders/preparation.ts';
import { canChair, canConduct, canSeeSitting } from '@/lib/sittings/permissions.ts';
import { findSitting } from '@/lib/sittings/repository/sittings.ts';
import { takesAct } from '@/lib/sittings/rules/life.ts';
import { isVoter } from '@/lib/sittings/rules/room.ts';
import { readerRevision, visibleItems } from '@/lib/sittings/rules/views.ts';
import type { SittingInput } from '@/lib/sittings/schema.ts';
import type { SittingView } from '@/lib/sittings/types.ts';

/** A sitting as this person may read it: their order of the day, the room, the item under discussion, the minutes. */
export async function readSitting(context: Context, input: SittingInput): Promise<Result<SittingView, SittingRefusal>> {
  const { viewer, now } = context;
  const sitting = await findSitting(input.sittingId);
  if (!sitting || !canSeeSitting(viewer, sitting)) return refuse('sitting-not-found');
  const officer = canConduct(viewer, sitting);
  const [items, people] = await Promise.all([itemsFor(sitting, viewer, now), commissionPeople(sitting.commission.id, now)]);
  const names = await peopleNames([...sitting.attendances.map(({ personId }) => personId), ...people.map(({ personId }) => personId)]);
  const attendances = sitting.attendances
    .map((attendance) => ({ ...attendance, name: names.get(attendance.personId) ?? '', votes: isVoter(attendance) }))
    .toSorted((a, b) => Number(b.votes) - Number(a.votes) || a.name.localeCompare(b.name, 'fr'));
  const own = attendances.find(({ personId }) => personId === viewer.personId) ?? null;
  const order = visibleItems(sitting, items);
  const held = sitting.status === 'in_session' ? items.find(({ item }) => item.id === sitting.currentItemId) : undefined;
  return ok({
    id: sitting.id,
    commission: sitting.commission,
    status: sitting.status,
    title: sitting.title,
    place: sitting.place,
    link: sitting.link,
    startsAt: sitting.startsAt,
    endsAt: sitting.endsAt,
    openedAt: sitting.openedAt,
    closedAt: sitting.closedAt,
    cancelledFor: sitting.cancelledFor,
    demonstration: sitting.demonstration,
    revision: readerRevision(sitting, items),
    officer,
    presides: canChair(viewer, sitting),
    items: order,
    attendances,
    own,
    current: held ? await currentItemView(context, viewer, sitting, held, order, names) : null,
    // An item is under way that this person may not know of.
    leave: sitting.status === 'in_session' && sitting.currentItemId !== null && held === undefined,
    minutes: await minutesView(viewer, sitting, now),
    preparation: officer && (takesAct(sitting.status, 'prepare') || sitting.status === 'in_session') ? await preparationView(viewer, sitting, items, people, now) : null,
  });
}
