type Props = { title: string; caption: string; headers: readonly string[]; rows: readonly (readonly string[])[] };

/** The table twin of a drawing: same values, first column names the row. */
export function ChartTable({ title, caption, headers, rows }: Props) {
  return (
    <details className="disclosure">
      <summary>{title}</summary>
      <table className="table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, i) =>
                i === 0 ? (
                  <th key={i} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={i}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
