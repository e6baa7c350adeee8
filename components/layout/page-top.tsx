import { getLocale, getTranslations } from 'next-intl/server';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { Breadcrumb, type Crumb } from './breadcrumb.tsx';

type Props = {
  /** address of the page in French: the language switch leads to its twin. It is here because a layout cannot know the address of a static page. */
  path: `/${string}`;
  crumbs?: readonly Crumb[];
};

/** First in the content of a public page: where one is, and the same page in the other language. */
export async function PageTop({ path, crumbs }: Props) {
  const t = await getTranslations('layout');
  const other = (await getLocale()) === 'fr' ? 'en' : 'fr';
  return (
    <div className="container page-top not-printed">
      {crumbs ? <Breadcrumb crumbs={crumbs} /> : null}
      <a className="site-language" href={localizedPath(other, path)} lang={other} hrefLang={other}>
        {t('otherLanguage')}
      </a>
    </div>
  );
}
