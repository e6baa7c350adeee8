import { db } from '@/lib/platform/database.ts';
import { hintMarks } from '@/lib/committee/rules/acceptance.ts';
import { conflictOutlooks } from '@/lib/committee/loaders/conflicts.ts';
import { clearHints } from '@/lib/committee/use-cases/conflicts/clear-hints.ts';
import { declareInterest } from '@/lib/committee/use-cases/conflicts/declare-interest.ts';
import { declareRecusal } from '@/lib/committee/use-cases/conflicts/declare-recusal.ts';
import { endInterest } from '@/lib/committee/use-cases/conflicts/end-interest.ts';
import { forgetInterests } from '@/lib/committee/use-cases/conflicts/forget-interests.ts';
import { liftRecusal } from '@/lib/committee/use-cases/conflicts/lift-recusal.ts';
import { listOwnInterests } from '@/lib/committee/use-cases/conflicts/list-own-interests.ts';
import { readCahierConflicts } from '@/lib/committee/use-cases/conflicts/read-cahier-conflicts.ts';
import { readConflicts } from '@/lib/committee/use-cases/conflicts/read-conflicts.ts';
import { removeInterest } from '@/lib/committee/use-cases/conflicts/remove-interest.ts';
import { roleNames, type DomainRights, type World } from '@/tests/integration/rights/world.ts';

const inside = ['expert', 'chair', 'secretary'] as const;

/** The interest of the expert in the actor of the examined cahier. */
async function interestOfExpert(world: World): Promise<string> {
  const { id } = await db().interest.create({
    data: { personId: world.people.expert.id, tie: 'employer', organisation: 'Acteur monde', declaredAt: world.now },
    select: { id: true },
  });
  return id;
}

export const conflictsRights: DomainRights = {
  'declare-recusal': {
    allowed: [...inside, 'unassignedExpert'],
    run: (world, context) => declareRecusal(context, { proposalId: world.proposalId, personId: null, tie: 'employer', note: '' }),
  },
  'lift-recusal': {
    allowed: ['chair'],
    run: (world, context) => liftRecusal(context, { proposalId: world.proposalId, personId: world.people.recusedExpert.id, reason: 'Erreur de cahier.' }),
  },
  'clear-hints': {
    allowed: ['chair'],
    run: async (world, context) => {
      await interestOfExpert(world);
      const personId = world.people.expert.id;
      const outlook = (await conflictOutlooks([world.cahierId], [personId], world.now))(world.cahierId, personId);
      const seen = hintMarks([{ cahierId: world.cahierId, outlook }]);
      return clearHints(context, { proposalId: world.proposalId, personId, reason: 'Une homonymie.', seen });
    },
  },
  'read-conflicts': {
    allowed: ['chair', 'secretary'],
    run: (_world, context) => readConflicts(context, { slug: 'monde', page: 1 }),
  },
  'read-cahier-conflicts': {
    allowed: ['chair', 'secretary'],
    run: (world, context) => readCahierConflicts(context, { proposalId: world.proposalId }),
  },
  'declare-interest': {
    allowed: [...inside, 'unassignedExpert', 'recusedExpert', 'otherExpert', 'otherChair'],
    run: (_world, context) => declareInterest(context, { tie: 'funder', organisation: 'Acteur autre', siren: null }),
  },
  'end-interest': {
    allowed: ['expert'],
    run: async (world, context) => endInterest(context, { interestId: await interestOfExpert(world), endedOn: '2026-05-12' }),
  },
  'remove-interest': {
    allowed: ['expert'],
    run: async (world, context) => removeInterest(context, { interestId: await interestOfExpert(world) }),
  },
  'list-own-interests': {
    allowed: ['expert'],
    run: async (world, context) => {
      await interestOfExpert(world);
      return listOwnInterests(context);
    },
  },
  // Asked by a job, on nobody's behalf.
  'forget-interests': { allowed: roleNames, run: (world) => forgetInterests(world.now) },
};
