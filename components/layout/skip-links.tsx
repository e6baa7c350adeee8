import { getTranslations } from 'next-intl/server';

/** First in the page: jumps to the two landmarks that every page has. */
export async function SkipLinks() {
  const t = await getTranslations('layout');
  return (
    <div className="skip-links not-printed">
      <a href="#contenu">{t('skipToContent')}</a>
      <a href="#menu">{t('skipToMenu')}</a>
    </div>
  );
}
