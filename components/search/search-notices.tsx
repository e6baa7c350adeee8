import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice.tsx';
import type { SearchOutcome } from '@/lib/search/types.ts';

type Props = {
  outcome: SearchOutcome;
  /** as typed */
  text: string;
  isCut: boolean;
  hrefOf: (words: string) => string;
};

/** How the search was read, when it was not as typed. */
export function SearchNotices({ outcome: { corrections, isRelaxed, suggestion }, text, isCut, hrefOf }: Props) {
  const t = useTranslations('search');
  const meant = corrections.reduce((words, { from, to }) => words.replace(from, to), text);
  return (
    <>
      {isCut ? <p className="search-told">{t('cut')}</p> : null}
      {corrections.length > 0 ? (
        <Notice tone="info" title={t('corrected', { query: text })}>
          <p>{t('correctedText', { meant })}</p>
        </Notice>
      ) : null}
      {isRelaxed ? (
        <Notice tone="info" title={t('relaxed')}>
          <p>{t('relaxedText')}</p>
        </Notice>
      ) : null}
      {suggestion ? (
        <p className="search-told">
          {t('suggestion')} <a href={hrefOf(suggestion)}>{suggestion}</a> {t('suggestionEnd')}
        </p>
      ) : null}
    </>
  );
}
