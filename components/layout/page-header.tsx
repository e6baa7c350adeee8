import type { ReactNode } from 'react';
import type { TerreSlug } from '@/components/brand/terre.ts';
import { TerreEmblem } from '@/components/brand/terre-emblem.tsx';

type Props = {
  title: string;
  /** when the title is not in the language of the page */
  titleLang?: string;
  lead?: ReactNode;
  /** a line above the title: kind of page, reference… */
  over?: ReactNode;
  terre?: TerreSlug;
  /** an image beside the title, where there is no terre to give its emblem */
  drawing?: ReactNode;
  /** badges, dates, actions under the lead */
  children?: ReactNode;
};

/** The head of a public page: its one h1, on the ground of its terre when it has one. */
export function PageHeader({ title, titleLang, lead, over, terre, drawing, children }: Props) {
  return (
    <div className={terre ? 'page-header on-terre' : 'page-header'} data-terre={terre}>
      <div className="container page-header-grid">
        <div>
          {over ? <p className="page-over">{over}</p> : null}
          <h1 lang={titleLang}>{title}</h1>
          {lead ? <p className="page-lead">{lead}</p> : null}
          {children}
        </div>
        {terre ? <TerreEmblem terre={terre} size={300} /> : drawing}
      </div>
    </div>
  );
}
