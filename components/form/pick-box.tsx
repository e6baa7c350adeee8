'use client';

import { useContext } from 'react';
import { FormStateContext } from './form-context.ts';
import { valuesOf } from './form-state.ts';

/** A box that picks a row of a table inside a form; sent as `name[]`. What was ticked is ticked again after a refusal. */
export function PickBox({ name, value, label }: { name: string; value: string; label: string }) {
  const { state } = useContext(FormStateContext);
  const ticked = valuesOf(state, name)?.includes(value) ?? false;
  return (
    <label className="inline-grid min-h-6 min-w-6 place-items-center">
      <input key={String(ticked)} type="checkbox" name={`${name}[]`} value={value} defaultChecked={ticked} />
      <span className="sr-only">{label}</span>
    </label>
  );
}
