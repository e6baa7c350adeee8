import type { Metadata } from 'next';
import { z } from 'zod';
import { BatchMails } from '@/components/committee/batch-mails.tsx';
import { BatchPublication } from '@/components/committee/batch-publication.tsx';
import { CommissionNav } from '@/components/committee/commission-nav.tsx';
import { CoherenceList, DecisionCheck, readinessInWords } from '@/components/committee/decision-check.tsx';
import { readParts, SideBySide, type ReadPart } from '@/components/committee/side-by-side.tsx';
import { batchWords, counted, outcomeWords } from '@/components/committee/words.ts';
import { CheckboxGroup } from '@/components/form/choice-group.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { BatchDesk } from '@/lib/committee/types/batch.ts';
import { readBatch } from '@/lib/committee/use-cases/decisions/read-batch.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { abandon, bringBack, change, correct, publish, schedule, writeMails } from '../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Un lot de décisions' };

const feedback: Readonly<Record<string, string>> = {
  lot: 'Le lot est préparé : relisez ses courriels, rien n’est encore parti',
  compose: 'Les décisions du lot sont changées, ses courriels suivent',
  courriels: 'Les courriels sont préparés de nouveau ; ceux que vous avez corrigés n’ont pas été touchés',
  courriel: 'Le courriel est enregistré : il partira ainsi',
  programme: 'Le lot est programmé',
  ramene: 'Le lot est de nouveau en préparation, rien n’est parti',
  publie: 'Les décisions sont publiées et leurs courriels partent',
};

const querySchema = z.object({
  lire: z.enum(readParts as [ReadPart, ...ReadPart[]]).catch('reasons').default('reasons'),
  courriel: z.string().max(40).catch('').default(''),
  fait: z.string().catch('').default(''),
});

type Props = { params: Promise<{ slug: string; batch: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function BatchPage({ params, searchParams }: Props) {
  const { slug, batch: batchId } = await params;
  const path = `/comite/commissions/${slug}/decisions/${batchId}`;
  const context = await requireContext(path);
  const { lire, courriel, fait } = querySchema.parse(await searchParams);
  const read = await readBatch(context, { slug, batchId });
  if (!read.ok) return <NotFoundPage />;
  const desk = read.value;
  const { batch, presides, decisions } = desk;
  const isOpen = batch.status === 'preparing';
  return (
    <AreaPage
      area="comite"
      viewer={context.viewer}
      path="/comite"
      title={`Lot de ${counted(decisions.length, 'décision')}`}
      crumbs={[
        { label: 'Comité d’experts', path: '/comite' },
        { label: batch.commission.name, path: `/comite/commissions/${slug}` },
        { label: 'Décisions', path: `/comite/commissions/${slug}/decisions?appel=${batch.call.slug}` },
        { label: 'Lot' },
      ]}
      lead={
        <span className="flex flex-wrap items-center gap-3">
          <Badge tone={batchWords[batch.status].tone}>{batchWords[batch.status].name}</Badge>
          {batch.call.title}
        </span>
      }
    >
      <CommissionNav slug={slug} current="decisions" />
      <div className="grid gap-12">
        {feedback[fait] ? <Notice tone="success" live title={feedback[fait]} /> : null}
        <BatchPublication desk={desk} slug={slug} now={context.now} actions={{ schedule, publish, bringBack }} />
        <section aria-labelledby="verification">
          <h2 id="verification" className="mb-4">Décisions</h2>
          <ul className="grid gap-5">
            {decisions.map((checked) => (
              <DecisionCheck key={checked.scope.proposalId} slug={slug} checked={checked}>
                {isOpen && presides ? (
                  <p>
                    <a href={`/comite/commissions/${slug}/decisions?appel=${batch.call.slug}&corriger=${checked.scope.proposalId}#publish-${checked.scope.proposalId}`}>
                      Corriger la décision<span className="sr-only"> sur « {checked.scope.heading.title} »</span>
                    </a>
                  </p>
                ) : null}
              </DecisionCheck>
            ))}
          </ul>
        </section>
        <BatchMails desk={desk} slug={slug} path={path} open={courriel} actions={{ correct, writeMails }} />
        {decisions.length > 1 ? (
          <>
            <section aria-labelledby="coherence">
              <h2 id="coherence" className="mb-4">Cohérence entre elles</h2>
              <CoherenceList notes={desk.coherence} decisions={decisions} />
            </section>
            <section aria-labelledby="cote-a-cote">
              <h2 id="cote-a-cote" className="mb-4">Lire les textes côte à côte</h2>
              <SideBySide decisions={decisions} part={lire} hrefOf={(part) => `${path}?lire=${part}#cote-a-cote`} />
            </section>
          </>
        ) : null}
        {isOpen ? <Composition desk={desk} slug={slug} /> : null}
        {presides && (isOpen || batch.status === 'scheduled') ? (
          <section aria-labelledby="abandon">
            <h2 id="abandon" className="mb-4">Abandonner ce lot</h2>
            <Disclosure summary="Abandonner ce lot">
              <FormShell action={abandon} id="abandonment" label="Abandonner ce lot">
                <input type="hidden" name="slug" value={slug} />
                <input type="hidden" name="batchId" value={batch.id} />
                <p>Ses courriels sont oubliés, corrections comprises. Ses décisions restent prises et pourront rejoindre un autre lot.</p>
                <SubmitButton variant="danger" small>
                  Abandonner le lot
                </SubmitButton>
              </FormShell>
            </Disclosure>
          </section>
        ) : null}
        {batch.publishedAt ? <p className="text-small text-ink-soft">Publié le {dateTimeInParis(batch.publishedAt)}.</p> : null}
      </div>
    </AreaPage>
  );
}

/** Which decisions leave together. */
function Composition({ desk, slug }: { desk: BatchDesk; slug: string }) {
  const inside = desk.decisions.map(({ scope }) => scope.proposalId);
  return (
    <section aria-labelledby="composition">
      <h2 id="composition" className="mb-4">Composer le lot</h2>
      <FormShell action={change} id="composing" key={`composing-${inside.join()}`} label="Composer le lot">
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="batchId" value={desk.batch.id} />
        <CheckboxGroup
          name="decisions"
          label="Décisions du lot"
          help="Une décision qui quitte le lot attend comme avant, et son courriel est oublié."
          defaultValues={inside}
          choices={[...desk.decisions, ...desk.free].map((checked) => ({
            value: checked.scope.proposalId,
            label: checked.scope.heading.title,
            help: `${outcomeWords[checked.decision.outcome].name}, ${readinessInWords(checked)}`,
          }))}
        />
        <SubmitButton variant="secondary">Changer les décisions du lot</SubmitButton>
      </FormShell>
    </section>
  );
}
