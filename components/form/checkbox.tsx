'use client';

import { useContext } from 'react';
import { Icon } from '@/components/ui/icon.tsx';
import type { FieldProps } from './field.tsx';
import { FormStateContext, useField, useFormWords } from './form-context.ts';
import { valuesOf } from './form-state.ts';

/** One statement to agree with; sends `on`. */
export function Checkbox({ name, label, help, required, defaultChecked = false }: FieldProps & { defaultChecked?: boolean }) {
  const words = useFormWords();
  const { state } = useContext(FormStateContext);
  const { id, error, key, aria } = useField(name, Boolean(help));
  const sent = valuesOf(state, name);
  return (
    <div className={error ? 'field field-refused' : 'field'}>
      {error ? (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="error" />
          {error}
        </p>
      ) : null}
      <label className="choice">
        <input
          key={`${key} ${sent?.length}`}
          id={id}
          type="checkbox"
          name={name}
          value="on"
          required={required}
          defaultChecked={sent ? sent.length > 0 : defaultChecked}
          {...aria}
        />
        <span>
          {label}
          {required ? <span className="field-note"> ({words.required})</span> : null}
        </span>
        {help ? (
          <span className="field-note" id={`${id}-help`}>
            {help}
          </span>
        ) : null}
      </label>
    </div>
  );
}
