import type { ReactNode } from 'react';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { SectionNav } from '@/components/ui/section-nav.tsx';
import type { Viewer } from '@/lib/identity/types.ts';
import type { LabRecord } from '@/lib/labs/types.ts';

const views = [
  { view: '', label: 'La page' },
  { view: 'vie', label: 'Les étapes' },
  { view: 'plan', label: 'La feuille de route' },
  { view: 'journal', label: 'Le journal' },
  { view: 'besoins', label: 'Les besoins' },
  { view: 'porteurs', label: 'Les porteurs' },
] as const;

interface Props {
  lab: Pick<LabRecord, 'id' | 'title'>;
  viewer: Viewer;
  view: (typeof views)[number]['view'];
  children: ReactNode;
}

/** The frame of the pages where carriers keep one LAB. */
export function LabFrame({ lab, viewer, view, children }: Props) {
  const base = `/maylab/${lab.id}`;
  const address = (of: string) => (of === '' ? base : `${base}/${of}`);
  return (
    <AreaPage area="maylab" viewer={viewer} path={address(view)} title={lab.title} crumbs={[{ path: '/maylab', label: 'MayLAB' }, { label: lab.title }]}>
      <SectionNav label="Tenir ce LAB" items={views.map((each) => ({ href: address(each.view), label: each.label, isCurrent: each.view === view }))} />
      {children}
    </AreaPage>
  );
}
