'use client';

import { type ChangeEvent, useState } from 'react';
import { Field, type FieldProps } from './field.tsx';
import { useField, useFormWords } from './form-context.ts';

type Props = FieldProps & {
  accept?: string;
  multiple?: boolean;
  /** in bytes; checked here to spare a long and lost upload, and again by whoever receives */
  maxBytes?: number;
  /** the same in words: « 10 Mo » */
  maxText?: string;
};

/** A file to send. Too heavy is said before it leaves. */
export function FileInput({ name, label, help, required, accept, multiple, maxBytes, maxText }: Props) {
  const words = useFormWords();
  const { id, error, aria } = useField(name, Boolean(help));
  const [tooLarge, setTooLarge] = useState<string>();
  function check(event: ChangeEvent<HTMLInputElement>) {
    const heavy = [...(event.currentTarget.files ?? [])].find((file) => maxBytes !== undefined && file.size > maxBytes);
    setTooLarge(heavy && words.fileTooLarge(heavy.name, maxText ?? ''));
    if (heavy) event.currentTarget.value = '';
  }
  const shown = tooLarge ?? error;
  return (
    <Field id={id} label={label} help={help} required={required} error={shown}>
      <input
        id={id}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        required={required}
        onChange={check}
        className="input input-file"
        aria-invalid={shown ? true : undefined}
        aria-describedby={[aria['aria-describedby'], shown && !error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined}
      />
    </Field>
  );
}
