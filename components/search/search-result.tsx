import { useLocale, useTranslations } from 'next-intl';
import type { SearchResult as Found } from '@/lib/search/types.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { MarkedText } from './marked-text.tsx';

/** One thing found: what it is, its title, the place where the words are. */
export function SearchResult({ result: { kind, lang, path, title, extract, terre, isLive, shownAt } }: { result: Found }) {
  const t = useTranslations('search');
  const locale = useLocale();
  const other = lang === locale ? undefined : lang;
  return (
    <li className="search-result" data-terre={terre ?? undefined}>
      <p className="search-kind">
        {t(`one.${kind}`)}
        {isLive ? <strong>{t('live')}</strong> : null}
        {shownAt ? <time dateTime={shownAt.toISOString()}>{dateInParis(shownAt, locale)}</time> : null}
      </p>
      <h2 lang={other}>
        <a className="card-link" href={localizedPath(locale, path)}>
          <MarkedText parts={title} />
        </a>
      </h2>
      {extract.length > 0 ? (
        <p lang={other}>
          <MarkedText parts={extract} />
        </p>
      ) : null}
    </li>
  );
}
