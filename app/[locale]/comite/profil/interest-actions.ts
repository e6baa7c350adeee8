'use server';

import type { FormState } from '@/components/form/form-state.ts';
import { committeeRefusals } from '@/lib/committee/errors.ts';
import { declareInterestSchema, endInterestSchema, removeInterestSchema } from '@/lib/committee/schema/conflicts.ts';
import { declareInterest as declare } from '@/lib/committee/use-cases/conflicts/declare-interest.ts';
import { endInterest as end } from '@/lib/committee/use-cases/conflicts/end-interest.ts';
import { removeInterest as remove } from '@/lib/committee/use-cases/conflicts/remove-interest.ts';
import { formAction } from '@/lib/web/form-action.ts';

const done = (what: string) => () => ({ redirectTo: `/comite/profil?fait=${what}` });

const declaring = formAction({ schema: declareInterestSchema, sentences: committeeRefusals, run: declare, done: done('lien') });
const ending = formAction({ schema: endInterestSchema, sentences: committeeRefusals, run: end, done: done('lien-fini') });
const removing = formAction({ schema: removeInterestSchema, sentences: committeeRefusals, run: remove, done: done('lien-retire') });

/** Declares an interest once for every cahier. */
export async function declareInterest(state: FormState, data: FormData): Promise<FormState> {
  return declaring(state, data);
}
/** Says that an interest has ended. */
export async function endInterest(state: FormState, data: FormData): Promise<FormState> {
  return ending(state, data);
}
/** Takes back an interest declared by mistake. */
export async function removeInterest(state: FormState, data: FormData): Promise<FormState> {
  return removing(state, data);
}
