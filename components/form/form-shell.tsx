'use client';

import { type ReactNode, useActionState, useMemo, useState } from 'react';
import { Notice } from '@/components/ui/notice.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FormStateContext } from './form-context.ts';
import { type FormServerAction, type FormState, idleState, withoutGaps } from './form-state.ts';
import type { FormLocale } from './wording.ts';

type Props = {
  /** server action `(state, formData) => Promise<FormState>` */
  action: FormServerAction;
  /** distinguishes two forms of a page */
  id?: string;
  locale?: FormLocale;
  /** names the form for screen readers, when no heading does */
  label?: string;
  /** where the person reads what was done: above the fields, or nowhere when the page says it */
  doneTitle?: string;
  /** takes the width of its container, for tables of rows */
  wide?: boolean;
  /** what is already known to be wrong when the form is first shown: the check of a draft */
  initial?: FormState;
  /** of the saved text shown in the fields: once it changes, an earlier answer of the action says nothing any more */
  revision?: number;
  children: ReactNode;
};

/**
 * A form that works without JavaScript: values, errors and outcome come back in the action's state.
 * Fields inside find them by their name.
 */
export function FormShell({ action, id = 'form', locale = 'fr', label, doneTitle, wide = false, initial = idleState, revision, children }: Props) {
  const [answer, send] = useActionState(action, initial);
  // A key on this component would do it too, and lose what was typed where no script runs: React finds a form's state by its key.
  const [origin, setOrigin] = useState({ answer, revision });
  if (origin.answer !== answer) setOrigin({ answer, revision });
  const current = origin.answer === answer && origin.revision !== revision ? idleState : answer;
  const state = useMemo(() => ({ ...current, values: withoutGaps(current.values) }), [current]);
  return (
    <FormStateContext value={{ state, form: id, locale }}>
      <form id={id} action={send} noValidate aria-label={label} className={wide ? 'form max-w-none' : 'form'}>
        <ErrorSummary />
        {state.status === 'done' && (doneTitle || state.message) ? (
          <Notice tone="success" live title={doneTitle ?? state.message ?? ''}>
            {doneTitle && state.message ? state.message : null}
          </Notice>
        ) : null}
        {children}
      </form>
    </FormStateContext>
  );
}
