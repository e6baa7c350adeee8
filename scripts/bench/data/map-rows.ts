import type pg from 'pg';

import { freeSlug, nameKey, slugOf } from '@/lib/platform/names.ts';
import { rareWord, title } from './french-text.ts';
import { idOf, type Random, seeded } from './seeded.ts';
import { day, type Surroundings } from './surroundings.ts';
import { Tables } from './tables.ts';

/** Five thousand things that the map shows, beside what the cahiers bring: actors at the centres, places at an address. */
const counts = { actors: 4_000, places: 1_000 } as const;

/** Actors of the map have numbers beyond those of the cahiers. */
const firstActor = 100_000;

const actorKinds = ['association', 'collectivite', 'entreprise', 'operateur_public', 'etablissement_enseignement'] as const;
const placeKinds = ['tiers_lieu', 'maison_accueil', 'site_culturel'] as const;

/** What their names begin with. */
export const forms = ['Association', 'Atelier', 'Ferme', 'Garage', 'Maison', 'Menuiserie', 'Amicale', 'Comité', 'École', 'Collectif', 'Société', 'Centre'] as const;

/** Names as varied as those of life: what repeats would be compressed away. */
const nameOf = (random: Random) => `${random.pick(forms)} ${rareWord(random)} ${random.below(2) === 0 ? rareWord(random) : `de la ${rareWord(random)}`}`;

/** As in life, a few communes hold many things and most of them a few. */
const crowded = (communes: readonly string[], random: Random) => communes[Math.floor(communes.length * (random.below(1000) / 1000) ** 2)]!;

/** Public actors and places all over the Mayenne. */
export async function loadMapPoints(client: pg.ClientBase, { communes, now }: Surroundings): Promise<void> {
  const { rows } = await client.query<{ insee: string; siren: string; latitude: number; longitude: number }>('SELECT insee, "territorySiren" AS siren, latitude, longitude FROM "Commune"');
  const homes = new Map(rows.map((row) => [row.insee, row]));
  const random = seeded(700_000);
  const tables = new Tables();
  const taken = new Set<string>();
  const slugFor = (name: string) => {
    const slug = freeSlug(slugOf(name, 'mesure'), taken);
    taken.add(slug);
    return slug;
  };
  for (let rank = 0; rank < counts.actors; rank += 1) {
    const name = nameOf(random);
    tables.add('Actor', {
      id: idOf('actor', firstActor + rank),
      slug: slugFor(name),
      name,
      // Two actors of one commune may not bear the same name.
      nameKey: nameKey(`${name} ${rank + 1}`),
      kind: actorKinds[rank % actorKinds.length],
      communeInsee: crowded(communes, random),
    });
  }
  for (let rank = 0; rank < counts.places; rank += 1) {
    const name = nameOf(random);
    const home = homes.get(crowded(communes, random))!;
    const off = () => (random.below(2000) - 1000) / 50_000;
    const none = { fr: '', en: '' };
    tables.add('Place', {
      id: idOf('place', rank),
      slug: slugFor(name),
      kind: placeKinds[rank % placeKinds.length],
      state: 'published',
      name,
      summary: { fr: title(random), en: '' },
      presentation: none,
      territorySiren: home.siren,
      communeInsee: home.insee,
      latitude: Number((home.latitude + off()).toFixed(5)),
      longitude: Number((home.longitude + off()).toFixed(5)),
      openSince: none,
      openingNote: none,
      accessible: [],
      inaccessible: [],
      accessNote: none,
      pictureAlt: none,
      source: none,
      publishedAt: day(now, -20),
      createdAt: day(now, -30),
      updatedAt: day(now, -20),
    });
  }
  await tables.write(client);
}
