import { BlockSection } from '@/components/territories/page/block-section.tsx';
import { CreditedPicture } from '@/components/territories/page/credited-picture.tsx';
import type { ComposedBlock } from '@/lib/web/territory-blocks.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';

const half = '(min-width: 60rem) 37rem, 100vw';

/** Pictures side by side, all of them seen: nothing turns. */
export function Gallery({ block, locale }: { block: ComposedBlock<'gallery'>; locale: Locale }) {
  return (
    <BlockSection block={block}>
      <div className="territory-pictures">
        {block.pictures.map((picture) => (
          <CreditedPicture key={picture.id} picture={picture} locale={locale} sizes={half} />
        ))}
      </div>
    </BlockSection>
  );
}
