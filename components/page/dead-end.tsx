import { useLocale } from 'next-intl';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { localizedPath } from '@/lib/web/i18n/links.ts';

type Props = {
  title: string;
  text: string;
  ways: readonly { path: `/${string}`; label: string }[];
};

/** What is said where there is nothing to read, and where to go from there. */
export function DeadEnd({ title, text, ways }: Props) {
  const locale = useLocale();
  return (
    <>
      <PageHeader title={title} lead={text} />
      <div className="container">
        <ul className="prose list-disc ps-5">
          {ways.map(({ path, label }) => (
            <li key={path}>
              <a href={localizedPath(locale, path)}>{label}</a>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
