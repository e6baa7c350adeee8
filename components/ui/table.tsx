import type { ReactNode } from 'react';

export type Column<Row> = {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** aligned on the right */
  numeric?: boolean;
  /** names the row: one column has it */
  isRowHeader?: boolean;
};

type Props<Row> = {
  caption: string;
  /** the caption is heard, not seen: when a heading just above says the same */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** last row: totals, one per column */
  totals?: readonly ReactNode[];
};

/** A table with caption and headers; on a narrow page each row becomes a list. */
export function Table<Row>({ caption, captionHidden = false, columns, rows, rowKey, totals }: Props<Row>) {
  return (
    <table className="table table-stacked">
      <caption className={captionHidden ? 'sr-only' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.numeric ? 'numeric' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) =>
              column.isRowHeader ? (
                <th key={column.key} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.key} data-label={column.label} className={column.numeric ? 'numeric' : undefined}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {totals ? (
        <tfoot>
          <tr className="font-bold">
            {columns.map((column, i) =>
              i === 0 ? (
                <th key={column.key} scope="row">
                  {totals[i]}
                </th>
              ) : (
                <td key={column.key} data-label={column.label} className={column.numeric ? 'numeric' : undefined}>
                  {totals[i]}
                </td>
              ),
            )}
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}
