'use client';

import { type MouseEvent, useContext, useRef, useState } from 'react';
import { FieldGroup, type FieldProps } from './field.tsx';
import { FormStateContext, useField, useFormWords } from './form-context.ts';
import { ROW_BUTTON, rowNumbers, wasSent } from './form-state.ts';
import { type RowColumn, RowCell } from './row-cell.tsx';

type Props = FieldProps & {
  columns: readonly RowColumn[];
  defaultRows?: readonly Record<string, string>[];
  /** rows shown empty when there is none */
  minimum?: number;
  maximum?: number;
  addLabel: string;
};

/**
 * Repeated rows: budget lines, milestones. Cells are named `lines.0.label`; numbers may have gaps once a row is
 * removed. The buttons send the form without JavaScript (see afterRowButton) and act on the spot with it.
 */
export function RowsField({ defaultRows = [], minimum = 1, ...props }: Props) {
  const { state } = useContext(FormStateContext);
  const found = wasSent(state) ? rowNumbers(state.values, props.name) : defaultRows.map((_, i) => i);
  const shown = found.length >= minimum ? found : [...found, ...Array.from({ length: minimum - found.length }, (_, i) => Math.max(-1, ...found) + 1 + i)];
  return <Rows key={`${state.status} ${shown.join(' ')}`} {...props} first={shown} defaultRows={defaultRows} />;
}

type RowsProps = Omit<Props, 'minimum' | 'defaultRows'> & { first: readonly number[]; defaultRows: readonly Record<string, string>[] };

function Rows({ name, label, help, required, columns, defaultRows, maximum = 50, addLabel, first }: RowsProps) {
  const words = useFormWords();
  const { id, error } = useField(name, Boolean(help));
  const [rows, setRows] = useState(first);
  const next = useRef(Math.max(-1, ...first) + 1);
  const addButton = useRef<HTMLButtonElement>(null);

  function change(event: MouseEvent<HTMLButtonElement>, update: (rows: readonly number[]) => readonly number[]) {
    event.preventDefault();
    setRows(update);
    addButton.current?.focus();
    // Whoever saves as one types must hear of it.
    event.currentTarget.form?.dispatchEvent(new Event('input', { bubbles: true }));
  }

  return (
    <FieldGroup id={id} label={label} help={help} required={required} error={error}>
      <ol className="mt-2 grid gap-4">
        {rows.map((number, i) => (
          <li key={number}>
            <fieldset className="flex flex-wrap items-start gap-3 border-b border-line pb-4">
              <legend className="field-note pb-1">{words.row(i + 1)}</legend>
              {columns.map((column) => (
                <RowCell key={column.name} column={column} name={`${name}.${number}.${column.name}`} defaultValue={defaultRows[number]?.[column.name]} />
              ))}
              <button
                type="submit"
                formNoValidate
                name={ROW_BUTTON}
                value={`remove:${name}.${number}`}
                className="button button-quiet button-small -ms-2 justify-self-start sm:ms-0 sm:mt-8"
                onClick={(event) => change(event, (list) => list.filter((n) => n !== number))}
              >
                {words.removeRow(i + 1)}
              </button>
            </fieldset>
          </li>
        ))}
      </ol>
      {rows.length < maximum ? (
        <button
          ref={addButton}
          type="submit"
          formNoValidate
          name={ROW_BUTTON}
          value={`add:${name}.${columns[0]!.name}`}
          className="button button-secondary button-small mt-3 justify-self-start"
          onClick={(event) => {
            const number = next.current;
            next.current += 1;
            change(event, (list) => [...list, number]);
          }}
        >
          {addLabel}
        </button>
      ) : null}
    </FieldGroup>
  );
}
