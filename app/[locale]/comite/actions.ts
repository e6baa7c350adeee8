'use server';

import { z } from 'zod';
import type { FormState } from '@/components/form/form-state.ts';
import { committeeRefusals } from '@/lib/committee/errors.ts';
import { amendEvaluationSchema, evaluationSchema } from '@/lib/committee/schema/evaluation.ts';
import { acceptAssignmentsSchema, declineAssignmentSchema } from '@/lib/committee/schema/assignment.ts';
import { askContributorSchema, declareRecusalSchema } from '@/lib/committee/schema/examination.ts';
import { acceptAssignments } from '@/lib/committee/use-cases/assignment/accept-assignments.ts';
import { declineAssignment } from '@/lib/committee/use-cases/assignment/decline-assignment.ts';
import { amendEvaluation } from '@/lib/committee/use-cases/evaluation/amend-evaluation.ts';
import { askContributor } from '@/lib/committee/use-cases/questions/ask-contributor.ts';
import { declareRecusal } from '@/lib/committee/use-cases/conflicts/declare-recusal.ts';
import { saveEvaluationDraft } from '@/lib/committee/use-cases/evaluation/save-evaluation-draft.ts';
import { submitEvaluation } from '@/lib/committee/use-cases/evaluation/submit-evaluation.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { Result } from '@/lib/platform/result.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { formAction } from '@/lib/web/form-action.ts';

const page = (proposalId: string, done: string) => `/comite/propositions/${proposalId}?fait=${done}`;

/** Without JavaScript the same form keeps a draft or submits, by the button that was pressed. */
const scoringSchema = evaluationSchema.extend({ intent: z.enum(['draft', 'submit']).catch('submit').default('submit') });

async function score(context: Context, input: z.output<typeof scoringSchema>): Promise<Result<unknown, CommitteeRefusal>> {
  return input.intent === 'draft' ? saveEvaluationDraft(context, input) : submitEvaluation(context, input);
}

const scoring = formAction({
  schema: scoringSchema,
  sentences: committeeRefusals,
  run: score,
  done: (_value, { proposalId, intent }) => ({ redirectTo: page(proposalId, intent === 'draft' ? 'brouillon' : 'evaluation') }),
});
const amending = formAction({
  schema: amendEvaluationSchema,
  sentences: committeeRefusals,
  run: amendEvaluation,
  done: ({ proposalId }) => ({ redirectTo: page(proposalId, 'amendement') }),
});
const asking = formAction({
  schema: askContributorSchema,
  sentences: committeeRefusals,
  run: askContributor,
  done: (_value, { proposalId }) => ({ redirectTo: page(proposalId, 'question') }),
});
const recusing = formAction({
  schema: declareRecusalSchema,
  sentences: committeeRefusals,
  run: declareRecusal,
  done: ({ own, commissionSlug }, { proposalId }) => ({
    redirectTo: own ? '/comite?fait=deport' : `/comite/commissions/${commissionSlug}/propositions/${proposalId}?fait=deport`,
  }),
});
const accepting = formAction({
  schema: acceptAssignmentsSchema,
  sentences: committeeRefusals,
  run: acceptAssignments,
  done: ({ proposalId }) => ({ redirectTo: proposalId ? page(proposalId, 'acceptation') : '/comite?fait=acceptation' }),
});
const declining = formAction({
  schema: declineAssignmentSchema,
  sentences: committeeRefusals,
  run: declineAssignment,
  done: () => ({ redirectTo: '/comite?fait=declin' }),
});

/** Takes proposals and declares no conflict of interest with their cahiers. */
export async function acceptOffered(state: FormState, data: FormData): Promise<FormState> {
  return accepting(state, data);
}
/** Gives a proposal back for another reason than a conflict. */
export async function declineOffered(state: FormState, data: FormData): Promise<FormState> {
  return declining(state, data);
}
/** Keeps or submits an evaluation. */
export async function scoreProposal(state: FormState, data: FormData): Promise<FormState> {
  return scoring(state, data);
}
/** Amends a submitted evaluation. */
export async function amendOwnEvaluation(state: FormState, data: FormData): Promise<FormState> {
  return amending(state, data);
}
/** Asks the contributor something, through the chair. */
export async function askThroughChair(state: FormState, data: FormData): Promise<FormState> {
  return asking(state, data);
}
/** Steps aside from a cahier. */
export async function stepAside(state: FormState, data: FormData): Promise<FormState> {
  return recusing(state, data);
}
