import type { ReactNode } from 'react';
import { Breadcrumb, type Crumb } from './breadcrumb.tsx';
import { PrivateNav, type PrivateNavItem } from './private-nav.tsx';

type Props = {
  title: string;
  area: { title: string; items: readonly PrivateNavItem[] };
  /** address of the page: marks its entry in the navigation */
  path: string;
  crumbs?: readonly Crumb[];
  lead?: ReactNode;
  /** badges and references beside the title */
  over?: ReactNode;
  /** at the right of the title */
  actions?: ReactNode;
  /** above the side navigation: who is signed in, the form to leave */
  person?: ReactNode;
  /** under the side navigation: the steps of a form */
  side?: ReactNode;
  children: ReactNode;
};

/** The content of a private page: side navigation, its one h1, its actions. */
export function PrivatePage({ title, area, path, crumbs, lead, over, actions, person, side, children }: Props) {
  return (
    <div className="container private-grid">
      <div className="private-side not-printed">
        {person}
        <PrivateNav title={area.title} items={area.items} path={path} />
        {side}
      </div>
      <div id="page" className="private-content">
        {crumbs ? <Breadcrumb crumbs={crumbs} /> : null}
        {over ? <div className="page-over">{over}</div> : null}
        <div className="private-head">
          <h1 className="min-w-0 wrap-anywhere">{title}</h1>
          {actions ? <div className="private-actions">{actions}</div> : null}
        </div>
        {lead ? <p className="page-lead">{lead}</p> : null}
        {children}
      </div>
    </div>
  );
}
