import { createAudit } from '@/lib/accessibility/use-cases/create-audit.ts';
import { listAudits } from '@/lib/accessibility/use-cases/list-audits.ts';
import { publishAudit } from '@/lib/accessibility/use-cases/publish-audit.ts';
import { readAudit } from '@/lib/accessibility/use-cases/read-audit.ts';
import { removeAudit } from '@/lib/accessibility/use-cases/remove-audit.ts';
import { saveSheet } from '@/lib/accessibility/use-cases/save-sheet.ts';
import { updateAudit } from '@/lib/accessibility/use-cases/update-audit.ts';
import { standard } from '@/lib/accessibility/rules/standard.ts';
import { auditDetails, sheetContent } from '@/tests/factories/accessibility-audits.ts';
import type { DomainRights, RoleName, World } from '@/tests/integration/rights/world.ts';

const editors: readonly RoleName[] = ['contentEditor', 'administrator'];

async function begun(world: World): Promise<string> {
  const created = await createAudit(world.context('contentEditor'), auditDetails());
  return created.ok ? created.value.auditId : '';
}

const sheet = (auditId: string, theme: number) => ({ auditId, theme, version: 0, overwrite: false, completing: false, content: sheetContent(theme) });

async function complete(world: World): Promise<string> {
  const auditId = await begun(world);
  for (const { number } of standard.themes) await saveSheet(world.context('contentEditor'), sheet(auditId, number));
  return auditId;
}

export const rights: DomainRights = {
  'create-audit': { allowed: editors, run: (_world, context) => createAudit(context, auditDetails()) },
  'list-audits': {
    allowed: editors,
    async run(world, context) {
      await begun(world);
      return listAudits(context);
    },
  },
  // It commits the publisher before the law.
  'publish-audit': { allowed: ['administrator'], run: async (world, context) => publishAudit(context, { auditId: await complete(world) }) },
  'read-audit': { allowed: editors, run: async (world, context) => readAudit(context, { auditId: await begun(world) }) },
  'remove-audit': { allowed: editors, run: async (world, context) => removeAudit(context, { auditId: await begun(world) }) },
  'save-sheet': { allowed: editors, run: async (world, context) => saveSheet(context, sheet(await begun(world), 1)) },
  'update-audit': {
    allowed: editors,
    run: async (world, context) => updateAudit(context, { ...auditDetails(), auditId: await begun(world), revision: 1, overwrite: false }),
  },
};
