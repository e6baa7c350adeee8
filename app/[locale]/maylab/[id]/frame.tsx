import type { ReactNode } from 'react';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { Notice } from '@/components/ui/notice.tsx';
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

const doneSentences = {
  page: 'La page est enregistrée et publiée',
  image: 'L’image est publiée',
  etape: 'L’étape est enregistrée : le public la lit',
  plan: 'Le plan est enregistré',
  jalon: 'L’état du jalon est enregistré',
  note: 'La note est publiée',
  besoin: 'Le besoin est publié',
  trouve: 'Le besoin est marqué comme trouvé',
  porteur: 'La personne peut désormais tenir ce LAB, elle en est prévenue',
  fin: 'Le mandat a pris fin',
} as const;

/** What an act adds to the address of the page it comes back to. */
export type LabDone = keyof typeof doneSentences;

export type LabQuery = Promise<Record<string, string | string[] | undefined>>;

interface Props {
  lab: Pick<LabRecord, 'id' | 'title'>;
  viewer: Viewer;
  view: (typeof views)[number]['view'];
  /** of the page: what was just done is said above it */
  query: LabQuery;
  children: ReactNode;
}

/** The frame of the pages where carriers keep one LAB. */
export async function LabFrame({ lab, viewer, view, query, children }: Props) {
  const { fait } = await query;
  const done = typeof fait === 'string' && Object.hasOwn(doneSentences, fait) ? doneSentences[fait as LabDone] : undefined;
  const base = `/maylab/${lab.id}`;
  const address = (of: string) => (of === '' ? base : `${base}/${of}`);
  return (
    <AreaPage area="maylab" viewer={viewer} path={address(view)} title={lab.title} crumbs={[{ path: '/maylab', label: 'MayLAB' }, { label: lab.title }]}>
      <SectionNav label="Tenir ce LAB" items={views.map((each) => ({ href: address(each.view), label: each.label, isCurrent: each.view === view }))} />
      {done ? (
        <div className="mb-8">
          <Notice tone="success" live title={done} />
        </div>
      ) : null}
      {children}
    </AreaPage>
  );
}
