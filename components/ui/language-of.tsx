import type { ReactNode } from 'react';

/** Marks a passage written in another language than the page. Adds nothing when they agree. */
export function LanguageOf({ lang, page, as: Tag = 'span', children }: { lang: string; page: string; as?: 'span' | 'div'; children: ReactNode }) {
  if (lang === page) return <>{children}</>;
  return <Tag lang={lang}>{children}</Tag>;
}
