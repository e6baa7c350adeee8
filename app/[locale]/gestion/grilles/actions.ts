'use server';

import type { FormState } from '@/components/form/form-state.ts';
import { callRefusals } from '@/lib/calls/errors.ts';
import { createRubricSchema, rubricVersionIdSchema, startRubricDraftSchema } from '@/lib/calls/schema.ts';
import { createRubric } from '@/lib/calls/use-cases/create-rubric.ts';
import { removeRubricDraft } from '@/lib/calls/use-cases/remove-rubric-draft.ts';
import { startRubricDraft } from '@/lib/calls/use-cases/start-rubric-draft.ts';
import { formAction } from '@/lib/web/form-action.ts';
import { writeRubric } from '@/lib/web/rubric-draft.ts';

const sentences = callRefusals;
const begun = ({ versionId }: { versionId: string }) => ({ redirectTo: `/gestion/grilles/${versionId}?fait=commence` });

const create = formAction({ schema: createRubricSchema, sentences, run: createRubric, done: begun });
const start = formAction({ schema: startRubricDraftSchema, sentences, run: startRubricDraft, done: begun });
const remove = formAction({ schema: rubricVersionIdSchema, sentences, run: removeRubricDraft, done: () => ({ redirectTo: '/gestion/grilles?fait=supprime' }) });

export async function createRubricForm(state: FormState, data: FormData): Promise<FormState> {
  return create(state, data);
}

export async function startDraftForm(state: FormState, data: FormData): Promise<FormState> {
  return start(state, data);
}

export async function writeRubricForm(state: FormState, data: FormData): Promise<FormState> {
  return writeRubric(state, data);
}

export async function removeDraftForm(state: FormState, data: FormData): Promise<FormState> {
  return remove(state, data);
}
