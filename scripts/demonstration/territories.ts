import { parisClock } from '@/lib/platform/paris-time.ts';
import type { DatedVisits } from '@/lib/territories/types/visits.ts';
import { acceptTerritoryInvitation } from '@/lib/territories/use-cases/editors/accept-territory-invitation.ts';
import { inviteTerritoryEditor } from '@/lib/territories/use-cases/editors/invite-territory-editor.ts';
import { addTerritoryVisits } from '@/lib/territories/use-cases/visits/add-territory-visits.ts';

import type { Demonstration } from './content.ts';
import { administrator, done, type Stage } from './stage.ts';
import type { Timeline } from './timeline.ts';

/** Who edits the pages of the territories, who is invited to, and invented visits of these pages. */
export function planTerritories(stage: Stage): void {
  const { timeline, content } = stage;
  const { editors, invited, visits } = content.territories;
  const emails = new Map(content.people.map(({ key, email }) => [key, email]));
  for (const { person, territory: slug, title, invitedOn, acceptedOn } of editors) {
    timeline.on(invitedOn, async (at) => {
      const invitation = { slug, email: emails.get(person) ?? '', name: '', title, message: '' };
      const { invitationId } = done(await inviteTerritoryEditor(await stage.as(administrator, at), invitation), `invitation of ${person}`);
      stage.remember('invitation', person, invitationId);
    });
    timeline.on(acceptedOn, async (at) => {
      done(await acceptTerritoryInvitation(await stage.as(person, at), { invitationId: stage.id('invitation', person), name: '' }), `editor ${person}`);
      stage.rightsChanged();
    });
  }
  for (const { territory: slug, sentOn, ...invitation } of invited) {
    timeline.on(sentOn, async (at) => {
      done(await inviteTerritoryEditor(await stage.as(administrator, at), { slug, ...invitation }), `invitation of ${invitation.email}`);
    });
  }
  timeline.on(-1, async () => addTerritoryVisits(visits.flatMap((told) => inventedVisits(told, timeline))));
}

/** A number a day up to yesterday, from one pace to the other, fewer at the week-end; the same at each start on the same day. */
function inventedVisits({ territory: slug, since, from, to }: Demonstration['territories']['visits'][number], timeline: Timeline): DatedVisits[] {
  return Array.from({ length: -since }, (_, index) => {
    const { day } = parisClock(timeline.instant(since + index, '12:00'));
    const pace = from + ((to - from) * index) / -since;
    const isWeekEnd = [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
    // Uneven as visits are: a wave of no special length.
    const count = Math.round(pace * (isWeekEnd ? 0.5 : 1) * (1 + 0.4 * Math.sin(index * 1.7)));
    return { slug, day, count };
  }).filter(({ count }) => count > 0);
}
