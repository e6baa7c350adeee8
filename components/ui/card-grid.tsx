import type { ReactNode } from 'react';

/** A list of cards (`<Card as="li">`) on one, two or three columns. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">{children}</ul>;
}
