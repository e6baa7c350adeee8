import type { ReactNode } from 'react';
import { said } from '@/components/home/said.ts';
import { saidIn } from '@/lib/content/rules/languages.ts';
import type { Language, LocalText } from '@/lib/content/types/document.ts';

type Props = {
  block: { id: string; title: LocalText; lead?: LocalText };
  locale: Language;
  /** How the block looks: `home-labs`. */
  className: string;
  /** To all the things of which the block shows a few. */
  more?: { href: string; label: string } | undefined;
  children: ReactNode;
};

/** A block of the home under its heading. No wrapper that nothing needs: the page has few elements to spend. */
export function HomeSection({ block: { id, title, lead }, locale, className, more, children }: Props) {
  const heading = saidIn(title, locale);
  return (
    <section id={id} className={`home-block ${className}`} aria-labelledby={`${id}-titre`}>
      <h2 id={`${id}-titre`} lang={heading.lang}>
        {heading.text}
      </h2>
      {lead && lead.fr !== '' ? <p className="home-lead" {...said(lead, locale)} /> : null}
      {children}
      {more ? (
        <a className="home-more" href={more.href}>
          {more.label}
        </a>
      ) : null}
    </section>
  );
}
