import { useLocale, useTranslations } from 'next-intl';
import { localizedPath } from '@/lib/web/i18n/links.ts';

/** « Ma commune » in four elements, for pages that lead there. A plain form. */
export function CommuneField({ id }: { id: string }) {
  const t = useTranslations('communes');
  const locale = useLocale();
  return (
    <form className="commune-field" method="get" action={localizedPath(locale, '/communes')}>
      <label htmlFor={id}>{t('field')}</label>
      <input id={id} className="input" type="text" name="nom" maxLength={200} autoComplete="address-level2" placeholder={t('help')} required />
      <button className="button button-secondary" type="submit">
        {t('submit')}
      </button>
    </form>
  );
}
