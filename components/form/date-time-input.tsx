'use client';

import { FieldGroup, type FieldProps } from './field.tsx';
import { useField, useFormWords } from './form-context.ts';

type PartProps = { name: string; label: string; type: 'date' | 'time'; required: boolean | undefined; defaultValue: string | undefined; group: string };

function Part({ name, label, type, required, defaultValue, group }: PartProps) {
  const whole = useField(group, false);
  const { id, error, typed, key } = useField(name, false);
  return (
    <label className="grid gap-1">
      <span className="field-note">{label}</span>
      <input
        key={key}
        id={id}
        name={name}
        type={type}
        required={required}
        defaultValue={typed ?? defaultValue}
        className="input"
        aria-invalid={error || whole.error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      {error ? (
        <span className="field-error" id={`${id}-error`}>
          {error}
        </span>
      ) : null}
    </label>
  );
}

/** A day and a time in two native inputs, sent as `name.date` and `name.time`, in Paris time. */
export function DateTimeInput({ name, label, help, required, defaultDate, defaultTime }: FieldProps & { defaultDate?: string | undefined; defaultTime?: string | undefined }) {
  const words = useFormWords();
  const { id, error } = useField(name, true);
  return (
    <FieldGroup id={id} label={label} help={help ?? words.parisTime} required={required} error={error}>
      <div className="flex flex-wrap gap-4">
        <Part name={`${name}.date`} group={name} label={words.date} type="date" required={required} defaultValue={defaultDate} />
        <Part name={`${name}.time`} group={name} label={words.time} type="time" required={required} defaultValue={defaultTime} />
      </div>
    </FieldGroup>
  );
}
