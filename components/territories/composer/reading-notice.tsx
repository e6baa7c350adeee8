import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { SecondReadingRecord } from '@/lib/content/types/readings.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';

/** Where the last second reading stands, above the page that is composed; nothing once it has served. */
export function ReadingNotice({ reading, path }: { reading: SecondReadingRecord | undefined; path: string }) {
  if (!reading || reading.answer === 'withdrawn' || reading.answer === 'approved') return null;
  const asked = `le ${dateTimeInParis(reading.askedAt)}`;
  if (reading.answer === 'returned') {
    return (
      <Notice tone="warning" title={`Relecture renvoyée par ${reading.answeredBy}`}>
        <div className="grid gap-3">
          <p className="whitespace-pre-line">{reading.note}</p>
          <p>
            <LinkButton small href={path}>
              Voir la relecture
            </LinkButton>
          </p>
        </div>
      </Notice>
    );
  }
  return (
    <Notice tone="info" title={reading.isOwn ? `Vous avez demandé une relecture ${asked}` : `${reading.askedBy} a demandé une relecture ${asked}`}>
      <div className="grid gap-3">
        <p>
          {reading.isOwn
            ? 'C’est la page telle qu’elle était alors qui est relue. Vous pouvez continuer à écrire, ou reprendre votre demande.'
            : 'La page attend que vous la lisiez, puis que vous l’approuviez ou la renvoyiez.'}
        </p>
        <p>
          <LinkButton small href={path} variant={reading.isOwn ? 'secondary' : 'primary'}>
            {reading.isOwn ? 'Voir la relecture' : 'Relire la page'}
          </LinkButton>
        </p>
      </div>
    </Notice>
  );
}
