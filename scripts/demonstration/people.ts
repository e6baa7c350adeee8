import { createCommission } from '@/lib/committee/use-cases/commissions/create-commission.ts';
import { attachPerson } from '@/lib/identity/use-cases/attach-person.ts';
import { createPerson } from '@/lib/identity/use-cases/create-person.ts';
import { grantAdministration } from '@/lib/identity/use-cases/grant-administration.ts';
import { grantRole } from '@/lib/identity/use-cases/grant-role.ts';
import { updateOwnProfile } from '@/lib/identity/use-cases/update-own-profile.ts';
import type { AttachmentKind } from '@/lib/identity/types.ts';
import { themesWithTerres } from '@/lib/vision/loaders.ts';

import { commissionId } from './lookups.ts';
import { administrator, done, type Stage } from './stage.ts';

const peopleDay = -450;
const commissionsDay = -448;

/** Opens the accounts: the administrator from the command line, the others from the back-office. */
export function planPeople(stage: Stage): void {
  const { timeline, content } = stage;
  const first = content.people.find(({ key }) => key === administrator);
  if (!first) throw new Error('The demonstration has no administrator.');
  timeline.on(peopleDay, async (at) => {
    const { personId } = done(await grantAdministration(stage.portal(at), { email: first.email }), 'the administrator');
    stage.remember('person', first.key, personId);
    done(await updateOwnProfile(await stage.as(first.key, at), { name: first.name, phone: '' }), 'naming the administrator');
    stage.rightsChanged();
  });
  for (const { key, name, email, role, steers } of content.people) {
    if (key === administrator) continue;
    timeline.on(peopleDay, async (at) => {
      const context = await stage.as(administrator, at);
      const { personId } = done(await createPerson(context, { email, name }), `account ${key}`);
      stage.remember('person', key, personId);
      if (role) done(await grantRole(context, { personId, role }), `role of ${key}`);
      const seat = { email, kind: 'copil_member', objectId: 'copil', title: 'Membre', startsAt: at, endsAt: null } as const;
      if (steers) done(await attachPerson(context, seat), `seat of ${key}`);
    });
  }
}

/** Creates a commission for each terre, with its themes, its officers and its experts. */
export function planCommissions(stage: Stage): void {
  const emails = new Map(stage.content.people.map(({ key, email }) => [key, email]));
  for (const commission of stage.content.commissions) {
    const seats: [kind: AttachmentKind, title: string, people: string[]][] = [
      ['commission_chair', 'Présidence', [commission.chair]],
      ['commission_secretary', 'Secrétariat', [commission.secretary]],
      ['commission_member', 'Membre', commission.members],
      ['commission_alternate', 'Suppléance', commission.alternates],
    ];
    stage.timeline.on(commissionsDay, async (at) => {
      const context = await stage.as(administrator, at);
      const themes = (await themesWithTerres('fr')).filter(({ terre }) => terre.slug === commission.terre).map(({ slug }) => slug);
      const { name, presentation } = commission;
      const { slug } = done(await createCommission(context, { name, presentation, themes }), `commission ${name}`);
      const objectId = await commissionId(slug);
      stage.remember('commission', commission.key, objectId);
      for (const [kind, title, people] of seats) {
        for (const person of people) {
          const email = emails.get(person) ?? '';
          done(await attachPerson(context, { email, kind, objectId, title, startsAt: at, endsAt: null }), `seat of ${person}`);
        }
      }
      stage.rightsChanged();
    });
  }
}
