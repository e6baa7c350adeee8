import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db, disconnect } from '@/lib/platform/database.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld, roleNames, type DomainRights, type RightsRow, type RoleName } from '@/tests/integration/rights/world.ts';

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

/** What each role was answered, or the error it met, in one same world. */
type Answers = Map<RoleName, { value: unknown } | { error: unknown }>;

/** Builds the world once for a row, and lets each role act in it as if no other had: much faster than a world each. */
async function answersTo(row: RightsRow): Promise<Answers> {
  return discarded(async () => {
    const world = await buildWorld();
    const answers: Answers = new Map();
    for (const role of roleNames) {
      await db().$executeRaw`SAVEPOINT before_the_act`;
      try {
        answers.set(role, { value: await row.run(world, world.context(role)) });
      } catch (error) {
        answers.set(role, { error });
      }
      await db().$executeRaw`ROLLBACK TO SAVEPOINT before_the_act`;
    }
    return answers;
  });
}

afterAll(disconnect);

describe.each(useCases)('rights of $domain', async ({ domain, names }) => {
  const rights = await tableOf(domain);

  it('has one row for each use-case, and none for one that is gone', () => {
    expect(Object.keys(rights).toSorted()).toEqual(names.toSorted());
  });

  describe.each(Object.entries(rights))('%s', (_name, row) => {
    let answers: Answers;
    beforeAll(async () => {
      answers = await answersTo(row);
    });

    it.each(roleNames)('as %s is allowed or refused as the table says', (role) => {
      const answer = answers.get(role)!;
      if ('error' in answer) throw answer.error;
      expect(refused(answer.value), `${role} got ${describeValue(answer.value)}`).toBe(!row.allowed.includes(role));
    });
  });
});
