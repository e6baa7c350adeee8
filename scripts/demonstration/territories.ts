import { attachPerson } from '@/lib/identity/use-cases/attach-person.ts';
import { allTerritories } from '@/lib/territories/loaders/territories.ts';

import { administrator, done, type Stage } from './stage.ts';

/** Who edits the pages of the territories. */
export function planTerritories(stage: Stage): void {
  const emails = new Map(stage.content.people.map(({ key, email }) => [key, email]));
  for (const { person, territory, title, acceptedOn } of stage.content.territories.editors) {
    stage.timeline.on(acceptedOn, async (at) => {
      const objectId = (await allTerritories()).find(({ slug }) => slug === territory)?.siren ?? '';
      const email = emails.get(person) ?? '';
      done(await attachPerson(await stage.as(administrator, at), { email, kind: 'territory_editor', objectId, title, startsAt: at, endsAt: null }), `editor ${person}`);
      stage.rightsChanged();
    });
  }
}
