import type { Metadata } from 'next';
import { cache } from 'react';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { SentInvitations } from '@/components/identity/sent-invitations.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { EditorInvitationFields } from '@/components/territories/editor-invitation-fields.tsx';
import { EditorTable } from '@/components/territories/editor-table.tsx';
import { TerritoryDeparture } from '@/components/territories/territory-departure.tsx';
import { TerritoryNav } from '@/components/territories/territory-nav.tsx';
import { TerritorySettings } from '@/components/territories/territory-settings.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { TerritoryTeam } from '@/lib/territories/types/editors.ts';
import { readTerritoryTeam } from '@/lib/territories/use-cases/editors/read-territory-team.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { getContext, requireContext } from '@/lib/web/viewer.ts';
import { changeForm, endForm, inviteForm, leaveForm, nameForm, resendForm, withdrawForm } from './actions.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What was just done here, by what the address says. */
const feedback: Readonly<Record<string, string>> = {
  invitation: 'L’invitation est partie par courriel',
  renvoi: 'L’invitation est repartie : elle attend une réponse trente jours de plus',
  retrait: 'L’invitation est retirée',
  fin: 'Le mandat a pris fin, la personne est prévenue',
  suite: 'L’invitation est partie : votre mandat prendra fin quand elle sera acceptée',
  reglages: 'Les réglages sont enregistrés',
};

const read = cache(async (slug: string) => readTerritoryTeam(await getContext(), { slug }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await read((await params).slug);
  return found.ok ? { title: `Équipe, ${found.value.territory.name}` } : notFoundMetadata();
}

export default async function TerritoryTeamPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { viewer, now } = await requireContext(`/gestion/territoires/${slug}/equipe`);
  const found = await read(slug);
  if (!found.ok) return <NotFoundPage />;
  const { territory, editors, manages, isEditor, successor } = found.value;
  const { fait } = await searchParams;
  const done = typeof fait === 'string' && Object.hasOwn(feedback, fait) ? feedback[fait] : undefined;
  const current = editors.filter(({ startsAt }) => startsAt <= now);
  return (
    <AreaPage
      area="gestion"
      viewer={viewer}
      path="/gestion/territoires"
      title="Équipe"
      crumbs={[{ label: 'Territoires', path: '/gestion/territoires' }, { label: territory.name, path: `/gestion/territoires/${slug}` }, { label: 'Équipe' }]}
      lead={`Qui rédige la page du territoire ${territory.name}, et comment elle se publie.`}
    >
      <TerritoryNav slug={slug} current="equipe" />
      <div className="grid gap-12">
        {done ? <Notice tone="success" live title={done} /> : null}
        <section aria-labelledby="personnes">
          <h2 id="personnes" className="mb-4">Qui rédige</h2>
          {editors.length === 0 ? <EmptyState title="Personne ne rédige encore cette page">Invitez une première personne ci-dessous.</EmptyState> : <EditorTable editors={editors} manages={manages} end={endForm} />}
        </section>
        <Invitations team={found.value} />
        <TerritorySettings territory={territory} editors={new Set(current.map(({ personId }) => personId)).size} change={changeForm} />
        {isEditor ? (
          <TerritoryDeparture slug={slug} successor={successor} othersStay={current.some(({ personId }) => personId !== viewer.personId)} name={nameForm} leave={leaveForm} />
        ) : null}
      </div>
    </AreaPage>
  );
}

function Invitations({ team: { territory, editors, invitations, manages } }: { team: TerritoryTeam }) {
  const [open, closed] = [invitations.filter(({ state }) => state === 'waiting' || state === 'expired'), invitations.filter(({ state }) => state === 'declined' || state === 'withdrawn')];
  const nameOf = (personId: string) => editors.find((editor) => editor.personId === personId)?.name ?? 'quelqu’un qui ne rédige plus';
  const table = {
    offer: { label: 'Pour', of: ({ replacesId, title }: TerritoryTeam['invitations'][number]) => `${replacesId === null ? 'Rédiger' : `Prendre la suite de ${nameOf(replacesId)}`}${title ? ` (${title})` : ''}` },
    mayAct: ({ mayAct }: { mayAct: boolean }) => mayAct,
    hidden: {},
    resend: resendForm,
    withdraw: withdrawForm,
  };
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations" className="mb-4">Invitations</h2>
      {open.length > 0 ? <SentInvitations invitations={open} {...table} /> : <p>Aucune invitation n’attend de réponse.</p>}
      {closed.length > 0 ? (
        <Disclosure summary={closed.length > 1 ? `${closed.length} invitations déclinées ou retirées` : 'Une invitation déclinée ou retirée'}>
          <SentInvitations invitations={closed} {...table} />
        </Disclosure>
      ) : null}
      {manages ? (
        <>
          <h3 className="mt-8 mb-4">Inviter quelqu’un</h3>
          <FormShell action={inviteForm} id="invite" key={`invite-${invitations.length}`} label="Inviter quelqu’un à rédiger">
            <EditorInvitationFields slug={territory.slug} />
            <SubmitButton>Envoyer l’invitation</SubmitButton>
          </FormShell>
        </>
      ) : (
        <p className="mt-4 text-ink-soft">L’administration du portail invite : pour ajouter quelqu’un à l’équipe, demandez-le-lui.</p>
      )}
    </section>
  );
}
