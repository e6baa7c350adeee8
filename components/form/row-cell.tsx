'use client';

import { useField } from './form-context.ts';
import type { Choice } from './select.tsx';

export type RowColumn = {
  name: string;
  label: string;
  kind: 'text' | 'short-text' | 'clock' | 'long-text' | 'money' | 'number' | 'date' | 'select';
  choices?: readonly Choice[];
  /** of what is typed in it, when it is not the page's */
  lang?: string;
};

/** Share of the row's width that each kind of cell takes; all of it on a narrow page, where two clocks still share a line. */
const width = {
  text: 'basis-full sm:basis-44 sm:grow-3',
  'short-text': 'basis-full sm:basis-28 sm:grow',
  clock: 'basis-2/5 grow sm:basis-24',
  'long-text': 'basis-full sm:basis-56 sm:grow-4',
  select: 'basis-full sm:basis-40 sm:grow-2',
  money: 'basis-full sm:basis-32 sm:grow',
  number: 'basis-full sm:basis-20 sm:grow',
  date: 'basis-full sm:basis-40 sm:grow',
} as const;

/** One cell of a repeated row: its label stays in sight, its error under it. */
export function RowCell({ column, name, defaultValue }: { column: RowColumn; name: string; defaultValue: string | undefined }) {
  const { id, error, typed, key, aria } = useField(name, false);
  const common = { id, name, className: 'input', lang: column.lang, defaultValue: typed ?? defaultValue ?? '', ...aria };
  return (
    <div className={`field ${width[column.kind]}`}>
      <label className="field-note" htmlFor={id}>
        {column.label}
      </label>
      {column.kind === 'select' ? (
        <select key={key} {...common}>
          <option value="" />
          {column.choices?.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ) : column.kind === 'long-text' ? (
        <textarea key={key} rows={1} {...common} className="input input-cell" />
      ) : (
        <input
          key={key}
          type={column.kind === 'date' ? 'date' : 'text'}
          inputMode={column.kind === 'money' ? 'decimal' : column.kind === 'number' ? 'numeric' : undefined}
          autoComplete="off"
          {...common}
        />
      )}
      {error ? (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
