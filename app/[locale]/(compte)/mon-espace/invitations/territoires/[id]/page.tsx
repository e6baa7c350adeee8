import type { Metadata } from 'next';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { invitationWords } from '@/components/identity/invitation-words.ts';
import { NoInvitation } from '@/components/identity/no-invitation.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { DataList } from '@/components/ui/data-list.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Paragraphs } from '@/components/ui/paragraphs.tsx';
import type { Viewer } from '@/lib/identity/types.ts';
import { canEditTerritory } from '@/lib/territories/permissions.ts';
import { readTerritoryInvitation, type OwnTerritoryInvitation } from '@/lib/territories/use-cases/editors/read-territory-invitation.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { acceptForm, declineForm } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Invitation à rédiger la page d’un territoire' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TerritoryInvitationPage({ params, searchParams }: Props) {
  const { id } = await params;
  const context = await requireContext(`/mon-espace/invitations/territoires/${id}`);
  const { viewer } = context;
  const read = await readTerritoryInvitation(context, { invitationId: id });
  const { fait } = await searchParams;
  const frame = { area: 'mon-espace', viewer, path: '/mon-espace' } as const;
  if (!read.ok) {
    return (
      <AreaPage {...frame} title="Invitation à rédiger la page d’un territoire">
        <NoInvitation email={viewer.email} />
      </AreaPage>
    );
  }
  const invitation = read.value;
  return (
    <AreaPage {...frame} title={`Invitation : rédiger la page du territoire ${invitation.territory.name}`} crumbs={[{ label: 'Mon espace', path: '/mon-espace' }, { label: 'Invitation' }]}>
      <div className="grid gap-10">
        {invitation.state === 'waiting' ? null : <Over invitation={invitation} declined={fait === 'decline'} viewer={viewer} />}
        <Offer invitation={invitation} />
        {invitation.state === 'waiting' ? <Answer invitation={invitation} viewer={viewer} /> : null}
      </div>
    </AreaPage>
  );
}

function Over({ invitation: { state, territory, territorySiren }, declined, viewer }: { invitation: OwnTerritoryInvitation; declined: boolean; viewer: Viewer }) {
  if (declined && state === 'declined') {
    return (
      <Notice tone="success" live title="Votre réponse est partie">
        <p>La personne qui vous a invité·e est prévenue. Merci d’avoir répondu.</p>
      </Notice>
    );
  }
  if (state === 'accepted' && canEditTerritory(viewer, { siren: territorySiren })) {
    return (
      <Notice tone="success" title="Vous avez accepté cette invitation">
        <LinkButton href={`/gestion/territoires/${territory.slug}`}>Ouvrir le tableau de bord</LinkButton>
      </Notice>
    );
  }
  return (
    <Notice tone="info" title={`Cette invitation n’attend plus de réponse : ${invitationWords[state].name.toLowerCase()}`}>
      <p>Pour rédiger cette page tout de même, demandez-en une nouvelle à la personne qui vous l’avait envoyée.</p>
    </Notice>
  );
}

function Offer({ invitation: { territory, title, replacesId, invitedBy, message, state, expiresAt } }: { invitation: OwnTerritoryInvitation }) {
  return (
    <section aria-labelledby="offre" className="grid gap-5">
      <h2 id="offre">Ce qui vous est proposé</h2>
      <p className="max-w-2xl">
        Composer la <a href={`/territoires/${territory.slug}`}>page du territoire {territory.name}</a> : ses textes, ses chiffres, ses images, ses lieux ; la publier, et suivre ses visites. Rien d’autre sur le
        portail ne vous est confié, et vous pourrez partir quand vous voudrez.
      </p>
      <DataList
        items={[
          { term: 'Fonction', value: title },
          { term: 'Invitation de', value: replacesId === null ? invitedBy : `${invitedBy}, qui part : son mandat prend fin quand vous acceptez` },
          { term: 'Réponse attendue', value: state === 'waiting' ? `jusqu’au ${dateInParis(new Date(expiresAt.getTime() - 1))}` : '' },
        ]}
      />
      {message ? (
        <blockquote className="border-s-4 border-line ps-4">
          <Paragraphs text={message} />
        </blockquote>
      ) : null}
    </section>
  );
}

function Answer({ invitation: { id, name }, viewer }: { invitation: OwnTerritoryInvitation; viewer: Viewer }) {
  return (
    <section aria-labelledby="reponse" className="grid gap-5">
      <h2 id="reponse">Votre réponse</h2>
      <FormShell action={acceptForm} id="accept" label="Accepter l’invitation">
        <input type="hidden" name="invitationId" value={id} />
        {viewer.name === '' ? <TextInput name="name" label="Votre nom" help="Les autres personnes qui rédigent cette page le verront." required autoComplete="name" defaultValue={name} /> : null}
        <SubmitButton>Accepter l’invitation</SubmitButton>
      </FormShell>
      <FormShell action={declineForm} id="decline" label="Décliner l’invitation">
        <input type="hidden" name="invitationId" value={id} />
        <SubmitButton variant="secondary">Décliner l’invitation</SubmitButton>
      </FormShell>
    </section>
  );
}
