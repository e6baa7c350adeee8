import { z } from 'zod';
import { parisInstants } from '@/lib/platform/paris-time.ts';
import type { ManagedFilter, Verdict } from '@/lib/cahiers/types/admissibility.ts';

const reason = (sentence: string) => z.string('').trim().min(1, sentence).max(4_000, '4 000 caractères au plus.');

/** A day and a time as read on a clock in Paris; the field is left as typed when it names no instant. */
export const parisInstantSchema = z
  .object({ date: z.string().default(''), time: z.string().default('') }, 'Indiquez un jour et une heure.')
  .transform(({ date, time }, context) => {
    const instant = parisInstants({ day: date, time })[0];
    if (instant) return instant;
    context.addIssue({ code: 'custom', message: 'Indiquez un jour et une heure qui existent.' });
    return z.NEVER;
  });

const admit = z.object({ act: z.literal('admit') });
const sendBack = z.object({
  act: z.literal('return'),
  asked: reason('Indiquez ce qui doit être complété.'),
  dueAt: parisInstantSchema,
});
const reject = z.object({ act: z.literal('reject'), reason: reason('Indiquez le motif : il est communiqué au contributeur.') });

export const verdictSchema = z.discriminatedUnion('act', [admit, sendBack, reject], 'Choisissez une décision.');

const id = z.string().max(100);

export const decideAdmissibilitySchema = z.intersection(z.object({ cahierId: id }), verdictSchema);

export const decideInBatchSchema = z.intersection(
  z.object({ ids: z.array(id, 'Cochez au moins un cahier.').min(1, 'Cochez au moins un cahier.').max(100, '100 cahiers au plus à la fois.') }),
  verdictSchema,
);

/** The verdict alone, without what it is about. */
export function verdictOf(input: Verdict): Verdict {
  if (input.act === 'return') return { act: 'return', asked: input.asked, dueAt: input.dueAt };
  return input.act === 'reject' ? { act: 'reject', reason: input.reason } : { act: 'admit' };
}

const page = z.coerce.number().int().min(1).max(10_000).catch(1);

/** Filters of the managers' list as its address holds them; what is not understood filters nothing. */
export const managedFilterSchema = z.object({
  appel: z.uuid().nullable().catch(null),
  etat: z.enum(['submitted', 'returned', 'admissible', 'inadmissible', 'closed', 'reopening']).nullable().catch(null),
  recherche: z.string().trim().max(200).catch(''),
  tri: z.enum(['submitted-last', 'submitted-first', 'number', 'actor']).catch('submitted-last'),
  page,
});

/** The same as the use-cases take it. */
export function managedFilterOf({ appel, etat, recherche, tri }: z.output<typeof managedFilterSchema>): ManagedFilter {
  return { callId: appel, status: etat, search: recherche, order: tri };
}
