import type { Metadata } from 'next';
import { ActorFields } from '@/components/actors/actor-fields.tsx';
import { DelegateList } from '@/components/actors/delegate-list.tsx';
import { JoinRequests } from '@/components/actors/join-requests.tsx';
import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { readActor } from '@/lib/actors/use-cases/read-actor.ts';
import { allCommunes } from '@/lib/territories/loaders/territories.ts';
import { actorKindLabels } from '@/lib/web/actor-kinds.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { shownDelegates } from '@/lib/web/delegates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { answerJoinRequest, cancelInvitation, leaveOwnActor, saveActor, saveMandate, sendInvitation } from '../actions.ts';
import { DoneNotice } from '@/components/actors/done-notice.tsx';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Fiche de l’acteur' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OwnActorPage({ params, searchParams }: Props) {
  const { id } = await params;
  const path = `/mon-espace/acteurs/${id}`;
  const context = await requireContext(path);
  const [{ fait }, file, communes, kindLabels] = await Promise.all([
    searchParams,
    readActor(context, { actorId: id }),
    allCommunes(),
    actorKindLabels(),
  ]);
  if (!file.ok) return <NotFoundPage />;
  const { actor, delegates, invitations, joinRequests } = file.value;
  return (
    <AreaPage
      area="mon-espace"
      viewer={context.viewer}
      path={path}
      title={actor.name}
      crumbs={[{ label: 'Mes organisations', path: '/mon-espace/acteurs' }, { label: actor.name }]}
      lead={[kindLabels[actor.kind], actor.communeName].filter(Boolean).join(', ')}
      actions={actor.listed ? <LinkButton href={`/acteurs/${actor.slug}`}>Voir la page publique</LinkButton> : undefined}
    >
      <DoneNotice done={fait} />
      {actor.demonstration ? (
        <p className="mb-8">
          <Badge>Exemple fictif</Badge>
        </p>
      ) : null}
      <div className="grid gap-14">
        {joinRequests.length > 0 ? (
          <section>
            <h2 className="mb-5">Des personnes demandent à vous rejoindre</h2>
            <p className="mb-4">Une personne déléguée écrit et dépose des cahiers au nom de l’acteur : n’acceptez que quelqu’un que vous reconnaissez.</p>
            <JoinRequests
              answer={answerJoinRequest}
              requests={joinRequests.map(({ createdAt, ...request }) => ({ ...request, asked: `Demandé le ${dateInParis(createdAt)}` }))}
            />
          </section>
        ) : null}
        <section id="delegues">
          <h2 className="mb-5">Délégués</h2>
          <DelegateList delegates={shownDelegates(delegates, context.now)} viewerId={context.viewer.personId} saveMandate={saveMandate} />
          {actor.kind === 'habitant' ? null : (
            <div className="mt-8 grid gap-6">
              <h3>Inviter une personne</h3>
              <FormShell action={sendInvitation} id="invitation">
                <input type="hidden" name="actorId" value={actor.id} />
                <TextInput
                  name="email"
                  type="email"
                  label="Son adresse électronique"
                  help="Elle reçoit un lien et répond une fois connectée avec cette adresse."
                  required
                  autoComplete="off"
                />
                <SubmitButton variant="secondary">Envoyer l’invitation</SubmitButton>
              </FormShell>
              {invitations.length > 0 ? (
                <ul className="grid gap-3" aria-label="Invitations sans réponse">
                  {invitations.map(({ id: invitationId, email, expiresAt }) => (
                    <li key={invitationId} className="flex flex-wrap items-center gap-4 border-b border-line pb-3">
                      <span className="wrap-anywhere">
                        {email},{' '}
                        {expiresAt > context.now ? `en attente jusqu’au ${dateInParis(expiresAt)}` : `sans réponse, échue le ${dateInParis(expiresAt)}`}
                      </span>
                      <FormShell action={cancelInvitation} id={`cancel-${invitationId}`} label={`Annuler l’invitation de ${email}`}>
                        <input type="hidden" name="invitationId" value={invitationId} />
                        <SubmitButton small variant="quiet">
                          Annuler
                        </SubmitButton>
                      </FormShell>
                    </li>
                  ))}
                </ul>
              ) : null}
            </div>
          )}
        </section>
        <section id="profil">
          <h2 className="mb-5">Profil</h2>
          <FormShell action={saveActor} id="profile">
            <input type="hidden" name="actorId" value={actor.id} />
            <ActorFields kindLabels={kindLabels} communes={communes} actor={actor} />
            <SubmitButton>Enregistrer le profil</SubmitButton>
          </FormShell>
        </section>
        <section>
          <h2 className="mb-5">Ne plus représenter cet acteur</h2>
          <FormShell action={leaveOwnActor} id="leave" label="Quitter cet acteur">
            <input type="hidden" name="actorId" value={actor.id} />
            <FormDisclosure summary="Quitter cet acteur">
              <p>Vous n’aurez plus accès à ses cahiers. S’il ne reste que vous, invitez d’abord quelqu’un à prendre le relais et attendez qu’il accepte.</p>
              <SubmitButton variant="danger">Quitter « {actor.name} »</SubmitButton>
            </FormDisclosure>
          </FormShell>
        </section>
      </div>
    </AreaPage>
  );
}
