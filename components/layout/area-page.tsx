import type { ReactNode } from 'react';
import type { Crumb } from '@/components/layout/breadcrumb.tsx';
import { PrivatePage } from '@/components/layout/private-page.tsx';
import { areaOf, type AreaName } from '@/lib/web/areas.ts';
import type { Viewer } from '@/lib/identity/types.ts';

interface Props {
  area: AreaName;
  viewer: Viewer;
  /** Address of this page, to mark it in the navigation. */
  path: string;
  title: string;
  crumbs?: readonly Crumb[];
  lead?: ReactNode;
  actions?: ReactNode;
  /** Under the navigation: the screens of a long form. */
  side?: ReactNode;
  children: ReactNode;
}

/** A page of a private area: its navigation holds what this person may open; they may leave from anywhere. */
export function AreaPage({ area, viewer, ...page }: Props) {
  return (
    <PrivatePage
      {...page}
      area={areaOf(area, viewer)}
      person={
        <div className="private-person">
          <p className="min-w-0 wrap-anywhere">
            <span className="sr-only">Vous êtes </span>
            <strong>{viewer.name || viewer.email}</strong>
          </p>
          <form method="post" action="/api/auth/sign-out">
            <button className="button button-quiet" type="submit">
              Se déconnecter
            </button>
          </form>
        </div>
      }
    />
  );
}
