import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { localizedPath } from '@/lib/web/i18n/links.ts';

type Props = {
  title: string;
  /** a way to the same words that finds something */
  action?: { href: string; label: string };
};

const ways = [
  ['/', 'browseTerres'],
  ['/labs', 'browseLabs'],
  ['/cahiers', 'browseCahiers'],
  ['/plan-du-site', 'browseMap'],
] as const;

/** No result: what to do next. */
export function NothingFound({ title, action }: Props) {
  const t = useTranslations('search');
  const locale = useLocale();
  return (
    <EmptyState title={title} action={action ? <LinkButton href={action.href}>{action.label}</LinkButton> : undefined}>
      {action ? null : (
        <>
          <p>{t('emptyText')}</p>
          <ul className="search-ways">
            {ways.map(([path, label]) => (
              <li key={path}>
                <a href={localizedPath(locale, path)}>{t(label)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </EmptyState>
  );
}
