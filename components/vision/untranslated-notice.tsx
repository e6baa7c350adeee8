import { getTranslations } from 'next-intl/server';

/** Says, at the top of a page in English, that some of its texts are in French; nothing when none is. */
export async function UntranslatedNotice({ untranslated }: { untranslated: readonly string[] }) {
  if (untranslated.length === 0) return null;
  const t = await getTranslations('vision');
  return (
    <div className="container section">
      <p>{t('untranslated')}</p>
    </div>
  );
}
