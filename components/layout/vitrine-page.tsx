import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { StructuredData } from '@/components/page/structured-data.tsx';
import { publisher } from '@/lib/web/publisher.ts';
import { breadcrumbList, type Thing } from '@/lib/web/structured-data.ts';
import type { Crumb } from './breadcrumb.tsx';
import { PageTop } from './page-top.tsx';

type Props = {
  /** address of the page in French: the language switch leads to its twin */
  path: `/${string}`;
  /** of a list, as it was asked (`queryOf`): the language switch keeps it */
  query?: `?${string}` | '';
  crumbs?: readonly Crumb[];
  /** what the page is, for machines; its trail comes by itself */
  data?: readonly Thing[];
  children: ReactNode;
};

/** The content of a public page. Header, `main` and footer come from the layout of its area. */
export async function VitrinePage({ path, query = '', crumbs, data = [], children }: Props) {
  const [t, locale] = await Promise.all([getTranslations('layout'), getLocale()]);
  const trail = crumbs ? [breadcrumbList({ site: publisher().site, locale }, t('breadcrumbHome'), crumbs, path)] : [];
  return (
    <>
      <PageTop path={`${path}${query}`} crumbs={crumbs} />
      <StructuredData things={[...trail, ...data]} />
      {children}
    </>
  );
}
