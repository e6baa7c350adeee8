import type { ReactNode } from 'react';
import type { Crumb } from './breadcrumb.tsx';
import { PageTop } from './page-top.tsx';

type Props = {
  /** address of the page in French: the language switch leads to its twin */
  path: `/${string}`;
  crumbs?: readonly Crumb[];
  children: ReactNode;
};

/** The content of a public page. Header, `main` and footer come from the layout of its area. */
export function VitrinePage({ path, crumbs, children }: Props) {
  return (
    <>
      <PageTop path={path} crumbs={crumbs} />
      {children}
    </>
  );
}
