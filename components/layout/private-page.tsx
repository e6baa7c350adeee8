import type { ReactNode } from 'react';
import { brand } from '@/lib/web/brand.ts';
import { Breadcrumb, type Crumb } from './breadcrumb.tsx';
import { DemonstrationBanner } from './demonstration-banner.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { PrivateNav, type PrivateNavItem } from './private-nav.tsx';
import { SkipLinks } from './skip-links.tsx';

type Props = {
  title: string;
  /** who is signed in, and the form to leave */
  person?: ReactNode;
  area: { title: string; items: readonly PrivateNavItem[] };
  path: string;
  crumbs?: readonly Crumb[];
  lead?: ReactNode;
  /** actions at the right of the title */
  actions?: ReactNode;
  children: ReactNode;
};

/** The frame of a private page: side navigation, its one h1, its actions. */
export function PrivatePage({ title, person, area, path, crumbs, lead, actions, children }: Props) {
  const configured = brand();
  return (
    <>
      <SkipLinks />
      {configured.isDemonstration ? <DemonstrationBanner /> : null}
      <Header brand={configured} />
      <div className="container private-grid">
        <div className="private-side not-printed">
          {person}
          <PrivateNav title={area.title} items={area.items} path={path} />
        </div>
        <main id="contenu">
          {crumbs ? <Breadcrumb crumbs={crumbs} /> : null}
          <div className="private-head">
            <h1>{title}</h1>
            {actions ? <div className="private-actions">{actions}</div> : null}
          </div>
          {lead ? <p className="page-lead">{lead}</p> : null}
          {children}
        </main>
      </div>
      <Footer brand={configured} />
    </>
  );
}
