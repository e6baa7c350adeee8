'use client';

import type { InputHTMLAttributes } from 'react';
import { Field, type FieldProps } from './field.tsx';
import { useField } from './form-context.ts';

type Native = Pick<InputHTMLAttributes<HTMLInputElement>, 'autoComplete' | 'inputMode' | 'lang' | 'list' | 'min' | 'max' | 'step' | 'readOnly' | 'spellCheck'>;
type Props = FieldProps &
  Native & {
    type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'date' | 'time' | 'number';
    defaultValue?: string | number | undefined;
    /** for a value of a few characters: a SIREN, a date */
    short?: boolean;
  };

/** One line of text. Give `autoComplete` to what is about the person. */
export function TextInput({ name, label, help, required, type = 'text', defaultValue, short, ...native }: Props) {
  const { id, error, typed, key, aria } = useField(name, Boolean(help));
  return (
    <Field id={id} label={label} help={help} required={required} error={error}>
      <input
        key={key}
        id={id}
        name={name}
        type={type}
        required={required}
        defaultValue={typed ?? defaultValue}
        className={short || type === 'date' || type === 'time' ? 'input input-short' : 'input'}
        {...aria}
        {...native}
      />
    </Field>
  );
}
