import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { ComponentProps } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { ContentPicture } from '@/components/content/picture.tsx';
import { addressKind, pictureIdOf } from '@/lib/content/rules/addresses.ts';
import { articleHtml } from '@/lib/content/rules/markdown-html.ts';
import type { PublishedPicture } from '@/lib/content/types/published.ts';

type Language = 'fr' | 'en';

type Props = {
  markdown: string;
  /** Of the text: what the component says by itself is in the same language. */
  language: Language;
  /** Pictures that the text shows, by id; one that is not there is left out. */
  pictures: ReadonlyMap<string, Omit<PublishedPicture, 'alt'>>;
};

const words = {
  fr: { otherSite: ' (autre site)', credit: 'Crédit\u202f: ' },
  en: { otherSite: ' (another site)', credit: 'Credit: ' },
} as const;

function ArticleLink({ href, children, language }: ComponentProps<'a'> & { language: Language }) {
  if (!href) return <>{children}</>;
  if (addressKind(href) !== 'external') return <a href={href}>{children}</a>;
  return (
    <a href={href} rel="external">
      {children}
      <span className="sr-only">{words[language].otherSite}</span>
    </a>
  );
}

/** A text of the editors as HTML, its headings from h2. */
export function Article({ markdown, language, pictures }: Props) {
  const content = toJsxRuntime(articleHtml(markdown), {
    Fragment,
    jsx,
    jsxs,
    components: {
      a: (props) => <ArticleLink {...props} language={language} />,
      img: ({ src, alt }) => {
        const picture = pictures.get((typeof src === 'string' && pictureIdOf(src)) || '');
        if (!picture) return null;
        return (
          <figure className="article-figure">
            <ContentPicture picture={{ ...picture, alt: alt ?? '' }} />
            <figcaption>
              {words[language].credit}
              {picture.credit}
            </figcaption>
          </figure>
        );
      },
    },
  });
  return (
    <div className="prose article" lang={language}>
      {content}
    </div>
  );
}
