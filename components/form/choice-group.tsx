'use client';

import { useContext } from 'react';
import { FieldGroup, type FieldProps } from './field.tsx';
import { FormStateContext, useField } from './form-context.ts';
import { valuesOf } from './form-state.ts';
import type { Choice } from './select.tsx';

type GroupProps = FieldProps & { choices: readonly Choice[] };

function Choices({ type, name, choices, chosen, required }: { type: 'radio' | 'checkbox'; name: string; choices: readonly Choice[]; chosen: readonly string[]; required?: boolean | undefined }) {
  const { id, key, aria } = useField(name, false);
  return choices.map((choice) => (
    <label key={`${choice.value} ${key} ${chosen.includes(choice.value)}`} className="choice">
      <input
        type={type}
        name={type === 'checkbox' ? `${name}[]` : name}
        value={choice.value}
        defaultChecked={chosen.includes(choice.value)}
        required={type === 'radio' ? required : undefined}
        aria-invalid={aria['aria-invalid']}
        aria-describedby={choice.help ? `${id}-${choice.value}-help` : undefined}
      />
      <span>{choice.label}</span>
      {choice.help ? (
        <span className="field-note" id={`${id}-${choice.value}-help`}>
          {choice.help}
        </span>
      ) : null}
    </label>
  ));
}

/** One answer, all of them in sight. */
export function RadioGroup({ name, label, help, required, choices, defaultValue }: GroupProps & { defaultValue?: string | undefined }) {
  const { id, error, typed } = useField(name, Boolean(help));
  const chosen = typed ?? defaultValue;
  return (
    <FieldGroup id={id} label={label} help={help} required={required} error={error}>
      <Choices type="radio" name={name} choices={choices} chosen={chosen === undefined ? [] : [chosen]} required={required} />
    </FieldGroup>
  );
}

/** Any number of answers, sent as `name[]`. */
export function CheckboxGroup({ name, label, help, required, choices, defaultValues = [] }: GroupProps & { defaultValues?: readonly string[] }) {
  const { state } = useContext(FormStateContext);
  const { id, error } = useField(name, Boolean(help));
  return (
    <FieldGroup id={id} label={label} help={help} required={required} error={error}>
      <Choices type="checkbox" name={name} choices={choices} chosen={valuesOf(state, name) ?? defaultValues} />
    </FieldGroup>
  );
}
