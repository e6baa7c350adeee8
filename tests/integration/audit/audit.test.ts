import { afterEach, describe, expect, it } from 'vitest';
import { auditFilterSchema } from '@/lib/audit/schema.ts';
import { listAuditLines } from '@/lib/audit/use-cases/list-audit-lines.ts';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context, Viewer } from '@/lib/identity/types.ts';
import { grantRole } from '@/lib/identity/use-cases/grant-role.ts';
import { revokeRole } from '@/lib/identity/use-cases/revoke-role.ts';
import { db } from '@/lib/platform/database.ts';
import { refuse } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

const now = new Date('2026-05-12T21:59:59Z');

async function administrator(): Promise<{ context: Context; id: string }> {
  const { id } = await db().person.create({
    data: { email: 'admin@exemple.fr', name: 'Admin', roles: { create: { role: 'administrator' } } },
  });
  const viewer: Viewer = { personId: id, email: 'admin@exemple.fr', name: 'Admin', roles: ['administrator'], attachments: [] };
  return { context: { viewer, now, requestId: 'req-1' }, id };
}

const read = (context: Context, filter: Record<string, string> = {}) =>
  listAuditLines(context, { ...auditFilterSchema.parse(filter), pageSize: 50, veil: { ids: [], publicVerbs: [], known: [], counting: [] } });

afterEach(async () => {
  await db().$executeRaw`TRUNCATE "AuditLine", "Person" CASCADE`;
});

describe('the audit', () => {
  it('says who did what when, with what changed', async () => {
    const { context, id } = await administrator();
    await grantRole(context, { personId: id, role: 'moderator' });
    const found = await read(context);
    expect(found).toMatchObject({
      ok: true,
      value: {
        more: false,
        lines: [
          {
            at: now,
            personName: 'Admin',
            verb: 'person.grant-role',
            objectKind: 'person',
            objectId: id,
            before: null,
            after: { role: 'moderator' },
            requestId: 'req-1',
          },
        ],
      },
    });
  });

  it('disappears with the act that is refused', async () => {
    const { context, id } = await administrator();
    await transaction(async () => {
      await recordAct(context, { verb: 'test.act', objectKind: 'person', objectId: id });
      return refuse('refused');
    });
    expect(await db().auditLine.count()).toBe(0);
  });

  it('cannot be written without the transaction of an act', async () => {
    const { context, id } = await administrator();
    await expect(recordAct(context, { verb: 'test.act', objectKind: 'person', objectId: id })).rejects.toThrow('transaction');
  });

  it('only grows: a line can be neither changed nor removed', async () => {
    const { context, id } = await administrator();
    await grantRole(context, { personId: id, role: 'moderator' });
    await expect(db().auditLine.updateMany({ data: { verb: 'other' } })).rejects.toThrow('The audit only grows');
    await expect(db().auditLine.deleteMany()).rejects.toThrow('The audit only grows');
  });

  it('is filtered by whole days in Paris', async () => {
    const { context, id } = await administrator();
    await grantRole(context, { personId: id, role: 'moderator' });
    const midnight = { ...context, now: new Date('2026-05-12T22:00:00Z') };
    await revokeRole(midnight, { personId: id, role: 'moderator' });
    const verbs = async (filter: Record<string, string>) => {
      const found = await read(context, filter);
      return found.ok ? found.value.lines.map(({ verb }) => verb) : [];
    };
    expect(await verbs({ from: '2026-05-12', until: '2026-05-12' })).toEqual(['person.grant-role']);
    expect(await verbs({ from: '2026-05-13' })).toEqual(['person.revoke-role']);
    expect(await verbs({ verb: 'person.grant' })).toEqual(['person.grant-role']);
    expect(await verbs({ person: '%' })).toEqual([]);
    expect(await verbs({ object: id })).toHaveLength(2);
  });

  it('keeps the last administrator', async () => {
    const { context, id } = await administrator();
    expect(await revokeRole(context, { personId: id, role: 'administrator' })).toMatchObject({ code: 'last-administrator' });
  });
});
