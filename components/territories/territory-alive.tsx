import { Card } from '@/components/ui/card.tsx';
import { CardGrid } from '@/components/ui/card-grid.tsx';
import type { AlivePart } from '@/lib/web/territory-desk.ts';

const words: Readonly<Record<AlivePart['key'], { title: string; none: string; all: string }>> = {
  cahiers: { title: 'Cahiers d’acteurs', none: 'Aucun cahier public ne concerne encore ce territoire.', all: 'Tous les cahiers' },
  labs: { title: 'LABs', none: 'Aucun LAB public n’y est mené.', all: 'Tous les LABs' },
  actors: { title: 'Acteurs', none: 'Aucun acteur public n’y est installé.', all: 'Tous les acteurs' },
  places: { title: 'Lieux', none: 'Aucun lieu n’est en ligne.', all: 'Tous les lieux' },
};

const number = new Intl.NumberFormat('fr-FR');

/** What the public finds in a territory, by kind: how much, and the first of each. */
export function TerritoryAlive({ parts }: { parts: readonly AlivePart[] }) {
  return (
    <section aria-labelledby="vivant">
      <h2 id="vivant" className="mb-1">Ce qui s’y fait</h2>
      <p className="mb-4 text-ink-soft">Ce que le public y trouve aujourd’hui.</p>
      <CardGrid>
        {parts.map(({ key, count, things, path }) => (
          <Card key={key} as="li" title={`${words[key].title} : ${number.format(count)}`}>
            {count === 0 ? (
              <p>{words[key].none}</p>
            ) : (
              <ul className="grid gap-1">
                {things.map((thing) => (
                  <li key={thing.path} className="wrap-anywhere">
                    <a href={thing.path}>{thing.name}</a>
                  </li>
                ))}
                {count > things.length ? (
                  <li>
                    <a href={path}>{words[key].all}</a>
                  </li>
                ) : null}
              </ul>
            )}
          </Card>
        ))}
      </CardGrid>
    </section>
  );
}
