import 'server-only';
import { openTransaction, rootClient } from '@/lib/platform/database.ts';
import { isRefusal, type Refusal } from '@/lib/platform/result.ts';

/** Carries a refusal out of Prisma's callback, whose only way to roll back is an exception. */
class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super('rolled back');
    this.refusal = refusal;
  }
}

/**
 * Runs `work` in one database transaction, which every repository called within joins.
 * A refusal returned by `work` rolls everything back; a nested call joins the open transaction
 * and leaves the choice to the outer one.
 * @param seconds it is given up after; more than a visitor waits only for what no visitor waits for
 */
export async function transaction<Value>(work: () => Promise<Value>, { seconds = 20 } = {}): Promise<Value> {
  if (openTransaction.getStore()) return work();
  const committed: (() => void)[] = [];
  try {
    const value = await rootClient().$transaction(
      (client) =>
        openTransaction.run({ client, committed }, async () => {
          const result = await work();
          if (isRefusal(result)) throw new RolledBack(result);
          return result;
        }),
      { maxWait: 10_000, timeout: seconds * 1000 },
    );
    for (const act of committed) act();
    return value;
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal as Value;
    throw error;
  }
}

/** Does `act` once the open transaction has committed, never if it rolls back; for wake-up calls that may be lost. */
export function afterCommit(act: () => void): void {
  openTransaction.getStore()?.committed.push(act);
}

/** What an open transaction sees is nobody else's: it is not to be kept beyond it. */
export function inTransaction(): boolean {
  return openTransaction.getStore() !== undefined;
}

/** Throws when no transaction is open: an audit line or a mail must commit with its act. */
export function requireTransaction(): void {
  if (!openTransaction.getStore()) throw new Error('This write must happen inside transaction().');
}
