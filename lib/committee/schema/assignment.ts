import { z } from 'zod';
import { dueDay, idSchema, longText } from '@/lib/committee/schema/ids.ts';

export const acceptAssignmentsSchema = z.object({
  proposals: z
    .array(idSchema)
    .max(500)
    .default([])
    .refine((chosen) => chosen.length > 0, 'Choisissez au moins une proposition.'),
  /** `hintMarks` of what the page showed: an acceptance says that these hints were read. */
  seen: z.array(z.string().max(64)).max(2000).default([]),
});

export const declineAssignmentSchema = z.object({
  proposalId: idSchema,
  reason: longText(1000).pipe(z.string().min(10, 'Dites pourquoi en une phrase.')),
});

const pairPattern = /^([\da-f-]{36}) ([\da-f-]{36}) (rule|flow)$/;

/** A line of the plan: « proposal person origin ». */
const plannedPair = z
  .string()
  .regex(pairPattern, 'Cette ligne du plan n’existe pas.')
  .transform((line) => {
    const [proposalId = '', personId = '', origin = ''] = line.split(' ');
    return { proposalId, personId, origin: origin === 'rule' ? ('rule' as const) : ('flow' as const) };
  });

/** What was known of a proposal when the plan was shown: « proposal mark ». */
const shownMark = z
  .string()
  .regex(/^[\da-f-]{36} [\da-f]{12}$/, 'Cette ligne du plan n’existe pas.')
  .transform((line) => {
    const [proposalId = '', mark = ''] = line.split(' ');
    return { proposalId, mark };
  });

const addedRow = z
  .object({ proposalId: z.string().default(''), personId: z.string().default('') })
  .refine(({ proposalId, personId }) => (proposalId === '') === (personId === ''), { path: ['personId'], message: 'Choisissez une proposition et une personne.' });

export const applyDistributionSchema = z.object({
  commissionId: idSchema,
  callId: idSchema,
  due: dueDay,
  planned: z.array(plannedPair).max(7500).default([]),
  shown: z.array(shownMark).max(2000).default([]),
  added: z
    .array(addedRow)
    .max(200)
    .default([])
    .transform((rows) => rows.filter(({ proposalId }) => proposalId !== '')),
  /** The officer has read that a hint concerns what they add. */
  despiteHints: z
    .literal('on')
    .optional()
    .transform((ticked) => ticked === 'on'),
});

export const callAlternatesSchema = z.object({ proposalId: idSchema });

export const setRuleSchema = z.object({
  commissionId: idSchema,
  themeId: z.string().min(1, 'Choisissez un thème.').max(120),
  people: z.array(idSchema).max(200).default([]),
});

export const remindExpertsSchema = z.object({ commissionId: idSchema, personId: idSchema });

/** What a page of the plan was asked for, in its address. */
export const planQuerySchema = z.object({
  appel: z.string().max(120).nullable().catch(null).default(null),
  experts: z.coerce.number().int().min(1).max(15).nullable().catch(null).default(null),
  methode: z.enum(['flow', 'rule', 'rule_then_flow']).catch('flow').default('flow'),
  priorite: z.enum(['load', 'expertise']).catch('load').default('load'),
  fait: z.string().max(40).catch('').default(''),
});

export type ApplyDistribution = z.output<typeof applyDistributionSchema>;
export type CallAlternates = z.output<typeof callAlternatesSchema>;
export type SetRule = z.output<typeof setRuleSchema>;
export type RemindExperts = z.output<typeof remindExpertsSchema>;
export type AcceptAssignments = z.output<typeof acceptAssignmentsSchema>;
export type DeclineAssignment = z.output<typeof declineAssignmentSchema>;
