import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { disconnect } from '@/lib/platform/database.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import { buildWorld, roleNames, type DomainRights } from '@/tests/integration/rights/world.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** Every use-case of the portal, read from the folders, so that a new one without its row fails here. */
const useCases = readdirSync(path.join(root, 'lib'))
  .flatMap((domain) => {
    try {
      const files = readdirSync(path.join(root, 'lib', domain, 'use-cases'), { recursive: true, encoding: 'utf8' });
      return [{ domain, names: files.filter((file) => file.endsWith('.ts')).map((file) => path.basename(file, '.ts')) }];
    } catch {
      return [];
    }
  })
  .filter(({ names }) => names.length > 0);

/** A value stands for a refusal when it is one, or when it shows nothing. */
function refused(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && 'ok' in value && value.ok === false;
}

/** The table of a domain; empty when nobody has written it, which the first test of the domain reports. */
async function tableOf(domain: string): Promise<DomainRights> {
  const file = path.join(import.meta.dirname, `${domain}.ts`);
  if (!existsSync(file)) return {};
  const { rights } = (await import(/* @vite-ignore */ file)) as { rights: DomainRights };
  return rights;
}

function describeValue(value: unknown): string {
  return typeof value === 'object' && value !== null && 'code' in value ? String(value.code) : typeof value;
}

class RollBack extends Error {}

async function inDiscardedWorld<Value>(work: () => Promise<Value>): Promise<Value> {
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

afterAll(disconnect);

describe.each(useCases)('rights of $domain', async ({ domain, names }) => {
  const rights = await tableOf(domain);

  it('has one row for each use-case, and none for one that is gone', () => {
    expect(Object.keys(rights).toSorted()).toEqual(names.toSorted());
  });

  describe.each(Object.entries(rights))('%s', (_name, row) => {
    it.each(roleNames)('as %s is allowed or refused as the table says', async (role) => {
      const value = await inDiscardedWorld(async () => {
        const world = await buildWorld();
        return row.run(world, world.context(role));
      });
      expect(refused(value), `${role} got ${describeValue(value)}`).toBe(!row.allowed.includes(role));
    });
  });
});
