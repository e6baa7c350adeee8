import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon.tsx';
import { localizedPath } from '@/lib/web/i18n/links.ts';

/** The field, large. `public/search-suggestions.js` adds the communes that begin so. */
export function CommuneForm({ typed }: { typed: string }) {
  const t = useTranslations('communes');
  const locale = useLocale();
  return (
    <form className="search-form" method="get" action={localizedPath(locale, '/communes')} role="search" aria-label={t('form')}>
      <label htmlFor="nom">{t('field')}</label>
      <div className="search-field">
        <input
          id="nom"
          type="search"
          name="nom"
          maxLength={200}
          defaultValue={typed}
          aria-describedby="nom-aide"
          autoComplete="off"
          enterKeyHint="search"
          suppressHydrationWarning
        />
        <button className="button button-primary" type="submit">
          <Icon name="search" size={24} />
          <span>{t('submit')}</span>
        </button>
        <search-suggestions
          data-field="nom"
          data-source={`/api/communes/suggestions?lang=${locale}&nom=`}
          data-label={t('suggestions')}
          data-one={t('oneSuggestion')}
          data-many={t('manySuggestions')}
          data-none={t('noSuggestion')}
          suppressHydrationWarning
        >
          {''}
        </search-suggestions>
      </div>
      <p id="nom-aide" className="search-help">
        {t('help')}
      </p>
      <script src="/search-suggestions.js" async />
    </form>
  );
}
