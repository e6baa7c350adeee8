'use server';

import { z } from 'zod';
import type { FormState } from '@/components/form/form-state.ts';
import { committeeRefusals } from '@/lib/committee/errors.ts';
import { clearHintsSchema, liftRecusalSchema } from '@/lib/committee/schema/conflicts.ts';
import { declareRecusalSchema } from '@/lib/committee/schema/examination.ts';
import { clearHints } from '@/lib/committee/use-cases/conflicts/clear-hints.ts';
import { declareRecusal } from '@/lib/committee/use-cases/conflicts/declare-recusal.ts';
import { liftRecusal } from '@/lib/committee/use-cases/conflicts/lift-recusal.ts';
import { formAction } from '@/lib/web/form-action.ts';

/** The page from which the form was sent: where to go back. */
const back = { slug: z.string().regex(/^[a-z0-9-]{1,80}$/), from: z.enum(['list', 'proposal']).catch('list') };
interface Sent {
  slug: string;
  from: 'list' | 'proposal';
  proposalId: string;
}

function page({ slug, from, proposalId }: Sent, done: string): { redirectTo: string } {
  const part = from === 'proposal' ? `propositions/${proposalId}` : 'deports';
  return { redirectTo: `/comite/commissions/${slug}/${part}?fait=${done}` };
}

const recusing = formAction({
  schema: declareRecusalSchema.extend(back),
  sentences: committeeRefusals,
  run: declareRecusal,
  done: (_value, input) => page(input, 'deport'),
});
const clearing = formAction({
  schema: clearHintsSchema.extend(back),
  sentences: committeeRefusals,
  run: clearHints,
  done: (_value, input) => page(input, 'ecarte'),
});
const lifting = formAction({
  schema: liftRecusalSchema.extend(back),
  sentences: committeeRefusals,
  run: liftRecusal,
  done: (_value, input) => page(input, 'leve'),
});

/** Records the recusal of somebody. */
export async function recuse(state: FormState, data: FormData): Promise<FormState> {
  return recusing(state, data);
}
/** Says that hints are no conflict. */
export async function clear(state: FormState, data: FormData): Promise<FormState> {
  return clearing(state, data);
}
/** Takes back a recusal recorded by mistake. */
export async function lift(state: FormState, data: FormData): Promise<FormState> {
  return lifting(state, data);
}
