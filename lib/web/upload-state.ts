import { type FormState, idleState } from '@/components/form/form-state.ts';
import { cahierRefusals } from '@/lib/cahiers/errors.ts';
import { fileRefusals } from '@/lib/files/errors.ts';
import { databaseAwaySentence } from '@/lib/web/form-action.ts';

const sentences: Readonly<Record<string, string>> = {
  ...cahierRefusals,
  ...fileRefusals,
  'try-again': databaseAwaySentence,
  'form-refused': 'Vérifiez le titre (120 caractères au plus) et choisissez qui pourra lire ce fichier.',
};

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** State of the upload form from what the route put in the address: the refusal, and what was typed. */
export function uploadState({ refus, title, audience }: Query): FormState {
  if (typeof refus !== 'string' || !Object.hasOwn(sentences, refus)) return idleState;
  const message = sentences[refus] ?? '';
  const isAboutFile = Object.hasOwn(fileRefusals, refus);
  return {
    status: 'refused',
    message: isAboutFile ? '' : message,
    errors: isAboutFile ? [{ field: 'file', message }] : [],
    values: { title: typeof title === 'string' ? title : '', audience: typeof audience === 'string' ? audience : '' },
  };
}
