import { type FormState, idleState } from '@/components/form/form-state.ts';
import { contentRefusals } from '@/lib/content/errors.ts';
import { fileRefusals } from '@/lib/files/errors.ts';
import { databaseAwaySentence } from '@/lib/web/form-action.ts';

type Query = Readonly<Record<string, string | string[] | undefined>>;

const sentences: Readonly<Record<string, string>> = { ...contentRefusals, ...fileRefusals, 'try-again': databaseAwaySentence };

/** State of the form that adds a picture, from what the route put in the address: the refusal, and the credit typed. */
export function pictureUploadState({ refus, credit }: Query): FormState {
  if (typeof refus !== 'string' || !Object.hasOwn(sentences, refus)) return idleState;
  const message = sentences[refus] ?? '';
  const field = refus === 'credit-needed' ? 'credit' : 'picture';
  const isAboutField = field === 'credit' || Object.hasOwn(fileRefusals, refus) || refus.startsWith('picture-');
  return {
    status: 'refused',
    message: isAboutField ? '' : message,
    errors: isAboutField ? [{ field, message }] : [],
    values: { credit: typeof credit === 'string' ? credit : '' },
  };
}
