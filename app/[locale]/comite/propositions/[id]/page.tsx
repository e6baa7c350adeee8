import type { Metadata } from 'next';
import { cache } from 'react';
import { OfferPage } from '@/components/committee/offer-page.tsx';
import { ProposalReader } from '@/components/committee/proposal-reader.tsx';
import { EvaluationView } from '@/components/committee/evaluation-view.tsx';
import { ExaminationParts, ExaminationStanding } from '@/components/committee/examination-heading.tsx';
import { OwnEvaluation } from '@/components/committee/own-evaluation.tsx';
import { QuestionList } from '@/components/committee/question-list.tsx';
import { counted } from '@/components/committee/words.ts';
import { RecusalFields } from '@/components/committee/recusal-fields.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { cahierNames } from '@/lib/cahiers/loaders.ts';
import { isUnderWay } from '@/lib/committee/rules/evaluation.ts';
import type { ExaminationDesk } from '@/lib/committee/types/desk.ts';
import { readOffer } from '@/lib/committee/use-cases/assignment/read-offer.ts';
import { readExamination } from '@/lib/committee/use-cases/evaluation/read-examination.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { getContext, requireContext } from '@/lib/web/viewer.ts';
import { acceptOffered, amendOwnEvaluation, askThroughChair, declineOffered, scoreProposal, stepAside } from '../../actions.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Read once a request: for the title, then for the page. */
const read = cache(async (id: string) => readExamination(await getContext(), { proposalId: id }));

/** Before the viewer's acceptance, the page says no more than the public cahier. */
const readOffered = cache(async (id: string) => readOffer(await getContext(), { proposalId: id }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const offered = await readOffered(id);
  if (offered.ok) return { title: `Accepter « ${offered.value.offer.title} »` };
  const found = await read(id);
  return found.ok ? { title: `Examiner « ${found.value.heading.title} »` } : notFoundMetadata();
}

const feedback: Readonly<Record<string, string>> = {
  acceptation: 'Vous avez accepté cette proposition : vous pouvez l’évaluer',
  brouillon: 'Votre brouillon est enregistré',
  evaluation: 'Votre évaluation est soumise : vous lisez maintenant celles de vos collègues',
  soumise: 'Votre évaluation précédente est soumise',
  gardee: 'Votre brouillon précédent est enregistré',
  reprise: 'Voici la version enregistrée de votre évaluation',
  amendement: 'Votre évaluation est amendée',
  question: 'Votre question est transmise à la présidence de la commission',
};

export default async function ExaminationPage({ params, searchParams }: Props) {
  const { id } = await params;
  const path = `/comite/propositions/${id}`;
  const context = await requireContext(path);
  const { fait, formulaire } = await searchParams;
  const offered = await readOffered(id);
  if (offered.ok) {
    return (
      <OfferPage
        {...offered.value}
        names={await cahierNames(offered.value.cahier.text, 'fr')}
        viewer={context.viewer}
        form={typeof formulaire === 'string' ? formulaire : ''}
        actions={{ accept: acceptOffered, decline: declineOffered, stepAside }}
      />
    );
  }
  const found = await read(id);
  if (!found.ok) return <NotFoundPage />;
  const desk = found.value;
  const done = typeof fait === 'string' ? feedback[fait] : undefined;
  const served = fait === 'soumise' || fait === 'gardee';
  const hasForm = desk.own !== null || desk.form !== null;
  const names = await cahierNames(desk.cahier.text, 'fr');
  return (
    <AreaPage
      area="comite"
      viewer={context.viewer}
      path="/comite"
      title={desk.heading.title}
      crumbs={[{ label: 'Comité d’experts', path: '/comite' }, { label: desk.heading.receiptNumber }]}
      lead={<ExaminationStanding desk={desk} />}
      actions={
        desk.officer ? (
          <LinkButton href={`/comite/commissions/${desk.heading.commission.slug}/propositions/${id}`}>Suivi de la commission</LinkButton>
        ) : undefined
      }
    >
      <div className={hasForm || desk.colleagues ? 'desk desk-two' : 'desk'}>
        <div className="desk-reading">
          {done ? <Notice tone="success" live title={done}>{served ? <Remaining desk={desk} /> : null}</Notice> : null}
          <ExaminationParts desk={desk} />
          <Answers desk={desk} />
          <ProposalReader desk={desk} names={names} />
          <Questions desk={desk} />
          {isUnderWay(desk) ? <StepAside path={path} proposalId={id} isOpen={formulaire === 'deport'} /> : null}
        </div>
        {hasForm || desk.colleagues ? (
          <div className="desk-form">
            <OwnEvaluation desk={desk} score={scoreProposal} amend={amendOwnEvaluation} amending={formulaire === 'amender'} />
            <Colleagues desk={desk} />
          </div>
        ) : null}
      </div>
    </AreaPage>
  );
}

function Remaining({ desk: { remaining } }: { desk: ExaminationDesk }) {
  return <p>Voici la suivante. {remaining > 1 ? `Il vous en reste ${remaining}, celle-ci comprise.` : 'C’est la dernière.'}</p>;
}

/** What the contributor answered is read before what they wrote first. */
function Answers({ desk: { questions } }: { desk: ExaminationDesk }) {
  const answered = questions.filter(({ answeredAt }) => answeredAt !== null);
  if (answered.length === 0) return null;
  return (
    <Notice tone="info" title={`Le contributeur a répondu à ${counted(answered.length, 'question')} du comité`}>
      <ul className="grid gap-3">
        {answered.map(({ id, question, answer }) => (
          <li key={id}>
            <p className="font-bold">{question}</p>
            <p className="whitespace-pre-line">{answer}</p>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Questions to the contributor with their answers, and the way to ask another one through the chair. */
function Questions({ desk }: { desk: ExaminationDesk }) {
  return (
    <section id="questions" aria-labelledby="questions-titre">
      <h2 id="questions-titre" className="mb-4">Questions au contributeur</h2>
      <QuestionList questions={desk.questions} />
      {desk.mayAsk ? (
        <FormShell action={askThroughChair} id="question" key={`question-${desk.questions.length}`} label="Poser une question au contributeur">
          <input type="hidden" name="proposalId" value={desk.proposalId} />
          <TextArea
            name="question"
            label="Votre question"
            help="La présidence la relit, la transmet sans votre nom ou l’écarte. La réponse sera lue par tous les experts saisis."
            required
            rows={3}
            limit={2000}
          />
          <SubmitButton variant="secondary">Proposer la question</SubmitButton>
        </FormShell>
      ) : null}
    </section>
  );
}

function StepAside({ path, proposalId, isOpen }: { path: string; proposalId: string; isOpen: boolean }) {
  return (
    <section id="deport" aria-labelledby="deport-titre">
      <h2 id="deport-titre" className="mb-4">Un lien avec ce cahier ?</h2>
      <p className="mb-4 max-w-2xl">
        Si vous êtes lié·e à l’acteur ou à un cosignataire, déportez-vous de tout le cahier. Vos notes ne compteront plus, et rien de
        cet examen ne vous sera montré avant la publication de la décision.
      </p>
      {isOpen ? (
        <FormShell action={stepAside} id="recusal" label="Me déporter de ce cahier">
          <input type="hidden" name="proposalId" value={proposalId} />
          <RecusalFields />
          <SubmitButton variant="danger">Me déporter</SubmitButton>
        </FormShell>
      ) : (
        <LinkButton href={`${path}?formulaire=deport#deport`}>Me déporter de ce cahier</LinkButton>
      )}
    </section>
  );
}

function Colleagues({ desk }: { desk: ExaminationDesk }) {
  const { colleagues, rubric } = desk;
  if (colleagues === null) return null;
  return (
    <section id="collegues" aria-labelledby="collegues-titre">
      <h2 id="collegues-titre" className="mb-4">Évaluations des collègues</h2>
      {colleagues.length === 0 ? <p>Aucun collègue n’a encore soumis d’évaluation.</p> : null}
      {colleagues.map((evaluation) => (
        <Disclosure key={evaluation.personId} summary={evaluation.name}>
          <EvaluationView evaluation={evaluation} rubric={rubric} />
        </Disclosure>
      ))}
    </section>
  );
}
