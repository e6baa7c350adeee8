import { getTranslations } from 'next-intl/server';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';

/** « Ma commune » in four elements, for pages that lead there. A plain form. */
export async function CommuneField({ id, locale }: { id: string; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'communes' });
  return (
    <form className="commune-field" method="get" action={localizedPath(locale, '/communes')}>
      <label htmlFor={id}>{t('shortField')}</label>
      <input id={id} className="input" type="text" name="nom" maxLength={200} autoComplete="address-level2" required />
      <button className="button button-secondary" type="submit">
        {t('submit')}
      </button>
    </form>
  );
}
