import path from 'node:path';
import { readVisionReference } from '@/lib/vision/reference.ts';
import { addVisionEntry } from '@/lib/vision/use-cases/add-vision-entry.ts';
import { listVisionEntries } from '@/lib/vision/use-cases/list-vision-entries.ts';
import { loadVisionReference } from '@/lib/vision/use-cases/load-vision-reference.ts';
import { moveVisionEntry } from '@/lib/vision/use-cases/move-vision-entry.ts';
import { printSynthesis } from '@/lib/vision/use-cases/print-synthesis.ts';
import { readVisionEntry } from '@/lib/vision/use-cases/read-vision-entry.ts';
import { reinstateVisionEntry } from '@/lib/vision/use-cases/reinstate-vision-entry.ts';
import { restoreVisionRevision } from '@/lib/vision/use-cases/restore-vision-revision.ts';
import { retireVisionEntry } from '@/lib/vision/use-cases/retire-vision-entry.ts';
import { saveVisionEntry } from '@/lib/vision/use-cases/save-vision-entry.ts';
import { db } from '@/lib/platform/database.ts';
import { roleNames, type DomainRights, type RoleName, type World } from '@/tests/integration/rights/world.ts';

const reference = () => readVisionReference(path.resolve('prisma/reference/vision'));
const text = { fr: 'Autre piste', en: 'Another lead' };
const editors: readonly RoleName[] = ['contentEditor', 'administrator'];
const lead = ({ leadId }: World) => ({ kind: 'lead', id: leadId }) as const;

/** A second lead, after the one of the world. */
async function anotherLead({ themeId }: World): Promise<void> {
  await db().lead.create({ data: { id: 'piste-seconde', themeId, position: 2, text }, select: { id: true } });
}

export const rights: DomainRights = {
  'add-vision-entry': {
    allowed: editors,
    run: (world, context) => addVisionEntry(context, { kind: 'lead', group: { themeId: world.themeId }, content: { text } }),
  },
  'list-vision-entries': { allowed: editors, run: (_world, context) => listVisionEntries(context) },
  // Run when the portal starts, on nobody's behalf: no page leads to it.
  'load-vision-reference': { allowed: roleNames, run: (_world, context) => loadVisionReference(context, reference()) },
  'move-vision-entry': {
    allowed: editors,
    run: async (world, context) => {
      await anotherLead(world);
      return moveVisionEntry(context, { kind: 'lead', move: { direction: 'down', id: world.leadId } });
    },
  },
  // A public document.
  'print-synthesis': {
    allowed: roleNames,
    run: async (world, context) => {
      await loadVisionReference(world.context('nobody'), reference());
      const words = { title: 'T', over: 'O', lead: 'L', way: 'W', drawing: 'D', steps: [], principles: 'P', challenges: 'C', terres: 'T', bodies: 'B', values: 'V', valuesNote: 'N', planning: 'P', brand: 'B', untranslated: '', footer: 'F' };
      return printSynthesis(context, { language: 'fr', words, portal: 'Portail' });
    },
  },
  'read-vision-entry': { allowed: editors, run: (world, context) => readVisionEntry(context, lead(world)) },
  'reinstate-vision-entry': {
    allowed: editors,
    run: async (world, context) => {
      await db().lead.update({ where: { id: world.leadId }, data: { retiredAt: world.now }, select: { id: true } });
      return reinstateVisionEntry(context, lead(world));
    },
  },
  'restore-vision-revision': {
    allowed: editors,
    run: async (world, context) => {
      await saveVisionEntry(world.context('contentEditor'), { ...lead(world), revision: 1, content: { text } });
      return restoreVisionRevision(context, { ...lead(world), number: 1, revision: 2 });
    },
  },
  'retire-vision-entry': { allowed: editors, run: (world, context) => retireVisionEntry(context, lead(world)) },
  'save-vision-entry': { allowed: editors, run: (world, context) => saveVisionEntry(context, { ...lead(world), revision: 1, content: { text } }) },
};
