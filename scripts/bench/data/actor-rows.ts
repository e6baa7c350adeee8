import { nameKey } from '@/lib/platform/names.ts';
import { paragraphs } from './french-text.ts';
import { people } from './plan.ts';
import { idOf, seeded } from './seeded.ts';
import { day, type Surroundings } from './surroundings.ts';
import type { Tables } from './tables.ts';

const kinds = ['association', 'collectivite', 'entreprise'] as const;

/** An actor and its delegate. */
export function addActor(tables: Tables, { communes, now }: Surroundings, actor: number): void {
  const name = `Acteur de mesure ${actor + 1}`;
  const personId = idOf('person', people.delegate + actor);
  const id = idOf('actor', actor);
  tables.add('Person', { id: personId, email: `delegue-${actor}@mesure.example`, name: `Délégation de ${name}`, lastSeenAt: now.toISOString() });
  tables.add('Actor', {
    id,
    slug: `mesure-${actor + 1}`,
    name,
    nameKey: nameKey(name),
    kind: kinds[actor % kinds.length],
    communeInsee: communes[actor % communes.length],
    presentation: paragraphs(seeded(50_000 + actor), 1),
  });
  tables.add('Attachment', { id: idOf('attachment', (people.delegate + actor) * 10), personId, kind: 'actor_delegate', objectId: id, startsAt: day(now, -300) });
}
