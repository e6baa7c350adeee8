'use server';

import { z } from 'zod';
import type { FormState } from '@/components/form/form-state.ts';
import { identityRefusals } from '@/lib/identity/errors.ts';
import { revokeOtherSessions } from '@/lib/identity/use-cases/revoke-other-sessions.ts';
import { revokeSession } from '@/lib/identity/use-cases/revoke-session.ts';
import { formAction } from '@/lib/web/form-action.ts';
import { getSessionId } from '@/lib/web/viewer.ts';

const path = '/mon-espace/sessions';

const closeOne = formAction({
  schema: z.object({ sessionId: z.uuid() }),
  sentences: identityRefusals,
  run: revokeSession,
  done: () => ({ redirectTo: path }),
});

const closeOthers = formAction({
  schema: z.object({}),
  sentences: identityRefusals,
  run: async (context) => revokeOtherSessions(context, { currentId: await getSessionId() }),
  done: () => ({ redirectTo: path }),
});

/** Closes one of the viewer's sessions. */
export async function closeSession(state: FormState, data: FormData): Promise<FormState> {
  return closeOne(state, data);
}

/** Closes all but the session in use. */
export async function closeOtherSessions(state: FormState, data: FormData): Promise<FormState> {
  return closeOthers(state, data);
}
