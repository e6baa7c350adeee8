import type { ReactNode } from 'react';

export type DataItem = { term: string; value: ReactNode };

/** Names and values. An absent value is left out rather than shown empty. */
export function DataList({ items }: { items: readonly DataItem[] }) {
  return (
    <dl className="grid gap-x-8 gap-y-1 sm:grid-cols-[minmax(9rem,auto)_1fr]">
      {items
        .filter(({ value }) => value !== undefined && value !== null && value !== '')
        .flatMap(({ term, value }) => [
          <dt key={`${term}-term`} className="text-small text-ink-soft sm:py-1.5">
            {term}
          </dt>,
          <dd key={`${term}-value`} className="pb-3 wrap-anywhere sm:border-b sm:border-line sm:py-1">
            {value}
          </dd>,
        ])}
    </dl>
  );
}
