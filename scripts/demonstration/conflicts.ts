import { hintMarks } from '@/lib/committee/rules/acceptance.ts';
import { clearHints } from '@/lib/committee/use-cases/conflicts/clear-hints.ts';
import { declareInterest } from '@/lib/committee/use-cases/conflicts/declare-interest.ts';
import { endInterest } from '@/lib/committee/use-cases/conflicts/end-interest.ts';
import { readCahierConflicts } from '@/lib/committee/use-cases/conflicts/read-cahier-conflicts.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';

import { done, type Stage } from './stage.ts';

/** Plays the interests that experts declare, and the hints that chairs read and set aside. */
export function planConflicts(stage: Stage): void {
  const { interests, cleared } = stage.content.conflicts;
  for (const { day, person, tie, organisation, endedOn } of interests) {
    stage.timeline.on(day, async (at) => {
      const context = await stage.as(person, at);
      const { interestId } = done(await declareInterest(context, { tie, organisation, siren: null }), `interest of ${person}`);
      if (endedOn === undefined) return;
      const last = parisClock(stage.timeline.instant(endedOn, '12:00')).day;
      done(await endInterest(context, { interestId, endedOn: last }), `end of an interest of ${person}`);
    });
  }
  for (const { day, proposal, person, by, reason } of cleared) {
    stage.timeline.on(day, async (at) => {
      const context = await stage.as(by, at);
      const proposalId = stage.id('proposal', proposal);
      const personId = stage.id('person', person);
      const conflicts = await readCahierConflicts(context, { proposalId });
      const read = (conflicts?.open ?? []).filter((one) => one.personId === personId);
      const seen = hintMarks(read.map(({ outlook }) => ({ cahierId: conflicts?.cahierId ?? '', outlook })));
      done(await clearHints(context, { proposalId, personId, reason, seen }), `hints on ${person} for ${proposal}`);
    });
  }
}
