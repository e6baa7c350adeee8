import type { ReactNode } from 'react';

/** Text to read: measure, rhythm, lists. */
export function Prose({ children, lang }: { children: ReactNode; lang?: string }) {
  return (
    <div className="prose" lang={lang}>
      {children}
    </div>
  );
}
