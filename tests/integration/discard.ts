import { transaction } from '@/lib/platform/transaction.ts';

class RollBack extends Error {}

/** Runs `work` in a transaction that is thrown away, so that a test leaves the database as it found it. */
export async function discarded<Value>(work: () => Promise<Value>): Promise<Value> {
  let value: Value | undefined;
  try {
    await transaction(async () => {
      value = await work();
      throw new RollBack();
    });
  } catch (error) {
    if (!(error instanceof RollBack)) throw error;
  }
  return value as Value;
}
