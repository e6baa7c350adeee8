import { z } from 'zod';
import { parisInstants } from '@/lib/platform/paris-time.ts';

/** An id as an address or a hidden field gives it; whether it names anything is for the use-case to find. */
const id = z.string().min(1).max(100).regex(/^[\w.-]+$/);

export const createCahierSchema = z.object({
  callId: id.catch('').refine((value) => value !== '', 'Choisissez un appel.'),
  actorId: id.catch('').refine((value) => value !== '', 'Choisissez l’acteur qui signe le cahier.'),
  leadId: id.or(z.literal('')).default(''),
});

export const addProposalSchema = z.object({ cahierId: id, leadId: id.or(z.literal('')).default('') });
export const removeProposalSchema = z.object({ cahierId: id, proposalId: id });
export const reorderProposalsSchema = z.object({ cahierId: id, proposalId: id, direction: z.enum(['up', 'down']) });

/** The form of a section as a browser sends it: the version that was on screen, and fields kept as they are, valid or not. */
export const saveSectionSchema = z.looseObject({ version: z.coerce.number().int().min(0).max(2_000_000_000) });

/** The same with the buttons of the form: where to go next, and how a conflict was settled. */
export const sectionFormSchema = saveSectionSchema.extend({
  cahierId: id,
  key: id,
  then: z.enum(['next', 'stay']).catch('stay'),
  /** Section that follows in the guided form. */
  next: id.catch('verification').default('verification'),
  /** Version of the other text that this one replaces knowingly, or gives way to. */
  settle: z
    .string()
    .regex(/^(mine|theirs):\d{1,9}$/)
    .optional(),
});

export const restoreRevisionSchema = z.object({
  cahierId: id,
  key: id,
  version: z.coerce.number().int().min(1).max(2_000_000_000),
  expectedVersion: z.coerce.number().int().min(0).max(2_000_000_000),
});

export const submitCahierSchema = z.object({ cahierId: id });

export const requestReopeningSchema = z.object({
  cahierId: id,
  message: z
    .string()
    .trim()
    .min(1, 'Expliquez en quelques mots pourquoi vous demandez la réouverture.')
    .max(2_000, '2 000 caractères au plus.'),
});

/** The answer of a manager: a day and a time in Paris when the call is reopened, nothing when it is not. */
export const decideReopeningSchema = z
  .object({
    requestId: id,
    decision: z.enum(['reopen', 'decline'], 'Choisissez une réponse.'),
    until: z.object({ date: z.string().default(''), time: z.string().default('') }).default({ date: '', time: '' }),
    answer: z.string().trim().max(1_000, '1 000 caractères au plus.').default(''),
  })
  .transform(({ requestId, decision, until: { date, time }, answer }, context) => {
    if (decision === 'decline') return { requestId, until: null, answer };
    const until = parisInstants({ day: date, time }).at(-1);
    if (!until) context.addIssue({ code: 'custom', path: ['until'], message: 'Indiquez un jour et une heure.' });
    return { requestId, until: until ?? null, answer };
  });

export const withdrawProposalSchema = z.object({
  proposalId: id,
  reason: z.string().trim().max(1_000, '1 000 caractères au plus.').default(''),
});

export const amendProposalSchema = z.object({ proposalId: id });

export type CreateCahier = z.output<typeof createCahierSchema>;
export type AddProposal = z.output<typeof addProposalSchema>;
export type RemoveProposal = z.output<typeof removeProposalSchema>;
export type ReorderProposals = z.output<typeof reorderProposalsSchema>;
export type SectionForm = z.output<typeof sectionFormSchema>;
export type RestoreRevision = z.output<typeof restoreRevisionSchema>;
export type RequestReopening = z.output<typeof requestReopeningSchema>;
export type WithdrawProposal = z.output<typeof withdrawProposalSchema>;
