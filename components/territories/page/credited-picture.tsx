import { getTranslations } from 'next-intl/server';
import { ContentPicture } from '@/components/content/picture.tsx';
import type { Locale } from '@/lib/web/i18n/locales.ts';
import type { ComposedPicture } from '@/lib/web/territory-blocks.ts';

/** A picture with who made it. */
export async function CreditedPicture({ picture, locale, sizes }: { picture: ComposedPicture; locale: Locale; sizes?: string }) {
  const t = await getTranslations({ locale, namespace: 'territories' });
  return (
    <figure lang={picture.lang}>
      <ContentPicture picture={picture} {...(sizes && { sizes })} />
      <figcaption lang={picture.lang ? locale : undefined}>{t('credit', { credit: picture.credit })}</figcaption>
    </figure>
  );
}
