import type { ReactNode } from 'react';
import { langOf } from '@/lib/vision/rules/presentation.ts';
import type { MaybeUntranslated } from '@/lib/vision/types/pages.ts';

type Item = { slug: string; name: string; text: string; note?: ReactNode };

/** Things with a name and a sentence each: challenges, bodies, values. `columns` where the page is wide. */
export function NamedList({ items, columns = 3, untranslated }: { items: readonly Item[]; columns?: 3 | 4 | 5 } & MaybeUntranslated) {
  return (
    <ul className={`named named-${columns}`}>
      {items.map(({ slug, name, text, note }) => (
        <li key={slug}>
          <strong lang={langOf(name, untranslated)}>{name}</strong>
          {langOf(text, untranslated) ? <span lang="fr">{text}</span> : text}
          {note ? <span className="named-note">{note}</span> : null}
        </li>
      ))}
    </ul>
  );
}
