'use server';

import { z } from 'zod';
import type { FormState } from '@/components/form/form-state.ts';
import { idSchema } from '@/lib/committee/schema/ids.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { Result } from '@/lib/platform/result.ts';
import { sittingRefusals, type SittingRefusal } from '@/lib/sittings/errors.ts';
import {
  addPointSchema,
  addProposalsSchema,
  cancelSittingSchema,
  changeDurationsSchema,
  conveneSchema,
  planSittingSchema,
  updateSittingSchema,
} from '@/lib/sittings/schema.ts';
import { addPoint } from '@/lib/sittings/use-cases/planning/add-point.ts';
import { addProposals } from '@/lib/sittings/use-cases/planning/add-proposals.ts';
import { cancelSitting } from '@/lib/sittings/use-cases/planning/cancel-sitting.ts';
import { changeDurations } from '@/lib/sittings/use-cases/planning/change-durations.ts';
import { conveneSitting } from '@/lib/sittings/use-cases/planning/convene-sitting.ts';
import { groupItems } from '@/lib/sittings/use-cases/planning/group-items.ts';
import { moveItem } from '@/lib/sittings/use-cases/planning/move-item.ts';
import { planSitting } from '@/lib/sittings/use-cases/planning/plan-sitting.ts';
import { removeItem } from '@/lib/sittings/use-cases/planning/remove-item.ts';
import { updateSitting } from '@/lib/sittings/use-cases/planning/update-sitting.ts';
import { formAction } from '@/lib/web/form-action.ts';

/** The commission from whose page the form was sent: where to go back. */
const back = { slug: z.string().regex(/^[a-z0-9-]{1,80}$/) };
const one = (slug: string, sittingId: string, done: string) => `/comite/commissions/${slug}/seances/${sittingId}?fait=${done}`;
const sentences = sittingRefusals;

const planning = formAction({ schema: planSittingSchema, sentences, run: planSitting, done: ({ sittingId }, { slug }) => ({ redirectTo: one(slug, sittingId, 'prevue') }) });
const updating = formAction({
  schema: updateSittingSchema,
  sentences,
  run: updateSitting,
  done: ({ sittingId, slug }) => ({ redirectTo: one(slug, sittingId, 'modifiee') }),
});
const cancelling = formAction({
  schema: cancelSittingSchema,
  sentences,
  run: cancelSitting,
  done: ({ slug }, { sittingId }) => ({ redirectTo: one(slug, sittingId, 'annulee') }),
});
const addingProposals = formAction({
  schema: addProposalsSchema.extend(back),
  sentences,
  run: addProposals,
  done: (_value, { slug, sittingId }) => ({ redirectTo: `${one(slug, sittingId, 'points')}#ordre` }),
});
const addingPoint = formAction({
  schema: addPointSchema.extend(back),
  sentences,
  run: addPoint,
  done: (_value, { slug, sittingId }) => ({ redirectTo: `${one(slug, sittingId, 'points')}#ordre` }),
});
const convening = formAction({
  schema: conveneSchema.extend(back),
  sentences,
  run: conveneSitting,
  done: (_value, { slug, sittingId }) => ({ redirectTo: one(slug, sittingId, 'convoquee') }),
});

/** The one form of the order of the day: durations typed are kept whatever button is pressed. */
const arrangingSchema = changeDurationsSchema.extend({ ...back, act: z.string().max(60).default('keep') });

async function arrange(context: Context, { act, slug: _slug, ...input }: z.output<typeof arrangingSchema>): Promise<Result<unknown, SittingRefusal>> {
  const kept = await changeDurations(context, input);
  if (!kept.ok || act === 'keep') return kept;
  const { sittingId } = input;
  if (act === 'group') return groupItems(context, { sittingId });
  const [what, id] = act.split(':');
  const itemId = idSchema.safeParse(id);
  if (!itemId.success) return kept;
  if (what === 'remove') return removeItem(context, { sittingId, itemId: itemId.data });
  return moveItem(context, { sittingId, itemId: itemId.data, way: what === 'up' ? 'up' : 'down' });
}

const arranging = formAction({
  schema: arrangingSchema,
  sentences,
  run: arrange,
  // A move stays on its button, to be pressed again.
  done: (_value, { slug, sittingId, act }) =>
    act.startsWith('up:') || act.startsWith('down:') ? { message: '' } : { redirectTo: `${one(slug, sittingId, 'ordre')}#ordre` },
});

/** Plans a sitting. */
export async function plan(state: FormState, data: FormData): Promise<FormState> {
  return planning(state, data);
}
/** Changes when and where it is held. */
export async function update(state: FormState, data: FormData): Promise<FormState> {
  return updating(state, data);
}
/** Cancels it. */
export async function cancel(state: FormState, data: FormData): Promise<FormState> {
  return cancelling(state, data);
}
/** Puts proposals on the order of the day. */
export async function addChosen(state: FormState, data: FormData): Promise<FormState> {
  return addingProposals(state, data);
}
/** Puts a free point on the order of the day. */
export async function addFreePoint(state: FormState, data: FormData): Promise<FormState> {
  return addingPoint(state, data);
}
/** Moves, removes or groups items, and keeps their durations. */
export async function arrangeOrder(state: FormState, data: FormData): Promise<FormState> {
  return arranging(state, data);
}
/** Calls the members. */
export async function convene(state: FormState, data: FormData): Promise<FormState> {
  return convening(state, data);
}
