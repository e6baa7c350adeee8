import { useTranslations } from 'next-intl';
import type { SearchKind, SearchOutcome } from '@/lib/search/types.ts';

type Props = {
  kinds: SearchOutcome['kinds'];
  chosen: SearchKind | null;
  hrefOf: (kind: SearchKind | null) => string;
};

/** The kinds of things found, each an address. */
export function SearchKinds({ kinds, chosen, hrefOf }: Props) {
  const t = useTranslations('search');
  const all = kinds.reduce((sum, { count }) => sum + count, 0);
  const entries = [{ kind: null, label: t('everything'), count: all }, ...kinds.map(({ kind, count }) => ({ kind, label: t(`kind.${kind}`), count }))];
  return (
    <nav className="search-kinds not-printed" aria-label={t('kinds')}>
      <ul>
        {entries.map(({ kind, label, count }) => (
          <li key={kind ?? ''}>
            <a href={hrefOf(kind)} aria-current={kind === chosen ? 'true' : undefined}>
              {label} <span>{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
