import type { Metadata } from 'next';
import { cache } from 'react';
import { CommissionNav } from '@/components/committee/commission-nav.tsx';
import { CompositionView } from '@/components/committee/composition-view.tsx';
import { compositionFeedback } from '@/components/committee/composition-words.ts';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { prepares } from '@/lib/committee/permissions.ts';
import { readComposition } from '@/lib/committee/use-cases/commissions/read-composition.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { getContext, requireContext } from '@/lib/web/viewer.ts';
import { endForm, inviteForm, prolongForm, resendForm, withdrawForm } from './actions.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const read = cache(async (slug: string) => readComposition(await getContext(), { slug }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await read((await params).slug);
  return found.ok ? { title: `Composition, ${found.value.commission.name}` } : notFoundMetadata();
}

export default async function CompositionPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const context = await requireContext(`/comite/commissions/${slug}/composition`);
  const found = await read(slug);
  // Administrators have their own page, in the back-office.
  if (!found.ok || !prepares(context.viewer, found.value.commission.id)) return <NotFoundPage />;
  const { commission } = found.value;
  const { fait } = await searchParams;
  const done = typeof fait === 'string' && Object.hasOwn(compositionFeedback, fait) ? compositionFeedback[fait] : undefined;
  return (
    <AreaPage
      area="comite"
      viewer={context.viewer}
      path="/comite"
      title="Composition"
      crumbs={[{ label: 'Comité d’experts', path: '/comite' }, { label: commission.name, path: `/comite/commissions/${slug}` }, { label: 'Composition' }]}
      lead="Qui siège, jusqu’à quand, qui connaît quoi, et qui est invité."
    >
      <CommissionNav slug={slug} current="composition" />
      <div className="grid gap-12">
        {done ? <Notice tone="success" live title={done} /> : null}
        <CompositionView
          desk={found.value}
          area="comite"
          today={parisClock(context.now).day}
          actions={{ invite: inviteForm, resend: resendForm, withdraw: withdrawForm, prolong: prolongForm, end: endForm }}
        />
      </div>
    </AreaPage>
  );
}
