import { BlockSection } from '@/components/territories/page/block-section.tsx';
import { textOf } from '@/components/territories/page/text-of.ts';
import type { ComposedBlock } from '@/lib/web/territory-blocks.ts';

/** What the territory was awarded, dated, in the order in which its editors tell it. */
export function Distinctions({ block }: { block: ComposedBlock<'distinctions'> }) {
  return (
    <BlockSection block={block}>
      <ol>
        {block.distinctions.map(({ date, name, about }) => (
          <li key={`${date.text} ${name.text}`}>
            <span className="territory-date" {...textOf(date)} />
            <strong {...textOf(name)} />
            {about.text ? <span {...textOf(about)} /> : null}
          </li>
        ))}
      </ol>
      {block.source.text ? <p className="figure-source" {...textOf(block.source)} /> : null}
    </BlockSection>
  );
}
