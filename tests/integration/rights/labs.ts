import { addCarrier } from '@/lib/labs/use-cases/add-carrier.ts';
import { enterMaylab } from '@/lib/labs/use-cases/enter-maylab.ts';
import { followMilestone } from '@/lib/labs/use-cases/follow-milestone.ts';
import { listEveryLab } from '@/lib/labs/use-cases/list-every-lab.ts';
import { listOwnLabs } from '@/lib/labs/use-cases/list-own-labs.ts';
import { meetNeed } from '@/lib/labs/use-cases/meet-need.ts';
import { moveLab } from '@/lib/labs/use-cases/move-lab.ts';
import { publishDecisionBatch } from '@/lib/labs/use-cases/publish-decision-batch.ts';
import { publishDueBatches } from '@/lib/labs/use-cases/publish-due-batches.ts';
import { publishNote } from '@/lib/labs/use-cases/publish-note.ts';
import { readLab } from '@/lib/labs/use-cases/read-lab.ts';
import { removeCarrier } from '@/lib/labs/use-cases/remove-carrier.ts';
import { setLabPicture } from '@/lib/labs/use-cases/set-lab-picture.ts';
import { stateNeed } from '@/lib/labs/use-cases/state-need.ts';
import { updateLab } from '@/lib/labs/use-cases/update-lab.ts';
import { updateLabPlan } from '@/lib/labs/use-cases/update-lab-plan.ts';
import { db } from '@/lib/platform/database.ts';
import { heldDecision, preparedBatch } from '@/tests/factories/decisions.ts';
import { roleNames, type DomainRights } from '@/tests/integration/rights/world.ts';

const keepers = ['carrier', 'administrator'] as const;

/** One grey pixel, as PNG. */
const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

export const rights: DomainRights = {
  'add-carrier': {
    allowed: keepers,
    run: (world, context) => addCarrier(context, { labId: world.labId, email: 'porteuse@monde.example' }),
  },
  'enter-maylab': { allowed: ['carrier', 'otherCarrier', 'administrator'], run: (_world, context) => enterMaylab(context) },
  'follow-milestone': {
    allowed: keepers,
    async run(world, context) {
      const { id } = await db().labMilestone.findFirstOrThrow({ where: { labId: world.labId }, select: { id: true } });
      return followMilestone(context, { labId: world.labId, milestoneId: id, state: 'done', note: '' });
    },
  },
  'list-every-lab': { allowed: ['administrator'], run: (_world, context) => listEveryLab(context, { status: null, page: 1 }) },
  'list-own-labs': { allowed: ['carrier', 'otherCarrier'], run: (_world, context) => listOwnLabs(context) },
  'meet-need': {
    allowed: keepers,
    async run(world, context) {
      const { id } = await db().labNeed.create({ data: { labId: world.labId, label: 'Un local' }, select: { id: true } });
      return meetNeed(context, { labId: world.labId, needId: id });
    },
  },
  'move-lab': {
    allowed: keepers,
    run: (world, context) =>
      moveLab(context, { labId: world.labId, act: 'start', note: '', lessons: '', startsOn: world.now, endsOn: null }),
  },
  'publish-decision-batch': {
    allowed: ['chair'],
    async run(world, context) {
      await heldDecision(world, 'selected');
      return publishDecisionBatch(context, { batchId: await preparedBatch(world), due: false });
    },
  },
  // Run by the worker, in the name of who set the hour.
  'publish-due-batches': { allowed: roleNames, run: async (world) => `${await publishDueBatches(world.now)} published` },
  'publish-note': {
    allowed: keepers,
    run: (world, context) => publishNote(context, { labId: world.labId, title: 'Note', tried: 'Essai', saw: '', learnt: '' }),
  },
  'read-lab': { allowed: keepers, run: (world, context) => readLab(context, { labId: world.labId }) },
  'remove-carrier': {
    allowed: keepers,
    async run(world, context) {
      const second = await db().attachment.create({
        data: { personId: world.people.citizen.id, kind: 'lab_carrier', objectId: world.labId, startsAt: new Date(0) },
        select: { id: true },
      });
      return removeCarrier(context, { labId: world.labId, attachmentId: second.id });
    },
  },
  'set-lab-picture': {
    allowed: keepers,
    run: (world, context) => setLabPicture(context, { labId: world.labId, alternative: 'Un pixel gris', bytes: pixel }),
  },
  'state-need': {
    allowed: keepers,
    run: (world, context) => stateNeed(context, { labId: world.labId, label: 'Un local', details: '' }),
  },
  'update-lab': {
    allowed: keepers,
    run: (world, context) => updateLab(context, { labId: world.labId, version: 1, title: 'T', summary: 'S', presentation: '' }),
  },
  'update-lab-plan': {
    allowed: keepers,
    run: (world, context) => updateLabPlan(context, { labId: world.labId, milestones: [{ title: 'J', startMonth: 1, endMonth: 2 }] }),
  },
};
