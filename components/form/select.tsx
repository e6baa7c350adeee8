'use client';

import { Field, type FieldProps } from './field.tsx';
import { useField, useFormWords } from './form-context.ts';

export type Choice = { value: string; label: string; help?: string | undefined };
export type ChoiceGroup = { label: string; choices: readonly Choice[] };

type Props = FieldProps & {
  choices: readonly (Choice | ChoiceGroup)[];
  defaultValue?: string | undefined;
  /** first, empty choice; false when one must always be chosen */
  empty?: string | false;
};

function Options({ choices }: { choices: readonly Choice[] }) {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

/** One choice among many; for fewer than six, prefer RadioGroup. */
export function Select({ name, label, help, required, choices, defaultValue, empty }: Props) {
  const words = useFormWords();
  const { id, error, typed, key, aria } = useField(name, Boolean(help));
  return (
    <Field id={id} label={label} help={help} required={required} error={error}>
      <select key={key} id={id} name={name} required={required} defaultValue={typed ?? defaultValue ?? ''} className="input" {...aria}>
        {empty === false ? null : <option value="">{empty ?? words.choose}</option>}
        {choices.map((choice) =>
          'choices' in choice ? (
            <optgroup key={choice.label} label={choice.label}>
              <Options choices={choice.choices} />
            </optgroup>
          ) : (
            <Options key={choice.value} choices={[choice]} />
          ),
        )}
      </select>
    </Field>
  );
}
