import { Card } from '@/components/ui/card.tsx';
import { CardGrid } from '@/components/ui/card-grid.tsx';
import type { SittingSummary } from '@/lib/sittings/types.ts';
import { dateInParis, timeInParis } from '@/lib/web/dates.ts';

/** The sittings that a member has to come to: the one that is open first. */
export function NextSitting({ sittings }: { sittings: readonly SittingSummary[] }) {
  if (sittings.length === 0) return null;
  return (
    <section aria-labelledby="seances">
      <h2 id="seances" className="mb-4">{sittings[0]?.status === 'in_session' ? 'Une séance est en cours' : 'Prochaine séance'}</h2>
      <CardGrid>
        {sittings.slice(0, 3).map(({ id, title, commission, startsAt, place, status }) => (
          <Card key={id} as="li" title={title} over={commission.name} href={`/comite/commissions/${commission.slug}/seances/${id}`}>
            <p>
              {status === 'in_session' ? 'Ouverte, rejoignez-la' : `${dateInParis(startsAt)} à ${timeInParis(startsAt)}`}
              {place ? `, ${place}` : ''}
            </p>
          </Card>
        ))}
      </CardGrid>
    </section>
  );
}
