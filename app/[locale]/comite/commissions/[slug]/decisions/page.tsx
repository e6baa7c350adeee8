import type { Metadata } from 'next';
import { cache } from 'react';
import { z } from 'zod';
import { BatchList } from '@/components/committee/batch-list.tsx';
import { CommissionNav } from '@/components/committee/commission-nav.tsx';
import { CoherenceList, DecisionCheck, readinessInWords } from '@/components/committee/decision-check.tsx';
import { DecisionForm } from '@/components/committee/decision-form.tsx';
import { DecisionsToDo } from '@/components/committee/decisions-to-do.tsx';
import { readParts, SideBySide, type ReadPart } from '@/components/committee/side-by-side.tsx';
import { batchWords, outcomeWords } from '@/components/committee/words.ts';
import { CheckboxGroup } from '@/components/form/choice-group.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { SectionNav } from '@/components/ui/section-nav.tsx';
import type { DecisionsDesk } from '@/lib/committee/types/batch.ts';
import { readDecisions } from '@/lib/committee/use-cases/decisions/read-decisions.ts';
import { publicLabs } from '@/lib/labs/loaders.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { getContext, requireContext } from '@/lib/web/viewer.ts';
import { decide, prepare } from './actions.ts';

export const dynamic = 'force-dynamic';

const feedback: Readonly<Record<string, string>> = {
  corrigee: 'La décision est enregistrée ; si elle est dans un lot, ses courriels sont à relire',
  abandon: 'Le lot est abandonné, ses courriels sont oubliés et ses décisions attendent comme avant',
};

const querySchema = z.object({
  appel: z.string().max(120).nullable().catch(null).default(null),
  lire: z.enum(readParts as [ReadPart, ...ReadPart[]]).catch('reasons').default('reasons'),
  corriger: z.string().max(40).catch('').default(''),
  fait: z.string().catch('').default(''),
});

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const read = cache(async (slug: string, callSlug: string | null) => readDecisions(await getContext(), { slug, callSlug }));

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const found = await read((await params).slug, querySchema.parse(await searchParams).appel);
  return found.ok ? { title: `Décisions, ${found.value.commission.name}` } : notFoundMetadata();
}

export default async function DecisionsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const path = `/comite/commissions/${slug}/decisions`;
  const context = await requireContext(path);
  const { appel, lire, corriger, fait } = querySchema.parse(await searchParams);
  const found = await read(slug, appel);
  if (!found.ok) return <NotFoundPage />;
  const desk = found.value;
  const hrefOf = (changes: Record<string, string>) => `${path}?${new URLSearchParams({ ...(desk.call ? { appel: desk.call.slug } : {}), ...changes })}`;
  return (
    <AreaPage
      area="comite"
      viewer={context.viewer}
      path="/comite"
      title="Décisions"
      crumbs={[{ label: 'Comité d’experts', path: '/comite' }, { label: desk.commission.name, path: `/comite/commissions/${slug}` }, { label: 'Décisions' }]}
      lead={desk.commission.name}
    >
      <CommissionNav slug={slug} current="decisions" />
      <div className="grid gap-12">
        {feedback[fait] ? <Notice tone="success" live title={feedback[fait]} /> : null}
        {desk.calls.length > 1 ? (
          <SectionNav
            label="Appels"
            items={desk.calls.map((call) => ({ href: `${path}?appel=${call.slug}`, label: call.title, isCurrent: call.slug === desk.call?.slug }))}
          />
        ) : null}
        <DecisionsToDo desk={desk} />
        <BatchList batches={desk.batches} path={path} />
        <Together desk={desk} />
        <Checks desk={desk} corriger={corriger} hrefOf={hrefOf} now={context.now} />
        {desk.decisions.length > 1 ? (
          <>
            <section aria-labelledby="coherence">
              <h2 id="coherence" className="mb-4">Cohérence entre elles</h2>
              <CoherenceList notes={desk.coherence} decisions={desk.decisions} />
            </section>
            <section aria-labelledby="cote-a-cote">
              <h2 id="cote-a-cote" className="mb-4">Lire les textes côte à côte</h2>
              <SideBySide decisions={desk.decisions} part={lire} hrefOf={(part) => `${hrefOf({ lire: part })}#cote-a-cote`} />
            </section>
          </>
        ) : null}
      </div>
    </AreaPage>
  );
}

/** Decisions in no batch, to be put in one. */
function Together({ desk }: { desk: DecisionsDesk }) {
  const free = desk.decisions.filter(({ decision }) => decision.batchId === null);
  if (free.length === 0 || !desk.call) return null;
  return (
    <section aria-labelledby="ensemble">
      <h2 id="ensemble" className="mb-4">Publier ensemble</h2>
      <p className="mb-4 max-w-2xl">
        Choisissez les décisions d’un lot. Leurs courriels sont aussitôt préparés ; rien ne part avant que vous les ayez relus et choisi l’heure.
      </p>
      <FormShell action={prepare} id="batch" key={`batch-${free.length}`} label="Préparer un lot">
        <input type="hidden" name="slug" value={desk.commission.slug} />
        <input type="hidden" name="commissionId" value={desk.commission.id} />
        <input type="hidden" name="callId" value={desk.call.id} />
        <CheckboxGroup
          name="decisions"
          label="Décisions du lot"
          choices={free.map((checked) => ({
            value: checked.scope.proposalId,
            label: checked.scope.heading.title,
            help: `${outcomeWords[checked.decision.outcome].name}, ${readinessInWords(checked)}`,
          }))}
        />
        <SubmitButton>Préparer le lot et ses courriels</SubmitButton>
      </FormShell>
    </section>
  );
}

type ChecksProps = { desk: DecisionsDesk; corriger: string; hrefOf: (changes: Record<string, string>) => string; now: Date };

/** Each decision checked as it would be at its publication, corrected in place. */
async function Checks({ desk, corriger, hrefOf, now }: ChecksProps) {
  if (desk.decisions.length === 0) return null;
  const labs = corriger === '' ? [] : (await publicLabs({ status: 'preparing', themeId: null, territorySiren: null }, 1)).labs;
  const batches = new Map(desk.batches.map(({ id, status }) => [id, status]));
  return (
    <section aria-labelledby="verification">
      <h2 id="verification" className="mb-4">Vérification</h2>
      <ul className="grid gap-5">
        {desk.decisions.map((checked) => {
          const { scope, decision, opinion, bands } = checked;
          const status = decision.batchId ? batches.get(decision.batchId) : undefined;
          return (
            <DecisionCheck key={scope.proposalId} slug={desk.commission.slug} checked={checked}>
              {decision.batchId && status ? (
                <p>
                  Dans un lot : <a href={`/comite/commissions/${desk.commission.slug}/decisions/${decision.batchId}`}>{batchWords[status].name.toLowerCase()}</a>
                </p>
              ) : null}
              {desk.presides && status !== 'scheduled' && corriger !== scope.proposalId ? (
                <p>
                  <LinkButton small href={`${hrefOf({ corriger: scope.proposalId })}#publish-${scope.proposalId}`}>
                    Corriger ici<span className="sr-only"> « {scope.heading.title} »</span>
                  </LinkButton>
                </p>
              ) : null}
              {desk.presides && status !== 'scheduled' && corriger === scope.proposalId ? (
                <DecisionForm
                  slug={desk.commission.slug}
                  proposalId={scope.proposalId}
                  held={decision}
                  opinion={opinion}
                  bands={bands}
                  now={now}
                  from="decisions"
                  labs={labs.map(({ id, title }) => ({ id, title }))}
                  action={decide}
                />
              ) : null}
            </DecisionCheck>
          );
        })}
      </ul>
    </section>
  );
}
