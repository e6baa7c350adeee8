import { getTranslations } from 'next-intl/server';

/** Says on every page that what is shown is a demonstration. */
export async function DemonstrationBanner() {
  const t = await getTranslations('layout');
  return (
    <p className="demonstration-banner">
      <strong>{t('demonstrationTitle')}</strong>{t('demonstrationText')}
    </p>
  );
}
