import 'server-only';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { afterRowButton, type FormState, ROW_BUTTON } from '@/components/form/form-state.ts';
import type { Context } from '@/lib/identity/types.ts';
import { isDatabaseAway } from '@/lib/platform/database-failures.ts';
import { logger } from '@/lib/platform/logger.ts';
import type { Result } from '@/lib/platform/result.ts';
import { readFormData, typedValues } from '@/lib/web/form-data.ts';
import { refreshPublicPages } from '@/lib/web/refresh.ts';
import { getContext } from '@/lib/web/viewer.ts';

export interface Outcome {
  /** Where the person goes next; stays on the form without it. */
  redirectTo?: string;
  /** What was done, in words a person uses. */
  message?: string;
}

interface FormAction<Schema extends z.ZodType, Value, Code extends string> {
  schema: Schema;
  /** The sentence shown for each refusal of the use-case. */
  sentences: Readonly<Record<Code, string>>;
  run: (context: Context, input: z.output<Schema>) => Promise<Result<Value, Code>>;
  done: (value: Value, input: z.output<Schema>) => Outcome;
  /** True when the act changes something that public pages show. */
  refreshes?: boolean;
  /** True for the few forms that a person without an account may send. */
  anonymous?: boolean;
}

export const databaseAwaySentence =
  'Le portail n’a pas pu enregistrer : sa base de données ne répond pas. Rien n’est perdu, votre texte est toujours là : réessayez dans un instant.';
export const signedOutSentence =
  'Votre session a pris fin. Votre texte est toujours là : ouvrez la page de connexion dans un autre onglet, puis envoyez de nouveau ce formulaire.';
const checkSentence = 'Certaines réponses sont à corriger.';

function refused(data: FormData, message: string, errors: FormState['errors'] = []): FormState {
  return { status: 'refused', message, errors, values: typedValues(data) };
}

/**
 * Makes the server action of a form: parses what was sent, identifies the viewer, runs one use-case, and gives
 * back a sentence with everything typed when it refuses. Surprises are logged once by Next and shown as an apology.
 */
export function formAction<Schema extends z.ZodType, Value, Code extends string>(
  action: FormAction<Schema, Value, Code>,
): (state: FormState, data: FormData) => Promise<FormState> {
  return async (_state, data) => {
    const rowsChanged = afterRowButton(typedValues(data), data.get(ROW_BUTTON));
    if (rowsChanged) return rowsChanged;
    const parsed = action.schema.safeParse(readFormData(data));
    if (!parsed.success) {
      const errors = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
      return refused(data, checkSentence, errors);
    }
    let outcome: Outcome;
    try {
      const context = await getContext();
      if (!context.viewer && !action.anonymous) return refused(data, signedOutSentence);
      const result = await action.run(context, parsed.data);
      if (!result.ok) return refused(data, action.sentences[result.code], [...result.fields]);
      outcome = action.done(result.value, parsed.data);
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      logger.warn({ error: error instanceof Error ? error.message : String(error) }, 'form refused: database away');
      return refused(data, databaseAwaySentence);
    }
    if (action.refreshes) refreshPublicPages();
    if (outcome.redirectTo) redirect(outcome.redirectTo);
    // What the page around the form shows may have changed with the act.
    refresh();
    return { status: 'done', message: outcome.message ?? '', errors: [], values: {} };
  };
}
