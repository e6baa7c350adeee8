'use client';

import { type ReactNode, useContext } from 'react';
import { FormStateContext } from './form-context.ts';
import { wasSent } from './form-state.ts';

type Props = {
  summary: ReactNode;
  /** how the names of its fields begin: among several parts, those where nothing is wrong stay folded */
  part?: string | readonly string[];
  /** unfolded from the first */
  open?: boolean;
  children: ReactNode;
};

/** Part of a form to unfold. Inside a FormShell, whose summary of errors stays in sight, and open once what was typed comes back. */
export function FormDisclosure({ summary, part = '', open = false, children }: Props) {
  const { state } = useContext(FormStateContext);
  const begins = typeof part === 'string' ? [part] : part;
  const isConcerned = state.errors.length === 0 || state.errors.some(({ field }) => begins.some((beginning) => field.startsWith(beginning)));
  return (
    <details className="disclosure" open={open || ((state.status === 'refused' || wasSent(state)) && isConcerned)}>
      <summary>{summary}</summary>
      <div className="grid gap-6">{children}</div>
    </details>
  );
}
