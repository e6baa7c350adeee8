import type { Metadata } from 'next';
import { CommissionNav } from '@/components/committee/commission-nav.tsx';
import { CompositionView } from '@/components/committee/composition-view.tsx';
import { compositionFeedback } from '@/components/committee/composition-words.ts';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { prepares } from '@/lib/committee/permissions.ts';
import { readComposition } from '@/lib/committee/use-cases/commissions/read-composition.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { endForm, inviteForm, prolongForm, resendForm, withdrawForm } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Composition d’une commission' };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CompositionPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const context = await requireContext(`/comite/commissions/${slug}/composition`);
  const read = await readComposition(context, { slug });
  // Administrators have their own page, in the back-office.
  if (!read.ok || !prepares(context.viewer, read.value.commission.id)) return <NotFoundPage />;
  const { commission } = read.value;
  const { fait } = await searchParams;
  const done = typeof fait === 'string' && Object.hasOwn(compositionFeedback, fait) ? compositionFeedback[fait] : undefined;
  return (
    <AreaPage
      area="comite"
      viewer={context.viewer}
      path="/comite"
      title={`${commission.name} : composition`}
      crumbs={[{ label: 'Comité d’experts', path: '/comite' }, { label: commission.name, path: `/comite/commissions/${slug}` }, { label: 'Composition' }]}
      lead="Qui siège, jusqu’à quand, qui connaît quoi, et qui est invité."
    >
      <CommissionNav slug={slug} current="composition" />
      <div className="grid gap-12">
        {done ? <Notice tone="success" live title={done} /> : null}
        <CompositionView
          desk={read.value}
          area="comite"
          today={parisClock(context.now).day}
          actions={{ invite: inviteForm, resend: resendForm, withdraw: withdrawForm, prolong: prolongForm, end: endForm }}
        />
      </div>
    </AreaPage>
  );
}
