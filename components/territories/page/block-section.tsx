import type { ReactNode } from 'react';
import { textOf } from '@/components/territories/page/text-of.ts';
import type { ComposedBlock } from '@/lib/web/territory-blocks.ts';

type Props = {
  block: Pick<ComposedBlock, 'id' | 'kind' | 'title'>;
  className?: string;
  children: ReactNode;
};

/** A block of a territory's page under its heading. No wrapper that nothing needs: the page has few elements to spend. */
export function BlockSection({ block: { id, kind, title }, className = '', children }: Props) {
  return (
    <section id={id} className={`territory-block territory-${kind} ${className}`.trim()} aria-labelledby={title.text ? `${id}-titre` : undefined}>
      {title.text ? <h2 id={`${id}-titre`} {...textOf(title)} /> : null}
      {children}
    </section>
  );
}
