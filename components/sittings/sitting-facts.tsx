import { Badge } from '@/components/ui/badge.tsx';
import { DataList } from '@/components/ui/data-list.tsx';
import type { SittingView } from '@/lib/sittings/types.ts';
import { dateInParis, timeInParis } from '@/lib/web/dates.ts';
import { presenceWords, statusWords } from './words.ts';

/** When, where, and what the reader is there. */
export function SittingFacts({ sitting }: { sitting: SittingView }) {
  const { status, startsAt, endsAt, place, link, openedAt, closedAt, cancelledFor, own } = sitting;
  return (
    <DataList
      items={[
        { term: 'État', value: <Badge tone={statusWords[status].tone}>{statusWords[status].name}</Badge> },
        { term: 'Date', value: `${dateInParis(startsAt)}, de ${timeInParis(startsAt)} à ${timeInParis(endsAt)} (heure de Paris)` },
        { term: 'Lieu', value: place },
        { term: 'À distance', value: link ? <a href={link}>{link}</a> : '' },
        { term: 'Ouverte', value: openedAt ? timeInParis(openedAt) : '' },
        { term: 'Levée', value: closedAt ? timeInParis(closedAt) : '' },
        { term: 'Annulée', value: cancelledFor },
        { term: 'Votre présence', value: own && status !== 'planned' ? presenceWords(own).name : '' },
      ]}
    />
  );
}
