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
 */
export async function transaction<Value>(work: () => Promise<Value>): Promise<Value> {
  if (openTransaction.getStore()) return work();
  try {
    return await rootClient().$transaction(
      (client) =>
        openTransaction.run(client, async () => {
          const value = await work();
          if (isRefusal(value)) throw new RolledBack(value);
          return value;
        }),
      { maxWait: 10_000, timeout: 20_000 },
    );
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal as Value;
    throw error;
  }
}

/** Throws when no transaction is open: an audit line or a mail must commit with its act. */
export function requireTransaction(): void {
  if (!openTransaction.getStore()) throw new Error('This write must happen inside transaction().');
}
