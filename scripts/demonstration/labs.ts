import { addCarrier } from '@/lib/labs/use-cases/add-carrier.ts';
import { followMilestone } from '@/lib/labs/use-cases/follow-milestone.ts';
import { meetNeed } from '@/lib/labs/use-cases/meet-need.ts';
import { moveLab } from '@/lib/labs/use-cases/move-lab.ts';
import { publishNote } from '@/lib/labs/use-cases/publish-note.ts';
import { setLabPicture } from '@/lib/labs/use-cases/set-lab-picture.ts';
import { stateNeed } from '@/lib/labs/use-cases/state-need.ts';
import { updateLab } from '@/lib/labs/use-cases/update-lab.ts';
import { plannedEnd } from '@/lib/labs/rules/life.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';

import { delegateOf } from './actors.ts';
import type { SampleLab } from './content.ts';
import type { LabEvent } from './events.ts';
import { labMilestoneId, labStart } from './lookups.ts';
import { done, type Stage } from './stage.ts';
import { bocagePicture, pictureAlternative } from './bocage-picture.ts';

/** Days between the birth of a LAB and its completed page. */
const daysToComplete = 4;

/** Plays the life of each LAB from the day after its page is complete. */
export function planLabs(stage: Stage): void {
  for (const lab of stage.content.labs) {
    const cahier = stage.content.cahiers.find(({ proposals }) => proposals.some(({ key }) => key === lab.proposal));
    const examination = stage.content.examinations.find(({ proposal }) => proposal === lab.proposal);
    const bornOn = examination?.events.find(({ act }) => act === 'publish')?.day;
    if (!cahier || bornOn === undefined) throw new Error(`Demonstration: the LAB "${lab.key}" is born from no published decision`);
    const keeper = delegateOf(cahier.actor);
    stage.timeline.on(bornOn + daysToComplete, (at) => complete(stage, lab, keeper, at));
    for (const event of lab.events) stage.timeline.on(event.day, (at) => live(stage, lab, event, lab.carrier ?? keeper, at));
  }
}

async function complete(stage: Stage, lab: SampleLab, keeper: string, at: Date): Promise<void> {
  const labId = stage.id('lab', lab.key);
  const { title, summary, presentation } = lab;
  done(await updateLab(await stage.as(keeper, at), { labId, version: 1, title, summary, presentation }), `page of LAB ${lab.key}`);
  const picture = { bytes: await bocagePicture(lab.key), alternative: pictureAlternative };
  done(await setLabPicture(await stage.as(keeper, at), { labId, ...picture }), `picture of LAB ${lab.key}`);
  const email = stage.content.people.find(({ key }) => key === lab.carrier)?.email;
  if (!email) return;
  done(await addCarrier(await stage.as(keeper, at), { labId, email }), `carrier of LAB ${lab.key}`);
  stage.rightsChanged();
}

async function live(stage: Stage, lab: SampleLab, event: LabEvent, carrier: string, at: Date): Promise<void> {
  const context = await stage.as(carrier, at);
  const labId = stage.id('lab', lab.key);
  const what = `${event.act} of LAB ${lab.key}`;
  switch (event.act) {
    case 'move': {
      const startsOn = event.move === 'start' ? new Date(`${parisClock(at).day}T00:00:00Z`) : null;
      const endsOn = event.endsIn === undefined ? null : plannedEnd(await labStart(labId), event.endsIn);
      done(await moveLab(context, { labId, act: event.move, note: event.note, lessons: event.lessons ?? '', startsOn, endsOn }), what);
      return;
    }
    case 'milestone': {
      const milestoneId = await labMilestoneId(labId, event.position);
      done(await followMilestone(context, { labId, milestoneId, state: event.state, note: event.note }), what);
      return;
    }
    case 'note': {
      const { title, tried, saw, learnt } = event;
      done(await publishNote(context, { labId, title, tried, saw, learnt }), what);
      return;
    }
    case 'need': {
      const { needId } = done(await stateNeed(context, { labId, label: event.label, details: event.details }), what);
      stage.remember('need', `${lab.key} ${event.key}`, needId);
      return;
    }
    case 'meet-need':
      done(await meetNeed(context, { labId, needId: stage.id('need', `${lab.key} ${event.key}`) }), what);
  }
}
