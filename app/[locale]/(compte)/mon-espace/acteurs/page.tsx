import type { Metadata } from 'next';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Card } from '@/components/ui/card.tsx';
import { CardGrid } from '@/components/ui/card-grid.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { listOwnActors } from '@/lib/actors/use-cases/list-own-actors.ts';
import { listOwnInvitations } from '@/lib/actors/use-cases/list-own-invitations.ts';
import { listOwnJoinRequests } from '@/lib/actors/use-cases/list-own-join-requests.ts';
import { actorKindLabels } from '@/lib/web/actor-kinds.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { acceptInvitation, declineInvitation, withdrawRequest } from './actions.ts';
import { DoneNotice } from '@/components/actors/done-notice.tsx';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Mes organisations' };

const path = '/mon-espace/acteurs';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OwnActorsPage({ searchParams }: Props) {
  const context = await requireContext(path);
  const { fait } = await searchParams;
  const [actors, invitations, requests, kinds] = await Promise.all([
    listOwnActors(context),
    listOwnInvitations(context),
    listOwnJoinRequests(context),
    actorKindLabels(),
  ]);
  const begin = (
    <>
      <LinkButton variant="primary" href={`${path}/nouveau`}>
        Inscrire un acteur
      </LinkButton>
      <LinkButton href={`${path}/rejoindre`}>Rejoindre un acteur</LinkButton>
    </>
  );
  return (
    <AreaPage
      area="mon-espace"
      viewer={context.viewer}
      path={path}
      title="Mes organisations"
      lead="Les acteurs que vous représentez. C’est en leur nom que s’écrivent les cahiers."
      actions={actors.length > 0 ? begin : undefined}
    >
      <DoneNotice done={fait} />
      {invitations.length > 0 ? (
        <section className="mb-12">
          <h2 className="mb-5">On vous invite</h2>
          <ul className="grid gap-5">
            {invitations.map(({ id, actorName, expiresAt }) => (
              <Card key={id} as="li" title={`Représenter « ${actorName} »`}>
                <p>À vous de répondre jusqu’au {dateInParis(expiresAt)}.</p>
                <div className="flex flex-wrap gap-3">
                  <FormShell action={acceptInvitation} id={`accept-${id}`} label={`Accepter de représenter ${actorName}`}>
                    <input type="hidden" name="invitationId" value={id} />
                    <SubmitButton>Accepter</SubmitButton>
                  </FormShell>
                  <FormShell action={declineInvitation} id={`decline-${id}`} label={`Décliner l’invitation de ${actorName}`}>
                    <input type="hidden" name="invitationId" value={id} />
                    <SubmitButton variant="secondary">Décliner</SubmitButton>
                  </FormShell>
                </div>
              </Card>
            ))}
          </ul>
        </section>
      ) : null}
      {actors.length === 0 ? (
        <EmptyState title="Vous ne représentez encore personne" action={<div className="flex flex-wrap gap-3">{begin}</div>}>
          Inscrivez votre collectivité, votre entreprise, votre association, ou vous-même. Si d’autres l’ont déjà fait, demandez-leur de les rejoindre.
        </EmptyState>
      ) : (
        <section>
          <h2 className="sr-only">Ceux que vous représentez</h2>
          <CardGrid>
            {actors.map((actor) => (
              <Card
                key={actor.id}
                as="li"
                title={actor.name}
                href={`${path}/${actor.id}`}
                over={[kinds[actor.kind], actor.communeName].filter(Boolean).join(', ')}
              >
                <p className="flex flex-wrap gap-2">
                  <Badge>{actor.delegateCount > 1 ? `${actor.delegateCount} délégués` : 'Vous seul·e'}</Badge>
                  {actor.pendingRequestCount > 0 ? (
                    <Badge tone="warning">{actor.pendingRequestCount > 1 ? `${actor.pendingRequestCount} demandes` : '1 demande'} à traiter</Badge>
                  ) : null}
                  {actor.demonstration ? <Badge>Exemple fictif</Badge> : null}
                </p>
              </Card>
            ))}
          </CardGrid>
        </section>
      )}
      {requests.length > 0 ? (
        <section className="mt-12">
          <h2 className="mb-5">Vos demandes en attente</h2>
          <ul className="grid gap-5">
            {requests.map(({ id, actorName, createdAt }) => (
              <Card key={id} as="li" title={`Rejoindre « ${actorName} »`} over={`Demandé le ${dateInParis(createdAt)}`}>
                <p>Ses délégués ont votre message ; leur réponse vous viendra par courriel.</p>
                <FormShell action={withdrawRequest} id={`withdraw-${id}`} label={`Retirer la demande de rejoindre ${actorName}`}>
                  <input type="hidden" name="requestId" value={id} />
                  <SubmitButton variant="secondary">Retirer ma demande</SubmitButton>
                </FormShell>
              </Card>
            ))}
          </ul>
        </section>
      ) : null}
    </AreaPage>
  );
}
