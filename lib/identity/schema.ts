import { z } from 'zod';

/** An e-mail address as the portal keeps it: trimmed, lower case, 254 characters at most. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'Indiquez une adresse électronique.')
  .max(254, 'Cette adresse est trop longue.')
  .pipe(z.email('Cette adresse électronique n’est pas complète. Exemple : prenom.nom@exemple.fr.'));

export const generalRoleSchema = z.enum(['moderator', 'content_editor', 'administrator']);

export const attachmentKindSchema = z.enum([
  'actor_delegate',
  'call_manager',
  'commission_member',
  'commission_alternate',
  'commission_chair',
  'commission_secretary',
  'lab_carrier',
  'territory_editor',
  'programme_manager',
  'fiche_pilot',
  'copil_member',
]);

/** A path inside the portal to return to after sign-in; anything else becomes the personal page. */
export const returnPathSchema = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\s\\]*$/)
  .catch('/mon-espace');

export const signInRequestSchema = z.object({
  email: emailSchema,
  returnTo: returnPathSchema.default('/mon-espace'),
  locale: z.enum(['fr', 'en']).catch('fr').default('fr'),
});

export const profileSchema = z.object({
  name: z.string().trim().min(1, 'Indiquez le nom sous lequel vous agissez.').max(120, '120 caractères au plus.'),
  phone: z
    .string()
    .trim()
    .max(30, '30 caractères au plus.')
    .regex(/^[0-9+().\s-]*$/, 'Un numéro de téléphone ne contient que des chiffres, des espaces et + ( ) . -')
    .default(''),
});

export const attachPersonSchema = z
  .object({
    email: emailSchema,
    kind: attachmentKindSchema,
    objectId: z.string().trim().min(1, 'Choisissez à quoi rattacher cette personne.').max(100),
    title: z.string().trim().max(120, '120 caractères au plus.').default(''),
    startsAt: z.date(),
    endsAt: z.date().nullable().default(null),
  })
  .refine(({ startsAt, endsAt }) => endsAt === null || endsAt > startsAt, {
    path: ['endsAt'],
    message: 'La fin du mandat doit venir après son début.',
  });

export type SignInRequest = z.output<typeof signInRequestSchema>;
export type Profile = z.output<typeof profileSchema>;
export type AttachPerson = z.output<typeof attachPersonSchema>;
