import { BlockSection } from '@/components/territories/page/block-section.tsx';
import { textOf } from '@/components/territories/page/text-of.ts';
import type { ComposedBlock } from '@/lib/web/territory-blocks.ts';

/** The way to the territory's own site: the portal shelters its page, and leads there. */
export function OwnSite({ block: { text, label, url, ...block } }: { block: ComposedBlock<'own-site'> }) {
  return (
    <BlockSection block={block}>
      {text.text ? <p className="territory-block-lead" {...textOf(text)} /> : null}
      <a className="territory-site" href={url} rel="external" {...textOf(label)} />
    </BlockSection>
  );
}
