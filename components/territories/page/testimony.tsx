import { BlockSection } from '@/components/territories/page/block-section.tsx';
import { CreditedPicture } from '@/components/territories/page/credited-picture.tsx';
import { textOf } from '@/components/territories/page/text-of.ts';
import type { ComposedBlock } from '@/lib/web/territory-blocks.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';

/** Somebody's words, shown while a consent of theirs holds: the page that comes here no longer has the others. */
export function Testimony({ block, locale }: { block: ComposedBlock<'testimony'>; locale: Locale }) {
  const { personName, role, quote, picture } = block;
  return (
    <BlockSection block={block}>
      {picture ? <CreditedPicture picture={picture} locale={locale} sizes="(min-width: 60rem) 20rem, 60vw" /> : null}
      <figure>
        <blockquote {...textOf(quote)} />
        <figcaption>
          <strong>{personName}</strong>
          {role.text ? <span lang={role.lang}>{`, ${role.text}`}</span> : null}
        </figcaption>
      </figure>
    </BlockSection>
  );
}
