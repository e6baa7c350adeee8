import { BlockSection } from '@/components/territories/page/block-section.tsx';
import { textOf } from '@/components/territories/page/text-of.ts';
import type { ComposedBlock } from '@/lib/web/territory-blocks.ts';

/** The brands that live here side by side: none above another. */
export function Brands({ block }: { block: ComposedBlock<'brands'> }) {
  return (
    <BlockSection block={block}>
      {block.lead.text ? <p className="territory-block-lead" {...textOf(block.lead)} /> : null}
      <ul>
        {block.brands.map(({ name, about, url }) => (
          <li key={name} lang={about.lang}>
            {url ? (
              <a href={url} rel="external" lang="fr">
                {name}
              </a>
            ) : (
              <strong lang="fr">{name}</strong>
            )}{' '}
            {about.text}
          </li>
        ))}
      </ul>
      {block.source.text ? <p className="figure-source" {...textOf(block.source)} /> : null}
    </BlockSection>
  );
}
