import { BlockSection } from '@/components/territories/page/block-section.tsx';
import { textOf } from '@/components/territories/page/text-of.ts';
import type { ComposedBlock } from '@/lib/web/territory-blocks.ts';

/** Figures as their sources write them, each with its year and its source. */
export function Figures({ block }: { block: ComposedBlock<'figures'> }) {
  return (
    <BlockSection block={block}>
      <ul>
        {block.figures.map(({ value, label, year, source }) => (
          <li key={`${value.text} ${label.text}`} lang={label.lang}>
            <strong {...textOf(value)} /> {label.text}
            <small lang={source.lang}>{[year, source.text].filter(Boolean).join(', ')}</small>
          </li>
        ))}
      </ul>
    </BlockSection>
  );
}
