'use client';

import { type ReactNode, useContext } from 'react';
import { FormStateContext } from './form-context.ts';
import { wasSent } from './form-state.ts';

/** Part of a form to unfold. Inside a FormShell, whose summary of errors stays in sight, and open once what was typed comes back. */
export function FormDisclosure({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const { state } = useContext(FormStateContext);
  return (
    <details className="disclosure" open={state.status === 'refused' || wasSent(state)}>
      <summary>{summary}</summary>
      <div className="grid gap-6">{children}</div>
    </details>
  );
}
