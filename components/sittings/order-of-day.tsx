import { outcomeWords } from '@/components/committee/words.ts';
import { Badge } from '@/components/ui/badge.tsx';
import type { SittingView, VisibleItem } from '@/lib/sittings/types.ts';
import { timeInParis } from '@/lib/web/dates.ts';
import { itemWords } from './words.ts';

/** The order of the day of this reader, numbered and timed on what they see. */
export function OrderOfDay({ sitting }: { sitting: SittingView }) {
  const begun = sitting.status !== 'planned' && sitting.status !== 'convened';
  return (
    <ol className="grid">
      {sitting.items.map((item) => (
        <li key={item.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line py-3">
          <span className="font-bold">{item.number}.</span>
          <div className="min-w-0 basis-64 grow">
            <ItemTitle item={item} />
          </div>
          {begun ? (
            <ItemState item={item} />
          ) : (
            <span className="text-small text-ink-soft">
              au plus tôt à {timeInParis(item.earliest)}, {item.duration} min
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

export function ItemTitle({ item }: { item: VisibleItem }) {
  return (
    <>
      {item.address ? <a href={item.address}>{item.title}</a> : <strong>{item.title}</strong>}
      {item.detail ? <span className="block text-small text-ink-soft">{item.detail}</span> : null}
      {item.postponedFor ? <span className="block text-small">Reporté : {item.postponedFor}</span> : null}
    </>
  );
}

export function ItemState({ item: { state, opinion } }: { item: VisibleItem }) {
  return opinion ? (
    <Badge tone={outcomeWords[opinion].tone}>Avis : {outcomeWords[opinion].name.toLowerCase()}</Badge>
  ) : (
    <Badge tone={itemWords[state].tone}>{itemWords[state].name}</Badge>
  );
}
