import { Article } from '@/components/content/article.tsx';
import { BlockSection } from '@/components/territories/page/block-section.tsx';
import { CreditedPicture } from '@/components/territories/page/credited-picture.tsx';
import type { ComposedBlock } from '@/lib/web/territory-blocks.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';

/** What the territory has to say, beside a picture when it has one. */
export function Text({ block, locale }: { block: ComposedBlock<'text'>; locale: Locale }) {
  return (
    <BlockSection block={block}>
      <Article markdown={block.body.text} language={block.body.lang ?? locale} pictures={block.bodyPictures} />
      {block.picture ? <CreditedPicture picture={block.picture} locale={locale} /> : null}
    </BlockSection>
  );
}
