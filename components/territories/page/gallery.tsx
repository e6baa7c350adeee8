import { BlockSection } from '@/components/territories/page/block-section.tsx';
import { CreditedPicture } from '@/components/territories/page/credited-picture.tsx';
import type { ComposedBlock } from '@/lib/web/territory-blocks.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';

const whole = '(min-width: 73rem) 73rem, 100vw';
const half = '(min-width: 60rem) 37rem, 100vw';

/** Pictures two by two, the first alone when they are odd, all of them seen: nothing turns. */
export function Gallery({ block, locale }: { block: ComposedBlock<'gallery'>; locale: Locale }) {
  return (
    <BlockSection block={block}>
      <div className="territory-pictures">
        {block.pictures.map((picture, index) => (
          <CreditedPicture key={`${index} ${picture.id}`} picture={picture} locale={locale} sizes={index === 0 && block.pictures.length % 2 === 1 ? whole : half} />
        ))}
      </div>
    </BlockSection>
  );
}
