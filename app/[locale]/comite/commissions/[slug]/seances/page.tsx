import type { Metadata } from 'next';
import { cache } from 'react';
import { CommissionNav } from '@/components/committee/commission-nav.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { PlanFields } from '@/components/sittings/plan-fields.tsx';
import { SittingTable } from '@/components/sittings/sitting-table.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { listSittings } from '@/lib/sittings/use-cases/reading/list-sittings.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { getContext, requireContext } from '@/lib/web/viewer.ts';
import { plan } from './actions.ts';

export const dynamic = 'force-dynamic';

const read = cache(async (slug: string) => listSittings(await getContext(), { slug }));

export async function generateMetadata({ params }: { params: Promise<{ slug: string }> }): Promise<Metadata> {
  const found = await read((await params).slug);
  return found.ok ? { title: `Séances, ${found.value.commission.name}` } : notFoundMetadata();
}

export default async function SittingsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const context = await requireContext(`/comite/commissions/${slug}/seances`);
  const found = await read(slug);
  if (!found.ok) return <NotFoundPage />;
  const { commission, officer, coming, past } = found.value;
  return (
    <AreaPage
      area="comite"
      viewer={context.viewer}
      path="/comite"
      title="Séances"
      crumbs={[
        { label: 'Comité d’experts', path: '/comite' },
        officer ? { label: commission.name, path: `/comite/commissions/${slug}` } : { label: commission.name },
        { label: 'Séances' },
      ]}
      lead={officer ? 'Préparez l’ordre du jour, convoquez, conduisez la séance, confirmez le procès-verbal.' : 'Vos séances, leur dossier et leurs procès-verbaux.'}
    >
      {officer ? <CommissionNav slug={slug} current="seances" /> : null}
      <div className="grid gap-12">
        <section aria-labelledby="a-venir" className="grid gap-4">
          <h2 id="a-venir">À venir</h2>
          {coming.length === 0 ? <EmptyState title="Aucune séance prévue" /> : <SittingTable caption="Séances à venir" slug={slug} rows={coming} />}
          {officer ? (
            <Disclosure summary="Prévoir une séance" open={coming.length === 0}>
              <FormShell action={plan} id="plan" label="Prévoir une séance">
                <p>Personne n’est prévenu avant la convocation.</p>
                <input type="hidden" name="slug" value={slug} />
                <PlanFields />
                <SubmitButton>Prévoir la séance</SubmitButton>
              </FormShell>
            </Disclosure>
          ) : null}
        </section>
        {past.length > 0 ? (
          <section aria-labelledby="passees" className="grid gap-4">
            <h2 id="passees">Passées</h2>
            <SittingTable caption="Séances passées" slug={slug} rows={past} />
          </section>
        ) : null}
      </div>
    </AreaPage>
  );
}
