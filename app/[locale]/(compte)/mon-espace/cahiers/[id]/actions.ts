'use server';

import { z } from 'zod';
import type { FormState } from '@/components/form/form-state.ts';
import { cahierRefusals } from '@/lib/cahiers/errors.ts';
import { parseSectionKey, sectionAddress } from '@/lib/cahiers/rules/sections.ts';
import { sectionText } from '@/lib/cahiers/rules/section-text.ts';
import {
  addProposalSchema,
  amendProposalSchema,
  removeProposalSchema,
  reorderProposalsSchema,
  requestReopeningSchema,
  restoreRevisionSchema,
  sectionFormSchema,
  submitCahierSchema,
  withdrawProposalSchema,
  type SectionForm,
} from '@/lib/cahiers/schema/inputs.ts';
import { addProposal } from '@/lib/cahiers/use-cases/add-proposal.ts';
import { amendProposal } from '@/lib/cahiers/use-cases/amend-proposal.ts';
import { readDraft } from '@/lib/cahiers/use-cases/read-draft.ts';
import { removeProposal } from '@/lib/cahiers/use-cases/remove-proposal.ts';
import { reorderProposals } from '@/lib/cahiers/use-cases/reorder-proposals.ts';
import { requestReopening } from '@/lib/cahiers/use-cases/request-reopening.ts';
import { restoreSectionRevision } from '@/lib/cahiers/use-cases/restore-section-revision.ts';
import { saveSection } from '@/lib/cahiers/use-cases/save-section.ts';
import { settleSectionConflict } from '@/lib/cahiers/use-cases/settle-section-conflict.ts';
import { submitCahier } from '@/lib/cahiers/use-cases/submit-cahier.ts';
import { withdrawProposal } from '@/lib/cahiers/use-cases/withdraw-proposal.ts';
import type { Context } from '@/lib/identity/types.ts';
import { refuse } from '@/lib/platform/result.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { formAction } from '@/lib/web/form-action.ts';
import { getContext } from '@/lib/web/viewer.ts';

const page = (cahierId: string) => `/mon-espace/cahiers/${cahierId}`;
const conflictSentence = 'Cette partie a été modifiée ailleurs entre-temps. Rien n’a été écrasé : comparez les deux textes et choisissez.';
const sentences = { ...cahierRefusals, 'section-conflict': conflictSentence };

async function saveOrSettle(context: Context, { cahierId, key, version, settle, then: _then, next: _next, ...content }: SectionForm) {
  const [keep, theirVersion] = settle?.split(':') ?? [];
  const saved = settle
    ? await settleSectionConflict(context, { cahierId, key, content, theirVersion: Number(theirVersion), keep: keep as 'mine' | 'theirs' })
    : await saveSection(context, { cahierId, key, version, content });
  if (!saved.ok) return saved;
  if (saved.value.outcome === 'conflict') return refuse('section-conflict', [{ field: 'version', message: 'Deux textes en présence : choisissez.' }]);
  return { ok: true as const, value: saved.value };
}

const save = formAction({
  schema: sectionFormSchema,
  sentences,
  run: saveOrSettle,
  done: ({ version }, { cahierId, key, then, next }) => ({
    redirectTo: then === 'next' ? sectionAddress(cahierId, next) : `${sectionAddress(cahierId, key)}?enregistre=${version}`,
  }),
});

/** Adds the other text to a form refused for a conflict, for both to be read on one page. */
async function withTheirs(state: FormState): Promise<FormState> {
  const { cahierId, key } = state.values;
  const place = typeof key === 'string' ? parseSectionKey(key) : null;
  const draft = typeof cahierId === 'string' && place ? await readDraft(await getContext(), { cahierId }) : null;
  const theirs = [...(draft?.sections.values() ?? [])].find((section) => section.key === key);
  if (!draft || !place || !theirs?.savedAt) return state;
  const parts = sectionText(place.part, theirs.content, draft).map(({ label, text }) => `${label}\n${text}`);
  return {
    ...state,
    values: {
      ...state.values,
      'theirs.version': String(theirs.version),
      'theirs.saved': `${theirs.savedBy}, le ${dateTimeInParis(theirs.savedAt)}`,
      'theirs.parts[]': parts,
    },
  };
}

/** Saves a section; where JavaScript runs, this only closes what was saved as it was typed. */
export async function saveSectionForm(state: FormState, data: FormData): Promise<FormState> {
  const answer = await save(state, data);
  return answer.errors.some(({ field }) => field === 'version') ? withTheirs(answer) : answer;
}

const add = formAction({
  schema: addProposalSchema,
  sentences: cahierRefusals,
  run: addProposal,
  done: ({ cahierId, proposalId }) => ({ redirectTo: sectionAddress(cahierId, `${proposalId}.presentation`) }),
});

/** Adds a proposal and opens its first step. */
export async function addProposalForm(state: FormState, data: FormData): Promise<FormState> {
  return add(state, data);
}

const remove = formAction({
  schema: removeProposalSchema,
  sentences: cahierRefusals,
  run: removeProposal,
  done: ({ cahierId }) => ({ redirectTo: page(cahierId) }),
});

/** Removes a proposal that was never submitted. */
export async function removeProposalForm(state: FormState, data: FormData): Promise<FormState> {
  return remove(state, data);
}

const reorder = formAction({
  schema: reorderProposalsSchema,
  sentences: cahierRefusals,
  run: reorderProposals,
  done: ({ cahierId }) => ({ redirectTo: page(cahierId) }),
});

/** Moves a proposal one place up or down. */
export async function reorderProposalsForm(state: FormState, data: FormData): Promise<FormState> {
  return reorder(state, data);
}

/** What is missing, each sentence once, on a page that holds none of the fields. */
function withoutFields(state: FormState): FormState {
  return { ...state, errors: [...new Set(state.errors.map(({ message }) => message))].map((message) => ({ field: '', message })) };
}

const submit = formAction({
  schema: submitCahierSchema,
  sentences: cahierRefusals,
  run: submitCahier,
  done: ({ cahierId }) => ({ redirectTo: `${page(cahierId)}?depot=fait` }),
  refreshes: true,
});

/** Submits the cahier. */
export async function submitCahierForm(state: FormState, data: FormData): Promise<FormState> {
  const answer = await submit(state, data);
  return withoutFields(answer);
}

const withdraw = formAction({
  schema: withdrawProposalSchema.extend({
    sure: z.literal('on', 'Confirmez que vous retirez définitivement cette proposition.'),
  }),
  sentences: cahierRefusals,
  run: withdrawProposal,
  done: ({ cahierId }) => ({ redirectTo: page(cahierId) }),
  refreshes: true,
});

/** Withdraws a submitted proposal for good. */
export async function withdrawProposalForm(state: FormState, data: FormData): Promise<FormState> {
  return withdraw(state, data);
}

const amend = formAction({
  schema: amendProposalSchema,
  sentences: cahierRefusals,
  run: amendProposal,
  done: ({ cahierId }) => ({ redirectTo: page(cahierId) }),
  refreshes: true,
});

/** Sends an amended proposal back to examination. */
export async function amendProposalForm(state: FormState, data: FormData): Promise<FormState> {
  const answer = await amend(state, data);
  return withoutFields(answer);
}

const reopen = formAction({
  schema: requestReopeningSchema,
  sentences: cahierRefusals,
  run: requestReopening,
  done: (_value, { cahierId }) => ({ redirectTo: `${page(cahierId)}?reouverture=demandee` }),
});

/** Asks for the call to be reopened for this cahier. */
export async function requestReopeningForm(state: FormState, data: FormData): Promise<FormState> {
  return reopen(state, data);
}

const restore = formAction({
  schema: restoreRevisionSchema,
  sentences,
  run: async (context, input) => {
    const restored = await restoreSectionRevision(context, input);
    if (restored.ok && restored.value.outcome === 'conflict') return refuse('section-conflict');
    return restored;
  },
  done: (_value, { cahierId, key }) => ({ redirectTo: `${sectionAddress(cahierId, key)}?enregistre=1` }),
});

/** Brings an earlier version of a section back. */
export async function restoreRevisionForm(state: FormState, data: FormData): Promise<FormState> {
  return restore(state, data);
}
