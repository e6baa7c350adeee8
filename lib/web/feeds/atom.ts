import { xmlText } from '@/lib/web/feeds/xml.ts';

/** Entries of a feed: what readers fetch at each visit stays small. */
export const feedLength = 30;

export interface FeedEntry {
  /** never changes, whatever becomes of the address */
  id: string;
  /** absolute address */
  url: string;
  title: string;
  summary: string;
  publishedAt: Date;
  changedAt: Date;
  /** of its texts, which may not be that of the feed */
  language: string;
}

export interface Feed {
  /** absolute address of the feed itself: also its identity */
  url: string;
  /** absolute address of the page that it follows */
  page: string;
  language: string;
  title: string;
  subtitle: string;
  author: string;
  entries: readonly FeedEntry[];
}

/** A permanent name for something that has a uuid (RFC 4122). */
export function urnOf(uuid: string): string {
  return `urn:uuid:${uuid}`;
}

/** An Atom feed (RFC 4287). Its own date is that of its newest change; an empty one keeps the first day of the portal. */
export function atomFeed(feed: Feed): string {
  const newest = feed.entries.reduce((latest, { changedAt }) => Math.max(latest, changedAt.getTime()), 0);
  const updated = new Date(newest || Date.UTC(2026, 0, 1)).toISOString();
  const entries = feed.entries.map(
    (entry) => `  <entry xml:lang="${xmlText(entry.language)}">
    <id>${xmlText(entry.id)}</id>
    <title>${xmlText(entry.title)}</title>
    <link rel="alternate" type="text/html" href="${xmlText(entry.url)}"/>
    <published>${entry.publishedAt.toISOString()}</published>
    <updated>${entry.changedAt.toISOString()}</updated>
    <summary>${xmlText(entry.summary)}</summary>
  </entry>`,
  );
  return [
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(feed.language)}">`,
    `  <id>${xmlText(feed.url)}</id>`,
    `  <title>${xmlText(feed.title)}</title>`,
    `  <subtitle>${xmlText(feed.subtitle)}</subtitle>`,
    `  <updated>${updated}</updated>`,
    `  <author><name>${xmlText(feed.author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${xmlText(feed.url)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xmlText(feed.page)}"/>`,
    ...entries,
    '</feed>\n',
  ].join('\n');
}
