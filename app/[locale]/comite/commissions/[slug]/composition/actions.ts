'use server';

import { z } from 'zod';
import type { FormState } from '@/components/form/form-state.ts';
import { committeeRefusals } from '@/lib/committee/errors.ts';
import { endMandateSchema, invitationIdSchema, inviteSchema, prolongMandateSchema } from '@/lib/committee/schema/composition.ts';
import { endMandate } from '@/lib/committee/use-cases/commissions/end-mandate.ts';
import { inviteToCommission } from '@/lib/committee/use-cases/commissions/invite-to-commission.ts';
import { prolongMandate } from '@/lib/committee/use-cases/commissions/prolong-mandate.ts';
import { resendCommissionInvitation } from '@/lib/committee/use-cases/commissions/resend-commission-invitation.ts';
import { withdrawCommissionInvitation } from '@/lib/committee/use-cases/commissions/withdraw-commission-invitation.ts';
import { formAction } from '@/lib/web/form-action.ts';

const sentences = committeeRefusals;
/** Officers and administrators have the same forms, each on their own page. */
const withArea = z.object({ area: z.enum(['gestion', 'comite']) });

function back(slug: string, { area }: { area: 'gestion' | 'comite' }, done: string) {
  return { redirectTo: area === 'gestion' ? `/gestion/commissions/${slug}?fait=${done}` : `/comite/commissions/${slug}/composition?fait=${done}` };
}

const invite = formAction({ schema: inviteSchema.and(withArea), sentences, run: inviteToCommission, done: ({ slug }, input) => back(slug, input, 'invitation') });
const resend = formAction({
  schema: invitationIdSchema.and(withArea),
  sentences,
  run: resendCommissionInvitation,
  done: ({ slug }, input) => back(slug, input, 'renvoi'),
});
const withdraw = formAction({
  schema: invitationIdSchema.and(withArea),
  sentences,
  run: withdrawCommissionInvitation,
  done: ({ slug }, input) => back(slug, input, 'retrait'),
});
const prolong = formAction({
  schema: prolongMandateSchema.and(withArea),
  sentences,
  run: prolongMandate,
  done: ({ slug }, input) => back(slug, input, 'prolongation'),
});
const end = formAction({
  schema: endMandateSchema.and(withArea),
  sentences,
  run: endMandate,
  done: ({ slug, released }, input) => back(slug, input, input.at ? 'fin-prevue' : released > 0 ? 'fin-saisines' : 'fin'),
});

/** Invites somebody to sit. */
export async function inviteForm(state: FormState, data: FormData): Promise<FormState> {
  return invite(state, data);
}
/** Sends an invitation again. */
export async function resendForm(state: FormState, data: FormData): Promise<FormState> {
  return resend(state, data);
}
/** Takes an invitation back. */
export async function withdrawForm(state: FormState, data: FormData): Promise<FormState> {
  return withdraw(state, data);
}
/** Makes a mandate last longer. */
export async function prolongForm(state: FormState, data: FormData): Promise<FormState> {
  return prolong(state, data);
}
/** Ends a mandate, now or later. */
export async function endForm(state: FormState, data: FormData): Promise<FormState> {
  return end(state, data);
}
