import { auditFilterSchema } from '@/lib/audit/schema.ts';
import { listAuditLines } from '@/lib/audit/use-cases/list-audit-lines.ts';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { roleNames, type DomainRights } from '@/tests/integration/rights/world.ts';

export const rights: DomainRights = {
  'list-audit-lines': {
    allowed: ['administrator'],
    run: (_world, context) => listAuditLines(context, { ...auditFilterSchema.parse({}), pageSize: 50, veil: { ids: [], publicVerbs: [], known: [], counting: [] } }),
  },
  // Called by other use-cases, which ask the right: whoever acts leaves a line.
  'record-act': {
    allowed: roleNames,
    async run(world, context) {
      await recordAct(context, { verb: 'test.act', objectKind: 'person', objectId: world.people.citizen.id });
      return 'recorded';
    },
  },
};
