import { getLocale, getTranslations } from 'next-intl/server';
import type { ShapesOrigin } from '@/lib/territories/types/shapes.ts';

/** Under whatever is drawn from the shapes: that they are approximate, or whose they are. */
export async function ShapesNote({ origin }: { origin: ShapesOrigin }) {
  const [t, locale] = await Promise.all([getTranslations('shapes'), getLocale()]);
  if (origin.kind === 'computed') return <p className="figure-source">{t('approximate')}</p>;
  return (
    <p className="figure-source">
      {t('contours')} <span lang={locale === 'fr' ? undefined : 'fr'}>{origin.credit}</span>
    </p>
  );
}
