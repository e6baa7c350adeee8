'use client';

import { type ReactNode, useContext } from 'react';
import { FormStateContext } from './form-context.ts';

/** Part of a form to unfold. Inside a FormShell, whose summary of errors stays in sight, and open once the form was refused. */
export function FormDisclosure({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const { state } = useContext(FormStateContext);
  return (
    <details className="disclosure" open={state.status === 'refused'}>
      <summary>{summary}</summary>
      <div className="grid gap-6">{children}</div>
    </details>
  );
}
