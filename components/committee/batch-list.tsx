import { batchWords, counted } from '@/components/committee/words.ts';
import { Badge } from '@/components/ui/badge.tsx';
import type { BatchSummary } from '@/lib/committee/types/batch.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';

/** Batches of decisions, each with its state and its hour. */
export function BatchList({ batches, path }: { batches: readonly BatchSummary[]; path: string }) {
  if (batches.length === 0) return null;
  return (
    <section aria-labelledby="lots">
      <h2 id="lots" className="mb-4">Lots</h2>
      <ul className="grid gap-4">
        {batches.map(({ id, status, createdAt, publishAt, publishedAt, decisions, heldFor }) => (
          <li key={id} className="card">
            <p>
              <Badge tone={batchWords[status].tone}>{batchWords[status].name}</Badge>
            </p>
            <h3>
              <a className="card-link" href={`${path}/${id}`}>
                Lot du {dateTimeInParis(createdAt)}
              </a>
            </h3>
            <p>
              {counted(decisions, 'décision')}
              {status === 'scheduled' && publishAt ? `, publiée${decisions > 1 ? 's' : ''} le ${dateTimeInParis(publishAt)}` : ''}
              {publishedAt ? `, publiée${decisions > 1 ? 's' : ''} le ${dateTimeInParis(publishedAt)}` : ''}
            </p>
            {heldFor.length > 0 ? <p className="font-bold">N’est pas parti à son heure : à corriger.</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
