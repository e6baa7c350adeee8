'use client';

import type { ReactNode } from 'react';
import { ErrorSummary } from './error-summary.tsx';
import { FormStateContext } from './form-context.ts';
import type { FormState } from './form-state.ts';

type Props = {
  /** address of a route that takes the form and sends back to this page */
  action: string;
  /** what the route answered, read from the address of the page */
  state: FormState;
  id?: string;
  label?: string;
  children: ReactNode;
};

/** A form with a file, posted by the browser itself to a route: a server action would hold the whole file first. */
export function PostedForm({ action, state, id = 'form', label, children }: Props) {
  return (
    <FormStateContext value={{ state, form: id, locale: 'fr' }}>
      <form id={id} method="post" encType="multipart/form-data" action={action} noValidate aria-label={label} className="form">
        <ErrorSummary />
        {children}
      </form>
    </FormStateContext>
  );
}
