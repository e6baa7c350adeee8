import type { Metadata } from 'next';
import { kindPurposes, kindWords } from '@/components/committee/composition-words.ts';
import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { invitationWords } from '@/components/identity/invitation-words.ts';
import { NoInvitation } from '@/components/identity/no-invitation.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { DataList } from '@/components/ui/data-list.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Paragraphs } from '@/components/ui/paragraphs.tsx';
import { readCommissionInvitation, type OwnInvitation } from '@/lib/committee/use-cases/commissions/read-commission-invitation.ts';
import type { Viewer } from '@/lib/identity/types.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { acceptForm, declineForm } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Invitation à siéger' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function InvitationPage({ params, searchParams }: Props) {
  const { id } = await params;
  const path = `/comite/invitations/${id}`;
  const context = await requireContext(path);
  const read = await readCommissionInvitation(context, { invitationId: id });
  const { fait } = await searchParams;
  const { viewer } = context;
  if (!read.ok) {
    return (
      <AreaPage area="comite" viewer={viewer} path={path} title="Invitation à siéger">
        <NoInvitation email={viewer.email} />
      </AreaPage>
    );
  }
  const invitation = read.value;
  return (
    <AreaPage area="comite" viewer={viewer} path={path} title={`Invitation à siéger : ${invitation.commission.name}`} lead={invitation.presentation || undefined}>
      <div className="grid gap-10">
        {invitation.state === 'waiting' ? null : <Over invitation={invitation} declined={fait === 'decline'} />}
        <Offer invitation={invitation} />
        {invitation.state === 'waiting' ? <Answer invitation={invitation} viewer={viewer} /> : null}
      </div>
    </AreaPage>
  );
}

function Over({ invitation: { state }, declined }: { invitation: OwnInvitation; declined: boolean }) {
  if (declined && state === 'declined') {
    return (
      <Notice tone="success" live title="Votre réponse est partie">
        <p>La personne qui vous a invité·e lira votre raison. Merci d’avoir répondu.</p>
      </Notice>
    );
  }
  if (state === 'accepted') {
    return (
      <Notice tone="success" title="Vous avez accepté cette invitation">
        <LinkButton href="/comite/guide">Lire le guide du premier jour</LinkButton>
      </Notice>
    );
  }
  return (
    <Notice tone="info" title={`Cette invitation n’attend plus de réponse : ${invitationWords[state].name.toLowerCase()}`}>
      <p>Pour siéger tout de même, demandez à la personne qui vous a invité·e de vous écrire de nouveau.</p>
    </Notice>
  );
}

function Offer({ invitation }: { invitation: OwnInvitation }) {
  const { kind, title, startsAt, endsAt, invitedBy, message, state, expiresAt } = invitation;
  return (
    <section aria-labelledby="offre" className="grid gap-5">
      <h2 id="offre">Ce qui vous est proposé</h2>
      <DataList
        items={[
          { term: 'En tant que', value: `${kindWords[kind]} : ${kindPurposes[kind].charAt(0).toLowerCase()}${kindPurposes[kind].slice(1)}` },
          { term: 'Fonction', value: title },
          { term: 'Mandat', value: `À partir du ${dateInParis(startsAt)}${endsAt ? `, jusqu’au ${dateInParis(new Date(endsAt.getTime() - 1))}` : ', sans fin prévue'}` },
          { term: 'Invitation de', value: invitedBy },
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

function Answer({ invitation: { id, name }, viewer }: { invitation: OwnInvitation; viewer: Viewer }) {
  return (
    <section aria-labelledby="reponse" className="grid gap-5">
      <h2 id="reponse">Votre réponse</h2>
      <p className="max-w-2xl">
        Siéger demande de noter, sur quatre critères et avec des raisons, les propositions qui vous sont confiées ; de dire tout lien avec leurs auteurs ; et de garder
        pour vous ce que vous lisez jusqu’à la décision.
      </p>
      <FormShell action={acceptForm} id="accept" label="Accepter l’invitation">
        <input type="hidden" name="invitationId" value={id} />
        {viewer.name === '' ? <TextInput name="name" label="Votre nom" help="Vos collègues de la commission le verront." required autoComplete="name" defaultValue={name} /> : null}
        <SubmitButton>Accepter et lire le guide</SubmitButton>
      </FormShell>
      <FormShell action={declineForm} id="decline" label="Décliner l’invitation">
        <input type="hidden" name="invitationId" value={id} />
        <FormDisclosure summary="Décliner">
          <TextArea name="reason" label="Votre raison" help="Quelques mots suffisent ; la personne qui vous a invité·e les lira." rows={3} limit={1000} required />
          <SubmitButton variant="secondary">Décliner l’invitation</SubmitButton>
        </FormDisclosure>
      </FormShell>
    </section>
  );
}
