import type { ReactNode } from 'react';

/** A list of cards (`<Card as="li">`) on one, two or three columns; four stand two by two. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3 lg:has-[>:nth-child(4):last-child]:grid-cols-2">{children}</ul>;
}
