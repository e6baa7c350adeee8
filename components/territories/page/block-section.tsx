import type { ReactNode } from 'react';
import type { ComposedBlock } from '@/lib/web/territory-blocks.ts';

type Props = {
  block: Pick<ComposedBlock, 'id' | 'kind' | 'title'>;
  children: ReactNode;
};

/** A block of a territory's page under its heading. No wrapper that nothing needs: the page has few elements to spend. */
export function BlockSection({ block: { id, kind, title }, children }: Props) {
  return (
    <section id={id} className={`territory-block territory-${kind}`} aria-labelledby={title.text ? `${id}-titre` : undefined}>
      {title.text ? (
        <h2 id={`${id}-titre`} lang={title.lang}>
          {title.text}
        </h2>
      ) : null}
      {children}
    </section>
  );
}
