import type { ReactNode } from 'react';

type Props = {
  title: string;
  /** the whole card leads there */
  href?: string;
  headingLevel?: 'h2' | 'h3' | 'h4';
  /** slug of a terre: colours the edge of the card */
  terre?: string | undefined;
  /** above the title: kind, reference, date */
  over?: ReactNode;
  /** when what is above is not in the language of the page */
  overLang?: string;
  lang?: string;
  children?: ReactNode;
  as?: 'div' | 'li' | 'article';
};

/** A thing among its kind. One link at most, on the title; the whole surface follows it. */
export function Card({ title, href, headingLevel: Heading = 'h3', terre, over, overLang, lang, children, as: Tag = 'div' }: Props) {
  return (
    <Tag className="card" data-terre={terre}>
      {over ? (
        <p className="text-small text-ink-soft" lang={overLang}>
          {over}
        </p>
      ) : null}
      <Heading lang={lang}>
        {href ? (
          <a className="card-link" href={href}>
            {title}
          </a>
        ) : (
          title
        )}
      </Heading>
      {children}
    </Tag>
  );
}
