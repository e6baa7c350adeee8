import { rootClient } from '@/lib/platform/database.ts';

import type { Stage } from './stage.ts';

/**
 * Labels every row of the demonstration, which no use-case may do, and puts its people in the order of the file:
 * the page that lists them follows the dates of their accounts.
 */
export async function labelRows(stage: Stage): Promise<void> {
  const data = { demonstration: true };
  const ids = (kind: Parameters<Stage['ids']>[0]) => ({ id: { in: stage.ids(kind) } });
  const client = rootClient();
  const first = await client.person.findUniqueOrThrow({ where: { id: stage.id('person', 'administrator') }, select: { createdAt: true } });
  await client.$transaction([
    ...stage.content.people.map(({ key }, index) =>
      client.person.update({
        where: { id: stage.id('person', key) },
        data: { ...data, createdAt: new Date(first.createdAt.getTime() + index * 1_000) },
        select: { id: true },
      }),
    ),
    client.actor.updateMany({ where: ids('actor'), data }),
    client.commission.updateMany({ where: ids('commission'), data }),
    client.call.updateMany({ where: ids('call'), data }),
    client.cahier.updateMany({ where: ids('cahier'), data }),
    client.lab.updateMany({ where: ids('lab'), data }),
    client.publication.updateMany({ where: ids('publication'), data }),
    client.sitting.updateMany({ where: ids('sitting'), data }),
    client.place.updateMany({ where: ids('place'), data }),
  ]);
}
