import type { Metadata } from 'next';
import { ExpertiseForm } from '@/components/committee/expertise-form.tsx';
import { Interests } from '@/components/committee/interests.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { canDeclareInterests } from '@/lib/committee/permissions.ts';
import { readExpertProfile } from '@/lib/committee/use-cases/commissions/read-expert-profile.ts';
import { listOwnInterests } from '@/lib/committee/use-cases/conflicts/list-own-interests.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { declareExpertiseForm } from './expertise-actions.ts';
import { declareInterest, endInterest, removeInterest } from './interest-actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Mon profil d’expert' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const feedback: Readonly<Record<string, string>> = {
  expertise: 'Votre expertise est enregistrée',
  lien: 'Votre lien est déclaré',
  'lien-fini': 'La fin de ce lien est enregistrée',
  'lien-retire': 'Ce lien est retiré',
};

const path = '/comite/profil';

export default async function ExpertProfilePage({ searchParams }: Props) {
  const context = await requireContext(path);
  const profile = await readExpertProfile(context);
  if (!profile.ok) return <NotFoundPage />;
  const { fait, formulaire, lien } = await searchParams;
  const done = typeof fait === 'string' ? feedback[fait] : undefined;
  return (
    <AreaPage area="comite" viewer={context.viewer} path={path} title="Mon profil d’expert" crumbs={[{ label: 'Comité d’experts', path: '/comite' }, { label: 'Mon profil' }]}>
      <div className="grid gap-12">
        {done ? <Notice tone="success" live title={done} /> : null}
        <ExpertiseForm profile={profile.value} declare={declareExpertiseForm} />
        {canDeclareInterests(context.viewer) ? (
          <Interests
            interests={await listOwnInterests(context)}
            now={context.now}
            path={path}
            form={{ name: typeof formulaire === 'string' ? formulaire : '', interestId: typeof lien === 'string' ? lien : '' }}
            actions={{ declare: declareInterest, end: endInterest, remove: removeInterest }}
          />
        ) : null}
      </div>
    </AreaPage>
  );
}
