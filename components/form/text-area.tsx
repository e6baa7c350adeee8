'use client';

import { useState } from 'react';
import { Field, type FieldProps } from './field.tsx';
import { useField, useFormWords } from './form-context.ts';
import type { FormState } from './form-state.ts';

type Props = FieldProps & {
  defaultValue?: string | undefined;
  rows?: number;
  /** in characters; said in words, never cut: a paste must not be lost */
  limit?: number;
  lang?: string;
};

/** A text of several lines. Says its limit; where scripts run, what is left of it. */
export function TextArea({ name, label, help, required, defaultValue, rows = 5, limit, lang }: Props) {
  const words = useFormWords();
  const { id, error, typed, key, state, aria } = useField(name, Boolean(help));
  // What was counted in a text that an answer has replaced counts no more.
  const [counted, setCounted] = useState<{ before: FormState; length: number }>();
  const left = limit !== undefined && counted?.before === state ? limit - counted.length : undefined;
  const described = [aria['aria-describedby'], limit ? `${id}-limit` : ''].filter(Boolean).join(' ');
  return (
    <Field id={id} label={label} help={help} required={required} error={error}>
      <textarea
        key={key}
        id={id}
        name={name}
        rows={rows}
        lang={lang}
        required={required}
        defaultValue={typed ?? defaultValue}
        className="input"
        onInput={limit ? (event) => setCounted({ before: state, length: event.currentTarget.value.length }) : undefined}
        {...aria}
        aria-describedby={described || undefined}
      />
      {limit ? (
        <p id={`${id}-limit`} className={left !== undefined && left < 0 ? 'field-error' : 'field-note'}>
          {left === undefined ? words.atMost(limit) : left < 0 ? words.charactersOver(-left) : words.charactersLeft(left)}
        </p>
      ) : null}
    </Field>
  );
}
