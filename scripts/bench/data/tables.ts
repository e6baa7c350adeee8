import type pg from 'pg';

type Row = Readonly<Record<string, unknown>>;

/** The tables that are filled, those that others refer to first. */
const order = [
  'Person', 'PersonRole', 'Session', 'Actor', 'Attachment', 'Commission', 'CommissionTheme', 'Call', 'CallTheme', 'CallQuestion',
  'Cahier', 'CahierSection', 'StoredFile', 'CahierFile', 'CoSignature', 'Proposal', 'ProposalTerritory', 'ProposalIndicator', 'BudgetLine',
  'ProposalMilestone', 'CahierTransition', 'Examination', 'Assignment', 'Recusal', 'Evaluation', 'Score', 'Opinion', 'Decision',
  'DecisionFeedback', 'Lab', 'LabProposal', 'LabMilestone', 'LabNote', 'LabNeed', 'LabTransition', 'Place', 'Publication', 'PublicationVersion', 'AuditLine',
] as const;

type Table = (typeof order)[number];

const rowsAtOnce = 2000;

/** Rows prepared for several tables, then written at once. */
export class Tables {
  readonly #rows = new Map<Table, Row[]>();

  /** Rows of one table all have the columns of its first. */
  add(table: Table, ...rows: readonly Row[]): void {
    const known = this.#rows.get(table);
    if (known) known.push(...rows);
    else this.#rows.set(table, [...rows]);
  }

  async write(client: pg.ClientBase): Promise<void> {
    for (const table of order) {
      const rows = this.#rows.get(table) ?? [];
      const name = client.escapeIdentifier(table);
      const columns = Object.keys(rows[0] ?? {}).map((column) => client.escapeIdentifier(column)).join(', ');
      for (let from = 0; from < rows.length; from += rowsAtOnce) {
        const json = JSON.stringify(rows.slice(from, from + rowsAtOnce));
        await client.query(`INSERT INTO ${name} (${columns}) SELECT ${columns} FROM json_populate_recordset(null::${name}, $1)`, [json]);
      }
    }
    this.#rows.clear();
  }
}
