'use server';

import { headers } from 'next/headers';
import type { FormState } from '@/components/form/form-state.ts';
import { identityRefusals } from '@/lib/identity/errors.ts';
import { signInRequestSchema } from '@/lib/identity/schema.ts';
import { requestSignInLink } from '@/lib/identity/use-cases/request-sign-in-link.ts';
import { formAction } from '@/lib/web/form-action.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { networkOrigin } from '@/lib/web/network-origin.ts';

const request = formAction({
  schema: signInRequestSchema,
  sentences: identityRefusals,
  anonymous: true,
  run: async (context, input) => requestSignInLink(context, { ...input, origin: networkOrigin(await headers()) }),
  done: (_sent, { locale }) => ({ redirectTo: localizedPath(locale, '/connexion/envoye') }),
});

/** Sends a sign-in link; the answer is the same whether the address is known or not. */
export async function requestLink(state: FormState, data: FormData): Promise<FormState> {
  return request(state, data);
}
