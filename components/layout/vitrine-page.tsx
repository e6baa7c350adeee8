import type { ReactNode } from 'react';
import { brand } from '@/lib/web/brand.ts';
import { Breadcrumb, type Crumb } from './breadcrumb.tsx';
import { DemonstrationBanner } from './demonstration-banner.tsx';
import { Footer } from './footer.tsx';
import { Header, type MenuEntry } from './header.tsx';
import { SkipLinks } from './skip-links.tsx';

type Props = {
  /** address of the page in French: the language switch leads to its twin */
  path?: `/${string}`;
  current?: MenuEntry;
  crumbs?: readonly Crumb[];
  children: ReactNode;
};

/** The frame of a public page. It is in the page rather than in the layout, which cannot know the address of a static page. */
export function VitrinePage({ path, current, crumbs, children }: Props) {
  const configured = brand();
  return (
    <>
      <SkipLinks />
      {configured.isDemonstration ? <DemonstrationBanner /> : null}
      <Header brand={configured} path={path} current={current} />
      <main id="contenu">
        {crumbs ? (
          <div className="container">
            <Breadcrumb crumbs={crumbs} />
          </div>
        ) : null}
        {children}
      </main>
      <Footer brand={configured} />
    </>
  );
}
