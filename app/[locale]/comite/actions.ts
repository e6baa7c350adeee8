'use server';

import { answerInWords } from '@/components/committee/words.ts';
import type { FormState } from '@/components/form/form-state.ts';
import { committeeRefusals } from '@/lib/committee/errors.ts';
import { type AmendForm, amendFormSchema, scoreFormSchema, type ScoreForm } from '@/lib/committee/schema/evaluation.ts';
import { acceptAssignmentsSchema, declineAssignmentSchema } from '@/lib/committee/schema/assignment.ts';
import { askContributorSchema, declareRecusalSchema } from '@/lib/committee/schema/examination.ts';
import { acceptAssignments } from '@/lib/committee/use-cases/assignment/accept-assignments.ts';
import { declineAssignment } from '@/lib/committee/use-cases/assignment/decline-assignment.ts';
import { amendEvaluation } from '@/lib/committee/use-cases/evaluation/amend-evaluation.ts';
import { askContributor } from '@/lib/committee/use-cases/questions/ask-contributor.ts';
import { declareRecusal } from '@/lib/committee/use-cases/conflicts/declare-recusal.ts';
import { readExamination } from '@/lib/committee/use-cases/evaluation/read-examination.ts';
import { saveEvaluationDraft } from '@/lib/committee/use-cases/evaluation/save-evaluation-draft.ts';
import { serveNext } from '@/lib/committee/use-cases/evaluation/serve-next.ts';
import { submitEvaluation } from '@/lib/committee/use-cases/evaluation/submit-evaluation.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, type Result } from '@/lib/platform/result.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { formAction } from '@/lib/web/form-action.ts';
import { getContext } from '@/lib/web/viewer.ts';

const page = (proposalId: string, done: string) => `/comite/propositions/${proposalId}?fait=${done}`;

/** Keeps a draft or submits it, by the button that was pressed, and finds where the expert goes next. */
async function score(context: Context, { intent, settle, ...typed }: ScoreForm): Promise<Result<string, CommitteeRefusal>> {
  const { proposalId } = typed;
  const [kept, version] = settle?.split(':') ?? [];
  if (kept === 'theirs') return ok(page(proposalId, 'reprise'));
  const input = kept === 'mine' ? { ...typed, version: Number(version) } : typed;
  const submits = intent.startsWith('submit') && kept === undefined;
  const done = submits ? await submitEvaluation(context, input) : await saveEvaluationDraft(context, input);
  if (!done.ok) return done;
  if (!intent.endsWith('-next') || kept !== undefined) return ok(page(proposalId, submits ? 'evaluation' : 'brouillon'));
  const served = await serveNext(context, { after: proposalId });
  if (!served.ok) return served;
  const fait = submits ? 'soumise' : 'gardee';
  return ok(served.value.next ? page(served.value.next, fait) : `/comite/termine?fait=${fait}`);
}

const scoring = formAction({
  schema: scoreFormSchema,
  sentences: committeeRefusals,
  run: score,
  done: (redirectTo) => ({ redirectTo }),
});

/** Adds the saved version to a form refused because of it, for both to be read on one page. */
async function withSaved(state: FormState): Promise<FormState> {
  if (state.message !== committeeRefusals['evaluation-conflict']) return state;
  const { proposalId } = state.values;
  const read = await readExamination(await getContext(), { proposalId: typeof proposalId === 'string' ? proposalId : '' });
  if (!read.ok || !read.value.own) return state;
  const { own, rubric } = read.value;
  const parts = rubric.criteria.map(({ key, name }) => `${name.fr} : ${answerInWords(own.answers[key].answer)}\n${own.answers[key].reason}`);
  return {
    ...state,
    values: {
      ...state.values,
      'theirs.version': String(own.version),
      'theirs.saved': dateTimeInParis(own.updatedAt),
      'theirs.parts[]': [...parts, `Remarque d’ensemble\n${own.comment}`],
    },
  };
}

async function amend(context: Context, { settle, ...typed }: AmendForm): Promise<Result<string, CommitteeRefusal>> {
  const [kept, version] = settle?.split(':') ?? [];
  if (kept === 'theirs') return ok(page(typed.proposalId, 'reprise'));
  const amended = await amendEvaluation(context, kept === 'mine' ? { ...typed, version: Number(version) } : typed);
  return amended.ok ? ok(page(typed.proposalId, 'amendement')) : amended;
}

const amending = formAction({
  schema: amendFormSchema,
  sentences: committeeRefusals,
  run: amend,
  done: (redirectTo) => ({ redirectTo }),
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
  return withSaved(await scoring(state, data));
}
/** Amends a submitted evaluation. */
export async function amendOwnEvaluation(state: FormState, data: FormData): Promise<FormState> {
  return withSaved(await amending(state, data));
}
/** Asks the contributor something, through the chair. */
export async function askThroughChair(state: FormState, data: FormData): Promise<FormState> {
  return asking(state, data);
}
/** Steps aside from a cahier. */
export async function stepAside(state: FormState, data: FormData): Promise<FormState> {
  return recusing(state, data);
}
