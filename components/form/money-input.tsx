'use client';

import { Field, type FieldProps } from './field.tsx';
import { useField, useFormWords } from './form-context.ts';

/** An amount in euros, typed as people write it; the action reads it. */
export function MoneyInput({ name, label, help, required, defaultValue }: FieldProps & { defaultValue?: string | undefined }) {
  const words = useFormWords();
  const { id, error, typed, key, aria } = useField(name, true);
  return (
    <Field id={id} label={label} help={help ?? words.amount} required={required} error={error}>
      <div className="flex items-center gap-2">
        <input
          key={key}
          id={id}
          name={name}
          inputMode="decimal"
          autoComplete="off"
          required={required}
          defaultValue={typed ?? defaultValue}
          className="input input-short text-end tabular-nums"
          {...aria}
        />
        <span aria-hidden="true">€</span>
      </div>
    </Field>
  );
}
