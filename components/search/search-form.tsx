import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon.tsx';
import type { SearchInput } from '@/lib/search/schema.ts';
import type { SearchChoice } from '@/lib/search/types.ts';

type Props = {
  action: string;
  input: SearchInput;
  /** the words as they were read */
  text: string;
  terres: readonly SearchChoice[];
  territories: readonly SearchChoice[];
};

/** The field, large, and what narrows the search. A plain form; `public/search-suggestions.js` adds suggestions. */
export function SearchForm({ action, input, text, terres, territories }: Props) {
  const t = useTranslations('search');
  const locale = useLocale();
  const filters = [
    { name: 'terre', label: t('terre'), all: t('all'), value: input.terre, choices: terres },
    { name: 'territoire', label: t('territory'), all: t('allMasculine'), value: input.territoire, choices: territories },
  ];
  const isRefined = input.terre !== null || input.territoire !== null || input.tri !== 'relevance';
  return (
    <form className="search-form" method="get" action={action} role="search" aria-label={t('form')}>
      <label htmlFor="q">{t('field')}</label>
      <div className="search-field">
        <input id="q" type="search" name="q" defaultValue={text} aria-describedby="q-aide" autoComplete="off" enterKeyHint="search" suppressHydrationWarning />
        <button className="button button-primary" type="submit">
          <Icon name="search" size={24} />
          <span>{t('submit')}</span>
        </button>
        <search-suggestions
          data-field="q"
          data-source={`/api/recherche/suggestions?lang=${locale}&q=`}
          data-label={t('suggestions')}
          data-one={t('oneSuggestion')}
          data-many={t('manySuggestions')}
          data-none={t('noSuggestion')}
          suppressHydrationWarning
        >
          {''}
        </search-suggestions>
      </div>
      <p id="q-aide" className="search-help">
        {t('help')}
      </p>
      {input.type ? <input type="hidden" name="type" value={input.type} /> : null}
      <details className="search-refine" open={isRefined}>
        <summary>{t('refine')}</summary>
        <div>
          {filters.map(({ name, label, all, value, choices }) => (
            <label key={name}>
              <span>{label}</span>
              <select className="input" name={name} defaultValue={value ?? ''}>
                <option value="">{all}</option>
                {choices.map((choice) => (
                  <option key={choice.value} value={choice.value}>
                    {t('choice', { label: choice.label, count: choice.count })}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <label>
            <span>{t('sort')}</span>
            <select className="input" name="tri" defaultValue={input.tri === 'date' ? 'date' : ''}>
              <option value="">{t('sorts.relevance')}</option>
              <option value="date">{t('sorts.date')}</option>
            </select>
          </label>
          <button className="button button-secondary" type="submit">
            {t('apply')}
          </button>
        </div>
      </details>
      <script src="/search-suggestions.js" async />
    </form>
  );
}
