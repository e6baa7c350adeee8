import type { Metadata } from 'next';
import { cache } from 'react';
import { CallFields } from '@/components/calls/call-fields.tsx';
import { ManagedQuestions } from '@/components/calls/managed-questions.tsx';
import { PhaseBadge } from '@/components/calls/phase-badge.tsx';
import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Paragraphs } from '@/components/ui/paragraphs.tsx';
import { callPhase } from '@/lib/calls/rules/life.ts';
import { readManagedCall } from '@/lib/calls/use-cases/read-managed-call.ts';
import { callFormContent } from '@/lib/web/call-form.ts';
import { dateInParis, dateTimeInParis } from '@/lib/web/dates.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { getContext, requireContext } from '@/lib/web/viewer.ts';
import { cancelPublished, publishAnswered, publishDraft, saveCall, sendAnswer, unpublishAnswered } from '../actions.ts';

export const dynamic = 'force-dynamic';

const doneSentences: Readonly<Record<string, string>> = {
  cree: 'Le brouillon est enregistré.',
  enregistre: 'L’appel est enregistré.',
  publie: 'L’appel est public. Il s’ouvrira et se fermera de lui-même à ses dates.',
  annule: 'L’appel est annulé : sa page dit pourquoi, et les délégués des cahiers en cours sont prévenus.',
  repondu: 'La réponse est enregistrée et envoyée.',
  'question-publiee': 'La question et sa réponse sont publiées.',
  'question-retiree': 'La question n’est plus sur la page de l’appel.',
};

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Read once a request: for the title, then for the page. */
const read = cache(async (id: string) => readManagedCall(await getContext(), { callId: id }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await read((await params).id);
  return found.ok ? { title: `Gérer « ${found.value.call.title} »` } : notFoundMetadata();
}

export default async function ManagedCallPage({ params, searchParams }: Props) {
  const { id } = await params;
  const path = `/gestion/appels/${id}`;
  const context = await requireContext(path);
  const [{ fait }, file] = await Promise.all([searchParams, read(id)]);
  if (!file.ok) return <NotFoundPage />;
  const { call, submitted, missing, questions } = file.value;
  const content = await callFormContent(call);
  const phase = callPhase(call, context.now);
  const unanswered = questions.filter(({ answer }) => answer === '').length;
  const done = typeof fait === 'string' && Object.hasOwn(doneSentences, fait) ? doneSentences[fait] : undefined;
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title={call.title}
      crumbs={[{ label: 'Appels', path: '/gestion/appels' }, { label: call.title }]}
      lead={`Du ${dateTimeInParis(call.opensAt)} au ${dateTimeInParis(call.closesAt)}, heure de Paris`}
      actions={call.status === 'draft' ? undefined : <LinkButton href={`/appels/${call.slug}`}>Voir la page publique</LinkButton>}
    >
      <p className="mb-6">
        <PhaseBadge phase={phase} />
      </p>
      {done ? (
        <div className="mb-8">
          <Notice tone="success" live title={done} />
        </div>
      ) : null}
      {unanswered > 0 ? (
        <div className="mb-8">
          <Notice tone="warning" title={unanswered > 1 ? `${unanswered} questions attendent une réponse` : 'Une question attend une réponse'}>
            <a href="#questions">Lire et répondre</a>
          </Notice>
        </div>
      ) : null}
      <div className="grid gap-14">
        {call.status === 'draft' ? (
          <section>
            <h2 className="mb-5">Publier</h2>
            {missing.length > 0 ? (
              <Notice tone="info" title="Ce qui manque encore pour publier">
                <ul className="list-disc ps-5">
                  {missing.map(({ field, message }) => (
                    <li key={field}>
                      <a href={`#call-${field}`}>{message}</a>
                    </li>
                  ))}
                </ul>
              </Notice>
            ) : (
              <FormShell action={publishDraft} id="publish" label="Publier l’appel">
                <p>Une fois public, l’appel garde ses promesses : qui peut répondre et ses thèmes ne peuvent que s’élargir, sa clôture que reculer.</p>
                <input type="hidden" name="callId" value={call.id} />
                <SubmitButton>Publier l’appel</SubmitButton>
              </FormShell>
            )}
          </section>
        ) : null}
        {call.status === 'cancelled' ? (
          <Notice tone="warning" title="Cet appel est annulé">
            <Paragraphs text={call.cancelledFor} />
          </Notice>
        ) : (
          <section id="contenu-appel">
            <h2 className="mb-5">Contenu</h2>
            {submitted ? (
              <div className="mb-8">
                <Notice tone="info" title="Un cahier est déjà déposé">
                  La grille, les seuils, les poids et le quorum ne changent plus.
                </Notice>
              </div>
            ) : null}
            <FormShell action={saveCall} id="call">
              <input type="hidden" name="callId" value={call.id} />
              <CallFields {...content} />
              <SubmitButton>Enregistrer</SubmitButton>
            </FormShell>
          </section>
        )}
        {call.status === 'draft' ? null : (
          <section id="questions">
            <h2 className="mb-5">Questions</h2>
            {questions.length === 0 ? (
              <p className="text-ink-soft">Aucune question n’a encore été posée.</p>
            ) : (
              <ManagedQuestions
                answer={sendAnswer}
                publish={publishAnswered}
                unpublish={unpublishAnswered}
                questions={questions.map(({ createdAt, publishedAt, ...one }) => ({ ...one, asked: dateInParis(createdAt), published: publishedAt !== null }))}
              />
            )}
          </section>
        )}
        {call.status === 'published' ? (
          <section>
            <h2 className="mb-5">Annuler</h2>
            <FormShell action={cancelPublished} id="cancel" label="Annuler l’appel">
              <input type="hidden" name="callId" value={call.id} />
              <FormDisclosure summary="Annuler cet appel">
                <p>L’annulation est définitive : plus aucun dépôt, la page de l’appel dit pourquoi, et les délégués de chaque cahier en cours reçoivent ce motif par courriel.</p>
                <TextArea name="reason" label="Pourquoi" help="Lu par tous sur la page de l’appel." required rows={3} limit={1000} />
                <SubmitButton variant="danger">Annuler l’appel</SubmitButton>
              </FormDisclosure>
            </FormShell>
          </section>
        ) : null}
      </div>
    </AreaPage>
  );
}
