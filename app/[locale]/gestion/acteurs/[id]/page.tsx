import type { Metadata } from 'next';
import { ActorFields } from '@/components/actors/actor-fields.tsx';
import { DelegateList } from '@/components/actors/delegate-list.tsx';
import { JoinRequests } from '@/components/actors/join-requests.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { canAdministerActors } from '@/lib/actors/permissions.ts';
import { readActor } from '@/lib/actors/use-cases/read-actor.ts';
import { allCommunes } from '@/lib/territories/loaders/territories.ts';
import { actorKindLabels } from '@/lib/web/actor-kinds.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { shownDelegates } from '@/lib/web/delegates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { DoneNotice } from '@/components/actors/done-notice.tsx';
import { answerJoinRequest, restoreActorAccess, saveActor, saveMandate } from '../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Acteur' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ActorPage({ params, searchParams }: Props) {
  const { id } = await params;
  const path = `/gestion/acteurs/${id}`;
  const context = await requireContext(path);
  if (!canAdministerActors(context.viewer)) return <NotFoundPage />;
  const [{ fait }, file, communes, kindLabels] = await Promise.all([
    searchParams,
    readActor(context, { actorId: id }),
    allCommunes(),
    actorKindLabels(),
  ]);
  if (!file.ok) return <NotFoundPage />;
  const { actor, delegates, joinRequests } = file.value;
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title={actor.name}
      crumbs={[{ label: 'Acteurs', path: '/gestion/acteurs' }, { label: actor.name }]}
      lead={[kindLabels[actor.kind], actor.communeName, actor.demonstration ? 'exemple fictif' : ''].filter(Boolean).join(', ')}
      actions={actor.listed ? <LinkButton href={`/acteurs/${actor.slug}`}>Voir la page publique</LinkButton> : undefined}
    >
      <DoneNotice done={fait} />
      <div className="grid gap-14">
        <section>
          <h2 className="mb-5">Délégués</h2>
          {delegates.length === 0 ? (
            <Notice tone="warning" title="Plus personne ne représente cet acteur">
              Rattachez une personne ci-dessous pour lui rendre l’accès à ses cahiers.
            </Notice>
          ) : (
            <DelegateList delegates={shownDelegates(delegates, context.now)} viewerId={context.viewer.personId} saveMandate={saveMandate} />
          )}
        </section>
        {joinRequests.length > 0 ? (
          <section>
            <h2 className="mb-5">Demandes pour rejoindre l’acteur</h2>
            <JoinRequests
              answer={answerJoinRequest}
              requests={joinRequests.map(({ createdAt, ...request }) => ({ ...request, asked: `Demandé le ${dateInParis(createdAt)}` }))}
            />
          </section>
        ) : null}
        <section>
          <h2 className="mb-5">Rétablir l’accès</h2>
          <p className="mb-4">
            Quand les délégués sont partis ou injoignables. Assurez-vous d’abord, par un autre moyen, que la personne représente bien l’acteur. L’acte est
            inscrit au journal d’audit.
          </p>
          <FormShell action={restoreActorAccess} id="restore">
            <input type="hidden" name="actorId" value={actor.id} />
            <TextInput name="email" type="email" label="Adresse électronique de la personne" required autoComplete="off" />
            <TextInput name="title" label="Sa fonction" help="Facultatif." />
            <SubmitButton variant="secondary">Rattacher cette personne</SubmitButton>
          </FormShell>
        </section>
        <section>
          <h2 className="mb-5">Profil</h2>
          <FormShell action={saveActor} id="profile">
            <input type="hidden" name="actorId" value={actor.id} />
            <ActorFields kindLabels={kindLabels} communes={communes} actor={actor} />
            <SubmitButton>Enregistrer le profil</SubmitButton>
          </FormShell>
        </section>
      </div>
    </AreaPage>
  );
}
