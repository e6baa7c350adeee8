import type { ReactNode } from 'react';

type Props = {
  /** end, with its offset: « 2026-12-18T18:00:00+01:00 » */
  end: string;
  /** the date in words: always true, even on a page kept in a cache */
  children: ReactNode;
  lang: 'fr' | 'en';
};

/**
 * A closing date. The words are the date itself; `public/countdown.js` adds the
 * time left where scripts run, since a cached page cannot know what time it is.
 */
export function Countdown({ end, lang, children }: Props) {
  return (
    <>
      <time-left data-end={end} data-lang={lang}>
        <time dateTime={end}>{children}</time>
      </time-left>
      <script src="/countdown.js" async />
    </>
  );
}
