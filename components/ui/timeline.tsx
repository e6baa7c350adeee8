import type { ReactNode } from 'react';

export type TimelineEntry = {
  id: string;
  /** date as precise as it is known: « printemps 2018 » */
  when: string;
  /** machine-readable date, when there is one */
  dateTime?: string | undefined;
  title: string;
  isPast?: boolean;
  children?: ReactNode;
};

/** What happened or will, in order, along a hedge. */
export function Timeline({ entries, headingLevel: Heading = 'h3' }: { entries: readonly TimelineEntry[]; headingLevel?: 'h2' | 'h3' | 'h4' }) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.id} data-past={entry.isPast || undefined}>
          <p className="text-small text-ink-soft">{entry.dateTime ? <time dateTime={entry.dateTime}>{entry.when}</time> : entry.when}</p>
          <Heading className="text-h4">{entry.title}</Heading>
          {entry.children}
        </li>
      ))}
    </ol>
  );
}
