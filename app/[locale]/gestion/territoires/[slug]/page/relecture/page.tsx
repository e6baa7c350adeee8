import type { Metadata } from 'next';
import { VersionComparison } from '@/components/content/version-comparison.tsx';
import { RadioGroup } from '@/components/form/choice-group.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { PageArea } from '@/components/territories/composer/page-area.tsx';
import { DataList } from '@/components/ui/data-list.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Timeline } from '@/components/ui/timeline.tsx';
import { longestWord } from '@/lib/content/schema/readings.ts';
import type { ComparedField } from '@/lib/content/types/document.ts';
import type { ReadingAnswer, SecondReadingRecord } from '@/lib/content/types/readings.ts';
import { compareVersions } from '@/lib/content/use-cases/compare-versions.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { territoryWork } from '@/lib/web/territory-composer.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { answerReading, takeReadingBack } from '../actions.ts';

export const dynamic = 'force-dynamic';

const done: Readonly<Record<string, string>> = {
  demande: 'La relecture est demandée : les autres personnes qui rédigent cette page reçoivent un courriel',
  approved: 'La page est approuvée',
  returned: 'La page est renvoyée, avec votre mot',
};

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const work = await territoryWork((await params).slug);
  return work?.page ? { title: `Relecture de la page, ${work.territory.name}` } : notFoundMetadata();
}

export default async function SecondReadingPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const edit = `/gestion/territoires/${slug}/page` as const;
  const path = `${edit}/relecture`;
  const context = await requireContext(path);
  const [work, { fait }] = [await territoryWork(slug), await searchParams];
  if (!work?.page) return <NotFoundPage />;
  const { territory, page } = work;
  const waiting = page.readings.find(({ answer }) => answer === null);
  const told = typeof fait === 'string' && Object.hasOwn(done, fait) ? done[fait] : undefined;
  const online = page.removedAt ? undefined : page.versions.find(({ isPublished }) => isPublished);
  const compared = waiting && online ? await compareVersions(context, { publicationId: page.id, from: online.id, to: waiting.versionId }) : null;
  const past = page.readings.filter(({ answer }) => answer !== null);
  return (
    <PageArea
      viewer={context.viewer}
      territory={territory}
      part="Relecture"
      under="relecture"
      lead="Une autre personne lit la page avant tout le monde. Ce qu’elle approuve est exactement ce qu’elle a lu."
    >
      {told ? <Notice tone="success" live title={told} /> : null}
      {waiting ? (
        <Waiting reading={waiting} slug={slug} territory={territory.name} fields={compared?.ok ? compared.value.fields : null} isOnline={online !== undefined} />
      ) : (
        <EmptyState
          title="Aucune relecture n’attend"
          action={
            page.needsSecondReader ? (
              <LinkButton href={edit}>Demander une relecture</LinkButton>
            ) : (
              <LinkButton href={`/gestion/territoires/${slug}/equipe`}>Aller aux réglages de l’équipe</LinkButton>
            )
          }
        >
          {page.needsSecondReader
            ? 'Quand la page est prête, demandez une relecture depuis sa composition.'
            : 'Ce territoire publie sans second lecteur. Pour en vouloir un, cochez « Relire à deux avant de publier » parmi les réglages de l’équipe.'}
        </EmptyState>
      )}
      {past.length > 0 ? (
        <section aria-labelledby="passees">
          <h2 id="passees" className="mb-5">
            Relectures passées
          </h2>
          <Timeline entries={past.map(pastEntry)} />
        </section>
      ) : null}
    </PageArea>
  );
}

const answers: Readonly<Record<ReadingAnswer, string>> = { approved: 'Approuvée', returned: 'Renvoyée', withdrawn: 'Reprise' };

function pastEntry({ id, answer, answeredBy, answeredAt, askedBy, askedAt, versionNumber, message, note }: SecondReadingRecord) {
  return {
    id,
    when: answeredAt ? dateTimeInParis(answeredAt) : '',
    title: `${answers[answer ?? 'withdrawn']}${answeredBy ? ` par ${answeredBy}` : ''}`,
    isPast: true,
    children: (
      <>
        <p>
          Version {versionNumber}, demandée par {askedBy} le {dateTimeInParis(askedAt)}.
        </p>
        {message ? <p className="whitespace-pre-line">« {message} »</p> : null}
        {note ? (
          <p className="whitespace-pre-line">
            Réponse : « {note} »
          </p>
        ) : null}
      </>
    ),
  };
}

type WaitingProps = { reading: SecondReadingRecord; slug: string; territory: string; fields: readonly ComparedField[] | null; isOnline: boolean };

/** The version that waits: who asks, the page itself, what changes for the public, and the answer. */
function Waiting({ reading, slug, territory, fields, isOnline }: WaitingProps) {
  const preview = `/gestion/territoires/${slug}/page/apercu?version=${reading.versionId}`;
  return (
    <>
      <section aria-labelledby="demande" className="grid gap-4">
        <h2 id="demande">La demande</h2>
        <DataList
          items={[
            { term: 'Demandée par', value: reading.isOwn ? `${reading.askedBy} (vous)` : reading.askedBy },
            { term: 'Le', value: dateTimeInParis(reading.askedAt) },
            { term: 'Version', value: String(reading.versionNumber) },
            { term: 'Mise en ligne', value: reading.publishAt ? `le ${dateTimeInParis(reading.publishAt)}` : 'dès l’approbation' },
          ]}
        />
        {reading.message ? <p className="whitespace-pre-line">« {reading.message} »</p> : null}
      </section>
      <section aria-labelledby="page-relue" className="grid gap-4">
        <h2 id="page-relue">La page à relire</h2>
        <p className="flex flex-wrap gap-3">
          <LinkButton small href={`${preview}&langue=fr`}>
            En français
          </LinkButton>
          <LinkButton small href={`${preview}&langue=en`}>
            En anglais
          </LinkButton>
          <LinkButton small href={`${preview}&largeur=telephone`}>
            Sur un téléphone
          </LinkButton>
        </p>
        {/* oxlint-disable-next-line react/iframe-missing-sandbox -- a page of the portal, under its own policy */}
        <iframe src={`${preview}&cadre=oui`} title={`La page à relire, ${territory}`} className="preview-frame preview-frame-wide" />
      </section>
      <section aria-labelledby="changements" className="grid gap-4">
        <h2 id="changements">Ce qui change pour le public</h2>
        {isOnline ? (
          fields ? (
            <VersionComparison fields={fields} />
          ) : (
            <p>La comparaison n’est pas possible.</p>
          )
        ) : (
          <p>Aucune page composée n’est encore en ligne : tout est nouveau.</p>
        )}
      </section>
      <section aria-labelledby="reponse" className="grid gap-4">
        <h2 id="reponse">{reading.isOwn ? 'Votre demande' : 'Votre réponse'}</h2>
        {reading.isOwn ? (
          <FormShell action={takeReadingBack} id="reprise" label="Reprendre la demande">
            <input type="hidden" name="readingId" value={reading.id} />
            <input type="hidden" name="slug" value={slug} />
            <p>C’est à une autre personne de répondre : un autre rédacteur du territoire, ou un administrateur.</p>
            <p>
              <SubmitButton variant="secondary">Reprendre ma demande</SubmitButton>
            </p>
          </FormShell>
        ) : (
          <FormShell action={answerReading} id="relecture" label="Répondre à la demande de relecture">
            <input type="hidden" name="readingId" value={reading.id} />
            <input type="hidden" name="slug" value={slug} />
            <RadioGroup
              name="answer"
              label="Que faites-vous de cette page ?"
              required
              choices={[
                { value: 'approved', label: 'Je l’approuve', help: reading.publishAt ? 'Elle sera en ligne à l’heure prévue.' : 'Elle est en ligne aussitôt.' },
                { value: 'returned', label: 'Je la renvoie', help: 'Dites ce qui est à reprendre.' },
              ]}
            />
            <TextArea name="note" label="Votre mot" help="Nécessaire pour la renvoyer. La personne qui a demandé la relecture le reçoit." rows={4} limit={longestWord} />
            <p>
              <SubmitButton>Répondre</SubmitButton>
            </p>
          </FormShell>
        )}
      </section>
    </>
  );
}
