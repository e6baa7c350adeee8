import type pg from 'pg';

/** A statement without its values, and how many times it was executed. */
export type Statement = { sql: string; calls: number };

/** What PostgreSQL needs at its start to count statements. */
export const countingSettings = ['shared_preload_libraries=pg_stat_statements'];

export async function prepareCounting(client: pg.ClientBase): Promise<void> {
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
}

/**
 * The statements that the portal executes during `work`, most frequent first. Beginnings and ends of transactions are not
 * counted, nor the job queue, which has a life of its own.
 */
export async function statementsDuring(client: pg.ClientBase, work: () => Promise<unknown>): Promise<Statement[]> {
  await client.query('SELECT pg_stat_statements_reset()');
  await work();
  const { rows } = await client.query<{ sql: string; calls: number }>(`
    SELECT query AS sql, calls::int FROM pg_stat_statements
    WHERE toplevel AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND query !~* '^\\s*(begin|commit|rollback|deallocate|set|show|listen)\\M'
      AND query !~ 'pg_stat_statements' AND query !~ '\\mjobs"?\\.'
    ORDER BY calls DESC, query`);
  return rows;
}

export function total(statements: readonly Statement[]): number {
  return statements.reduce((sum, { calls }) => sum + calls, 0);
}

/** Of several counts of the same thing, the one where nothing else was going on. */
export function quietest(counts: readonly Statement[][]): Statement[] {
  return counts.toSorted((a, b) => total(a) - total(b))[0] ?? [];
}
