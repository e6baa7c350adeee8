import { BlockSection } from '@/components/territories/page/block-section.tsx';
import { textOf } from '@/components/territories/page/text-of.ts';
import type { ComposedBlock } from '@/lib/web/territory-blocks.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';

/** A LAB, an actor or a place to go, in the words of the territory, else in its own. */
export function PutForward({ block, locale }: { block: ComposedBlock<'featured' | 'place'>; locale: Locale }) {
  const { featured, text } = block;
  const words = text.text ? text : featured.summary;
  return (
    <BlockSection block={block}>
      <p className="territory-forward">
        <small>{featured.kind}</small>
        <a href={localizedPath(locale, featured.path)} lang={locale === 'fr' ? undefined : 'fr'}>
          {featured.name}
        </a>
      </p>
      {words.text ? <p {...textOf(words)} /> : null}
    </BlockSection>
  );
}
