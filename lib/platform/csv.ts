export type CsvCell = string | number | boolean | null | undefined | Date;

/**
 * Writes rows as CSV for a spreadsheet in French: semicolons, CRLF, UTF-8 with its mark. A cell that a
 * spreadsheet would run as a formula (= + - @, tab, return) is preceded by an apostrophe.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = [header, ...rows].map((row) => row.map(cell).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would run as a formula, preceded by an apostrophe; any other as it is. */
export function withoutFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function cell(value: CsvCell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = value instanceof Date ? value.toISOString() : value;
  const safe = withoutFormula(text);
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
