'use server';

import { z } from 'zod';
import type { FormState } from '@/components/form/form-state.ts';
import { identityRefusals } from '@/lib/identity/errors.ts';
import { attachPersonFormSchema, createPersonSchema, generalRoleSchema } from '@/lib/identity/schema.ts';
import { attachPerson as attach } from '@/lib/identity/use-cases/attach-person.ts';
import { createPerson as create } from '@/lib/identity/use-cases/create-person.ts';
import { endAttachment as end } from '@/lib/identity/use-cases/end-attachment.ts';
import { grantRole as grant } from '@/lib/identity/use-cases/grant-role.ts';
import { revokeRole as revoke } from '@/lib/identity/use-cases/revoke-role.ts';
import { formAction } from '@/lib/web/form-action.ts';

const page = (personId: string) => `/gestion/personnes/${personId}`;

const creation = formAction({
  schema: createPersonSchema,
  sentences: identityRefusals,
  run: create,
  done: ({ personId }) => ({ redirectTo: page(personId) }),
});
const roleSchema = z.object({ personId: z.uuid(), role: generalRoleSchema });
const granting = formAction({
  schema: roleSchema,
  sentences: identityRefusals,
  run: grant,
  done: (_done, { personId }) => ({ redirectTo: page(personId) }),
});
const revoking = formAction({
  schema: roleSchema,
  sentences: identityRefusals,
  run: revoke,
  done: (_done, { personId }) => ({ redirectTo: page(personId) }),
});
const attaching = formAction({
  schema: attachPersonFormSchema,
  sentences: identityRefusals,
  run: attach,
  done: ({ personId }) => ({ redirectTo: page(personId) }),
});
const ending = formAction({
  schema: z.object({ attachmentId: z.uuid() }),
  sentences: identityRefusals,
  run: end,
  done: ({ personId }) => ({ redirectTo: page(personId) }),
});

/** Adds a person, or finds the one who has this address. */
export async function createPerson(state: FormState, data: FormData): Promise<FormState> {
  return creation(state, data);
}
/** Gives a general role. */
export async function grantRole(state: FormState, data: FormData): Promise<FormState> {
  return granting(state, data);
}
/** Takes a general role back. */
export async function revokeRole(state: FormState, data: FormData): Promise<FormState> {
  return revoking(state, data);
}
/** Attaches a person to an object, with the dates of the mandate. */
export async function attachPerson(state: FormState, data: FormData): Promise<FormState> {
  return attaching(state, data);
}
/** Ends a mandate now. */
export async function endAttachment(state: FormState, data: FormData): Promise<FormState> {
  return ending(state, data);
}
