import type { Metadata } from 'next';
import { cache } from 'react';
import { CommissionNav } from '@/components/committee/commission-nav.tsx';
import { PlanForm } from '@/components/committee/plan-form.tsx';
import { PlanLoads } from '@/components/committee/plan-loads.tsx';
import { QuorumAlert } from '@/components/committee/quorum-alerts.tsx';
import { ReminderTable } from '@/components/committee/reminder-table.tsx';
import { RuleSection } from '@/components/committee/rule-section.tsx';
import { counted } from '@/components/committee/words.ts';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { planQuerySchema } from '@/lib/committee/schema/assignment.ts';
import type { DistributionDesk } from '@/lib/committee/types/assignment.ts';
import { readDistribution } from '@/lib/committee/use-cases/assignment/read-distribution.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { getContext, requireContext } from '@/lib/web/viewer.ts';
import { applyPlan, callToQuorum, remind, saveRule } from './actions.ts';

export const dynamic = 'force-dynamic';

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> };

const feedback: Readonly<Record<string, string>> = {
  plan: 'Le plan est appliqué : chaque expert est prévenu par un courriel',
  regle: 'La règle est enregistrée',
  rappel: 'Le rappel part dans la minute',
};

/** Read once a request: for the title, then for the page. */
const read = cache(async (slug: string, query: Query) => {
  const { appel, experts, methode, priorite } = planQuerySchema.parse(query);
  return readDistribution(await getContext(), { slug, callSlug: appel, wanted: experts, method: methode, priority: priorite });
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const found = await read((await params).slug, await searchParams);
  return found.ok ? { title: `Répartition, ${found.value.commission.name}` } : notFoundMetadata();
}

export default async function DistributionPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const query = await searchParams;
  const path = `/comite/commissions/${slug}/repartition`;
  const context = await requireContext(path);
  const found = await read(slug, query);
  if (!found.ok) return <NotFoundPage />;
  const desk = found.value;
  const asked = planQuerySchema.parse(query);
  return (
    <AreaPage
      area="comite"
      viewer={context.viewer}
      path="/comite"
      title="Répartition"
      crumbs={[{ label: 'Comité d’experts', path: '/comite' }, { label: desk.commission.name, path: `/comite/commissions/${slug}` }, { label: 'Répartition' }]}
      lead={whatNext(desk)}
    >
      <div className="grid gap-12">
        <CommissionNav slug={slug} current="repartition" />
        {feedback[asked.fait] ? <Notice tone="success" live title={feedback[asked.fait] ?? ''} /> : null}
        <Endangered desk={desk} />
        {desk.call ? (
          <>
            <section aria-labelledby="plan">
              <h2 id="plan" className="mb-4">Le plan</h2>
              <p className="mb-4 max-w-2xl">
                Rien n’est confié tant que vous n’appliquez pas. Le plan remplit le plus de places possible, n’appelle les suppléants que si les
                membres ne suffisent pas, et ne propose jamais une personne déportée, liée, ou sous un indice de lien que personne n’a écarté.
              </p>
              <PlanChoice desk={desk} path={path} asked={asked} />
              <PlanForm desk={desk} apply={applyPlan} />
            </section>
            <section aria-labelledby="charges">
              <h2 id="charges" className="mb-4">La charge de chacun</h2>
              <PlanLoads desk={desk} />
            </section>
          </>
        ) : (
          <EmptyState title="Aucun examen n’est ouvert dans cette commission" />
        )}
        <RuleSection desk={desk} save={saveRule} />
        <ReminderTable desk={desk} remind={remind} />
      </div>
    </AreaPage>
  );
}

function whatNext({ plan, endangered, call }: DistributionDesk): string {
  if (!call) return 'Aucune proposition n’est à répartir.';
  const danger = endangered.length > 0 ? ` ${counted(endangered.length, 'quorum est à assurer', 'quorums sont à assurer')}.` : '';
  if (plan.given.length === 0) return `Le plan n’a rien à ajouter pour « ${call.title} ».${danger}`;
  const people = new Set(plan.given.map(({ personId }) => personId)).size;
  const proposals = new Set(plan.given.map(({ proposalId }) => proposalId)).size;
  return `Ce plan confierait ${counted(proposals, 'proposition')} à ${counted(people, 'expert')}, en ${counted(plan.given.length, 'saisine')}.${danger}`;
}

function Endangered({ desk }: { desk: DistributionDesk }) {
  if (desk.endangered.length === 0) return null;
  return (
    <section aria-labelledby="quorums">
      <h2 id="quorums" className="mb-4">Quorums à assurer</h2>
      <ul className="grid gap-6">
        {desk.endangered.map(({ proposalId, title, receiptNumber, forecast }) => (
          <li key={proposalId} className="border-b border-line pb-6">
            <h3 className="mb-2">
              <a href={`/comite/commissions/${desk.commission.slug}/propositions/${proposalId}`}>{title}</a>{' '}
              <span className="text-small font-normal text-ink-soft">{receiptNumber}</span>
            </h3>
            <QuorumAlert slug={desk.commission.slug} proposalId={proposalId} title={title} forecast={forecast} presides={desk.presides} call={callToQuorum} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Asked = ReturnType<typeof planQuerySchema.parse>;

/** How the plan is made: a plain form, so that a plan is an address to come back to. */
function PlanChoice({ desk, path, asked }: { desk: DistributionDesk; path: string; asked: Asked }) {
  const selects = [
    { name: 'appel', label: 'Appel', value: desk.call?.slug ?? '', options: desk.calls.map(({ slug, title }) => ({ value: slug, label: title })) },
    {
      name: 'methode',
      label: 'Méthode',
      value: asked.methode,
      options: [
        { value: 'flow', label: 'Automatique' },
        { value: 'rule_then_flow', label: 'Par les règles, puis automatique' },
        { value: 'rule', label: 'Par les règles seulement' },
      ],
    },
    {
      name: 'priorite',
      label: 'À places égales',
      value: asked.priorite,
      options: [
        { value: 'load', label: 'Charges égales d’abord' },
        { value: 'expertise', label: 'Expertise d’abord' },
      ],
    },
  ];
  return (
    <form method="get" action={path} aria-label="Faire le plan" className="mb-8 flex flex-wrap items-end gap-4">
      {selects.map(({ name, label, value, options }) => (
        <label key={name} className="grid min-w-0 gap-1 max-sm:w-full sm:max-w-96 sm:flex-auto">
          <span className="field-note">{label}</span>
          <select className="input w-full" name={name} defaultValue={value}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label className="grid gap-1 max-sm:w-full">
        <span className="field-note">Experts par proposition</span>
        <input className="input input-short" type="number" name="experts" min={1} max={15} required defaultValue={desk.wanted} />
      </label>
      <button className="button button-secondary" type="submit">
        Refaire le plan
      </button>
    </form>
  );
}
