import { Fragment } from 'react';
import { BlockSection } from '@/components/territories/page/block-section.tsx';
import { textOf } from '@/components/territories/page/text-of.ts';
import { LinkedLine } from '@/components/ui/linked-text.tsx';
import type { ComposedBlock } from '@/lib/web/territory-blocks.ts';

/** What one needs to know to come or to ask. */
export function Practical({ block }: { block: ComposedBlock<'practical'> }) {
  return (
    <BlockSection block={block}>
      <dl>
        {block.items.map(({ term, details }) => (
          <Fragment key={term.text}>
            <dt {...textOf(term)} />
            <dd lang={details.lang}>
              <LinkedLine text={details.text} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </BlockSection>
  );
}
