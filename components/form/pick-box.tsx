'use client';

import { type ReactNode, useContext } from 'react';
import { FormStateContext } from './form-context.ts';
import { valuesOf } from './form-state.ts';

type Props = {
  name: string;
  value: string;
  /** heard, not seen, unless there are `words` */
  label: string;
  /** seen beside the box: begins with the words of `label` */
  words?: ReactNode;
  defaultTicked?: boolean;
};

/** A box that picks a row of a table inside a form; sent as `name[]`. What was ticked is ticked again after a refusal. */
export function PickBox({ name, value, label, words, defaultTicked = false }: Props) {
  const { state } = useContext(FormStateContext);
  const ticked = valuesOf(state, name)?.includes(value) ?? defaultTicked;
  const box = <input key={String(ticked)} type="checkbox" name={`${name}[]`} value={value} defaultChecked={ticked} />;
  if (words !== undefined) {
    return (
      <label className="choice">
        {box}
        <span>{words}</span>
      </label>
    );
  }
  return (
    <label className="inline-grid min-h-6 min-w-6 place-items-center">
      {box}
      <span className="sr-only">{label}</span>
    </label>
  );
}
