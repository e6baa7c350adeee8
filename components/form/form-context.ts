'use client';

import { createContext, useContext } from 'react';
import { errorOf, fieldId, type FormState, idleState, valueOf, wasSent } from './form-state.ts';
import { type FormLocale, wording } from './wording.ts';

type FormContextValue = { state: FormState; form: string; locale: FormLocale };

/** Fields outside a FormShell (search, filters) read the idle state. */
export const FormStateContext = createContext<FormContextValue>({ state: idleState, form: 'form', locale: 'fr' });

export function useFormWords() {
  return wording[useContext(FormStateContext).locale];
}

/** All that a field needs to know: its identity, what was typed in it, what is wrong with it. */
export function useField(name: string, hasHelp: boolean) {
  const { state, form } = useContext(FormStateContext);
  const id = fieldId(form, name);
  const error = errorOf(state, name);
  const described = [hasHelp ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  const typed = valueOf(state, name);
  return {
    id,
    error,
    typed,
    state,
    // React empties a form after its action: a new key gives the field what was typed as its default.
    key: wasSent(state) ? `sent ${typed ?? ''}` : state.status,
    aria: { 'aria-invalid': error ? (true as const) : undefined, 'aria-describedby': described || undefined },
  };
}
