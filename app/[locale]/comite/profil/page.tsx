import type { Metadata } from 'next';
import { Interests } from '@/components/committee/interests.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { canDeclareInterests } from '@/lib/committee/permissions.ts';
import { listOwnInterests } from '@/lib/committee/use-cases/conflicts/list-own-interests.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { declareInterest, endInterest, removeInterest } from './interest-actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Mon profil d’expert' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const feedback: Readonly<Record<string, string>> = {
  lien: 'Votre lien est déclaré',
  'lien-fini': 'La fin de ce lien est enregistrée',
  'lien-retire': 'Ce lien est retiré',
};

const path = '/comite/profil';

export default async function ExpertProfilePage({ searchParams }: Props) {
  const context = await requireContext(path);
  if (!canDeclareInterests(context.viewer)) return <NotFoundPage />;
  const { fait, formulaire, lien } = await searchParams;
  const done = typeof fait === 'string' ? feedback[fait] : undefined;
  return (
    <AreaPage area="comite" viewer={context.viewer} path={path} title="Mon profil d’expert" crumbs={[{ label: 'Comité d’experts', path: '/comite' }, { label: 'Mon profil' }]}>
      <div className="grid gap-12">
        {done ? <Notice tone="success" live title={done} /> : null}
        <Interests
          interests={await listOwnInterests(context)}
          now={context.now}
          path={path}
          form={{ name: typeof formulaire === 'string' ? formulaire : '', interestId: typeof lien === 'string' ? lien : '' }}
          actions={{ declare: declareInterest, end: endInterest, remove: removeInterest }}
        />
      </div>
    </AreaPage>
  );
}
