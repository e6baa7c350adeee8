import type { Metadata } from 'next';
import { cache } from 'react';
import { proposalStatusWords } from '@/components/cahiers/words.ts';
import { AssignmentSection } from '@/components/committee/assignment-section.tsx';
import { openFormOf } from '@/components/committee/cahier-conflicts.tsx';
import { DecisionSection } from '@/components/committee/decision-section.tsx';
import { EvaluationView } from '@/components/committee/evaluation-view.tsx';
import { ReadingStrip } from '@/components/committee/reading-strip.tsx';
import { RecusalSection } from '@/components/committee/recusal-section.tsx';
import { ReviewList } from '@/components/committee/review-list.tsx';
import { counted, standingWords } from '@/components/committee/words.ts';
import { FormShell } from '@/components/form/form-shell.tsx';
import { Select } from '@/components/form/select.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { isUnderWay } from '@/lib/committee/rules/evaluation.ts';
import type { ChairDesk } from '@/lib/committee/types/desk.ts';
import { readAssignments } from '@/lib/committee/use-cases/assignment/read-assignments.ts';
import { readDeliberation } from '@/lib/committee/use-cases/decisions/read-deliberation.ts';
import { readCahierConflicts } from '@/lib/committee/use-cases/conflicts/read-cahier-conflicts.ts';
import { publicLabs } from '@/lib/labs/loaders.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { getContext, requireContext } from '@/lib/web/viewer.ts';
import { stepAside } from '../../../../actions.ts';
import { clear, lift, recuse } from '../../deports/actions.ts';
import { callToQuorum } from '../../repartition/actions.ts';
import { assignByHand, deliberate, giveOpinion, review, takeBack, transfer } from '../../../actions.ts';
import { decide, prepare } from '../../decisions/actions.ts';

export const dynamic = 'force-dynamic';

const feedback: Readonly<Record<string, string>> = {
  saisine: 'La proposition est confiée, l’expert est prévenu',
  suppleants: 'Les suppléants sont appelés et prévenus',
  retrait: 'La saisine est retirée',
  transmise: 'La question est transmise au contributeur',
  ecartee: 'La question est écartée',
  deport: 'Le déport est enregistré',
  ecarte: 'Les indices sont écartés, votre raison est conservée',
  leve: 'Le déport est levé, la personne est prévenue',
  deliberation: 'La délibération est ouverte : les notes ne changent plus',
  avis: 'L’avis de la commission est enregistré',
  decision: 'La décision est enregistrée, elle attend sa publication',
};

type Props = { params: Promise<{ slug: string; id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Read once a request: for the title, then for the page. */
const read = cache(async (id: string) => readDeliberation(await getContext(), { proposalId: id }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await read((await params).id);
  return found.ok ? { title: `Délibérer sur « ${found.value.heading.title} »` } : notFoundMetadata();
}

export default async function ChairPage({ params, searchParams }: Props) {
  const { slug, id } = await params;
  const path = `/comite/commissions/${slug}/propositions/${id}`;
  const context = await requireContext(path);
  const found = await read(id);
  if (!found.ok || found.value.heading.commission.slug !== slug) return <NotFoundPage />;
  const desk = found.value;
  const query = await searchParams;
  const { fait, formulaire } = query;
  const form = typeof formulaire === 'string' ? formulaire : '';
  const done = typeof fait === 'string' ? feedback[fait] : undefined;
  const assignments = await readAssignments(context, { proposalId: id });
  const conflicts = await readCahierConflicts(context, { proposalId: id });
  const preparing = desk.opinion ? await publicLabs({ status: 'preparing', themeId: null, territorySiren: null }, 1) : null;
  return (
    <AreaPage
      area="comite"
      viewer={context.viewer}
      path="/comite"
      title={desk.heading.title}
      crumbs={[
        { label: 'Comité d’experts', path: '/comite' },
        { label: desk.heading.commission.name, path: `/comite/commissions/${slug}` },
        { label: desk.heading.receiptNumber },
      ]}
      lead={<Standing desk={desk} />}
      actions={<LinkButton href={`/comite/propositions/${id}`}>Le dossier complet</LinkButton>}
    >
      <div className="grid gap-12">
        {done ? <Notice tone="success" live title={done} /> : null}
        {assignments.ok ? <AssignmentSection desk={assignments.value} title={desk.heading.title} actions={{ assign: assignByHand, takeBack, callAlternates: callToQuorum }} /> : null}
        <Scores desk={desk} />
        <ReviewList desk={desk} review={review} />
        <RecusalSection
          desk={desk}
          conflicts={conflicts}
          path={path}
          form={form}
          about={openFormOf(query)}
          actions={{ recuse, clear, lift, recuseAnybody: stepAside }}
        />
        <DecisionSection
          desk={desk}
          now={context.now}
          path={path}
          form={form}
          labs={(preparing?.labs ?? []).map((lab) => ({ id: lab.id, title: lab.title }))}
          actions={{ deliberate, giveOpinion, decide, prepare }}
        />
        <Transfer desk={desk} path={path} form={form} />
      </div>
    </AreaPage>
  );
}

function Standing({ desk }: { desk: ChairDesk }) {
  const { status, heading, scores } = desk;
  const life = proposalStatusWords[status];
  const reading = scores?.reading;
  return (
    <span className="flex flex-wrap items-center gap-3">
      <Badge tone={life.tone}>{life.name}</Badge>
      {reading && isUnderWay(desk) ? <Badge tone={standingWords[reading.standing].tone}>{standingWords[reading.standing].name}</Badge> : null}
      {reading?.polarised ? <Badge tone="warning">Avis partagés</Badge> : null}
      <span>
        {heading.actorName} · {heading.call.title}
      </span>
    </span>
  );
}

function Scores({ desk }: { desk: ChairDesk }) {
  const { scores, rubric, heading } = desk;
  return (
    <section aria-labelledby="lecture">
      <h2 id="lecture" className="mb-4">Lecture des notes</h2>
      {scores === null ? (
        <Notice tone="info" title="Cette proposition vous est confiée">
          <p>Les notes et leurs chiffres se lisent après votre propre évaluation, ou une fois la délibération ouverte.</p>
        </Notice>
      ) : (
        <div className="grid gap-6">
          <p>
            {counted(scores.reading.evaluations, 'évaluation soumise', 'évaluations soumises')} par des experts non déportés, pour un quorum de{' '}
            {heading.call.quorum}. {standingWords[scores.reading.standing].meaning}
          </p>
          <ReadingStrip reading={scores.reading} rubric={rubric} />
          {scores.evaluations.map((evaluation) => (
            <Disclosure key={evaluation.personId} summary={`Évaluation : ${evaluation.name}`}>
              <EvaluationView evaluation={evaluation} rubric={rubric} />
            </Disclosure>
          ))}
        </div>
      )}
    </section>
  );
}

type ActProps = { desk: ChairDesk; path: string; /** the form that is open, by its address */ form: string };

function Transfer({ desk, path, form }: ActProps) {
  if (!desk.presides || !isUnderWay(desk) || desk.otherCommissions.length === 0) return null;
  return (
    <section aria-labelledby="transfert">
      <h2 id="transfert" className="mb-4">Transférer à une autre commission</h2>
      <p className="mb-4 max-w-2xl">
        Quand les déports rendent le quorum impossible. Les évaluations déjà soumises restent et comptent ; les saisines sans évaluation sont
        retirées.
      </p>
      {form === 'transfert' ? (
        <FormShell action={transfer} id="transfer" label="Transférer l’examen">
          <input type="hidden" name="slug" value={desk.heading.commission.slug} />
          <input type="hidden" name="proposalId" value={desk.proposalId} />
          <Select name="commissionId" label="Commission" required choices={desk.otherCommissions.map(({ id, name }) => ({ value: id, label: name }))} />
          <TextArea name="reason" label="Raison" required rows={2} limit={1000} />
          <SubmitButton variant="secondary">Transférer</SubmitButton>
        </FormShell>
      ) : (
        <LinkButton href={`${path}?formulaire=transfert#transfert`}>Transférer l’examen</LinkButton>
      )}
    </section>
  );
}
