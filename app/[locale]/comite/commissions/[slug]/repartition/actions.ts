'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import type { FormState } from '@/components/form/form-state.ts';
import { committeeRefusals } from '@/lib/committee/errors.ts';
import { applyDistributionSchema, callAlternatesSchema, remindExpertsSchema, setRuleSchema } from '@/lib/committee/schema/assignment.ts';
import { applyDistribution } from '@/lib/committee/use-cases/assignment/apply-distribution.ts';
import { callAlternates } from '@/lib/committee/use-cases/assignment/call-alternates.ts';
import { remindExpert } from '@/lib/committee/use-cases/assignment/remind-expert.ts';
import { setRule } from '@/lib/committee/use-cases/assignment/set-rule.ts';
import { formAction } from '@/lib/web/form-action.ts';

/** The commission from whose page the form was sent: where to go back. */
const back = { slug: z.string().regex(/^[a-z0-9-]{1,80}$/) };
const page = (slug: string, done: string) => `/comite/commissions/${slug}/repartition?fait=${done}`;

const applying = formAction({
  schema: applyDistributionSchema.extend(back),
  sentences: committeeRefusals,
  run: applyDistribution,
  done: (_value, { slug }) => ({ redirectTo: page(slug, 'plan') }),
});
const calling = formAction({
  schema: callAlternatesSchema,
  sentences: committeeRefusals,
  run: callAlternates,
  done: ({ slug }, { proposalId }) => ({ redirectTo: `/comite/commissions/${slug}/propositions/${proposalId}?fait=suppleants` }),
});
const ruling = formAction({
  schema: setRuleSchema.extend(back),
  sentences: committeeRefusals,
  run: setRule,
  done: (_value, { slug }) => ({ redirectTo: page(slug, 'regle') }),
});
const reminding = formAction({
  schema: remindExpertsSchema.extend(back),
  sentences: committeeRefusals,
  run: remindExpert,
  done: (_value, { slug }) => ({ redirectTo: page(slug, 'rappel') }),
});

/** Applies the plan as it was read and changed. Refused, the page shows the plan of now under what was ticked. */
export async function applyPlan(state: FormState, data: FormData): Promise<FormState> {
  const answer = await applying(state, data);
  refresh();
  return answer;
}
/** Gives a proposal to as many alternates as its quorum needs. */
export async function callToQuorum(state: FormState, data: FormData): Promise<FormState> {
  return calling(state, data);
}
/** Says who is given the proposals of a theme. */
export async function saveRule(state: FormState, data: FormData): Promise<FormState> {
  return ruling(state, data);
}
/** Reminds an expert of what is expected of them. */
export async function remind(state: FormState, data: FormData): Promise<FormState> {
  return reminding(state, data);
}
