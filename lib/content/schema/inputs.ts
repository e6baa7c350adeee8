import { z } from 'zod';
import { parisInstants } from '@/lib/platform/paris-time.ts';
import { storable } from '@/lib/platform/storable.ts';

const publicationId = z.uuid();
const revision = z.coerce.number().int().min(1);
const typed = z.string().overwrite(storable).trim();
const line = (most: number) => typed.max(most, `${most} caractères au plus.`);

export const createPublicationSchema = z.object({
  kind: z.enum(['news', 'page', 'portrait'], 'Choisissez ce que vous écrivez.'),
  title: line(140).min(1, 'Donnez un titre en français.'),
});

/** A press on a button of the edit page: the draft as typed comes with it. */
export const draftFormSchema = z.looseObject({
  publicationId,
  version: revision,
  then: z.enum(['stay', 'preview', 'publish', 'schedule', 'keep']).catch('stay'),
  settle: z.string().regex(/^(?:mine|theirs):\d+$/).optional(),
});

export const publicationSchema = z.object({ publicationId });

/** An hour of Paris, which a clock shows; in the hour that autumn repeats, the first of the two. */
export const parisMoment = z
  .object({ date: z.string().default(''), time: z.string().default('') })
  .transform(({ date, time }, context) => {
    const [instant] = parisInstants({ day: date, time });
    if (instant) return instant;
    const isComplete = /^\d{4}-\d{2}-\d{2}$/.test(date) && /^\d{2}:\d{2}$/.test(time);
    context.addIssue({
      code: 'custom',
      message: isComplete
        ? 'Cette heure n’existe pas : les horloges la sautent au passage à l’heure d’été. Choisissez-en une autre.'
        : 'Indiquez le jour et l’heure.',
    });
    return z.NEVER;
  });

export const addressSchema = z.object({
  publicationId,
  slug: line(60).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Écrivez l’adresse avec des lettres sans accent, des chiffres et des traits d’union.'),
});
export const restoreSchema = z.object({ publicationId, versionId: z.uuid(), revision });

const day = z.iso.date('Indiquez une date complète.').transform((written) => new Date(`${written}T00:00:00Z`));

export const consentSchema = z
  .object({
    publicationId,
    personName: line(140).min(1, 'Écrivez le nom de la personne.'),
    scope: typed.min(1, 'Écrivez à quoi la personne a consenti, avec ses mots.').max(3_000, '3 000 caractères au plus.'),
    givenOn: day,
    endsOn: z.union([z.literal('').transform(() => null), day]).default(null),
  })
  .refine(({ givenOn, endsOn }) => endsOn === null || endsOn >= givenOn, {
    path: ['endsOn'],
    message: 'Le dernier jour ne peut pas venir avant le premier.',
  });
export const withdrawConsentSchema = z.object({ publicationId, consentId: z.uuid() });

const states = ['draft', 'scheduled', 'published', 'changed', 'removed'] as const;

/** The filters of the list, as they stand in the address. Anything that makes no sense counts as absent. */
export const publicationFilterSchema = z.object({
  kind: z.enum(['page', 'news', 'portrait']).nullable().catch(null).default(null),
  state: z.enum(states).nullable().catch(null).default(null),
  /** Only what is not all written in English. */
  missingEnglish: z.boolean().catch(false).default(false),
  search: typed.max(200).catch('').default(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});

export type PublicationFilter = z.output<typeof publicationFilterSchema>;
export type ConsentInput = z.output<typeof consentSchema>;
