import type { Metadata } from 'next';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Table } from '@/components/ui/table.tsx';
import { listCoSignatories } from '@/lib/cahiers/use-cases/list-co-signatories.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { cancelCoSignatureForm, inviteCoSignatoryForm } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Cosignataires du cahier' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CoSignatoriesPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { invitation } = await searchParams;
  const path = `/mon-espace/cahiers/${id}/cosignataires`;
  const context = await requireContext(path);
  const found = await listCoSignatories(context, { cahierId: id });
  if (!found.ok) return <NotFoundPage />;
  const { cahier, coSignatories, open } = found.value;
  return (
    <AreaPage
      area="mon-espace"
      viewer={context.viewer}
      path={path}
      title="Cosignataires"
      lead="D’autres acteurs peuvent signer ce cahier avec vous, jusqu’à ce que sa recevabilité soit prononcée."
      crumbs={[
        { label: 'Mes cahiers', path: '/mon-espace/cahiers' },
        { label: cahier.title || 'Cahier', path: `/mon-espace/cahiers/${id}` },
        { label: 'Cosignataires' },
      ]}
    >
      <div className="grid gap-10">
        {invitation === 'envoyee' ? <Notice tone="success" live title="L’invitation est partie par courriel" /> : null}
        {invitation === 'annulee' ? <Notice tone="success" live title="L’invitation est annulée" /> : null}
        {coSignatories.length === 0 ? (
          <EmptyState title="Personne n’est encore invité">
            <p>Un cahier se signe aussi seul. Les signatures recueillies paraissent sur sa page publique.</p>
          </EmptyState>
        ) : (
          <Table
            caption="Acteurs invités à signer"
            rows={coSignatories}
            rowKey={(one) => one.id}
            columns={[
              { key: 'actor', label: 'Acteur', isRowHeader: true, cell: ({ actorName }) => actorName },
              { key: 'email', label: 'Adresse', cell: ({ email }) => email },
              {
                key: 'state',
                label: 'État',
                cell: ({ signed, at }) => (
                  <>
                    <Badge tone={signed ? 'success' : 'info'}>{signed ? 'Signé' : 'Invité'}</Badge> le {dateInParis(at)}
                  </>
                ),
              },
              {
                key: 'act',
                label: 'Annuler',
                cell: ({ id: coSignatureId, signed, actorName }) =>
                  signed || !open ? (
                    '–'
                  ) : (
                    <FormShell action={cancelCoSignatureForm} id={`cancel-${coSignatureId}`} label={`Annuler l’invitation de ${actorName}`}>
                      <input type="hidden" name="id" value={coSignatureId} />
                      <SubmitButton variant="quiet" small>
                        Annuler<span className="sr-only"> l’invitation de {actorName}</span>
                      </SubmitButton>
                    </FormShell>
                  ),
              },
            ]}
          />
        )}
        {open ? (
          <section aria-labelledby="inviter" className="grid gap-5">
            <h2 id="inviter">Inviter un acteur à signer</h2>
            <FormShell action={inviteCoSignatoryForm} id="invite" label="Inviter un acteur à signer">
              <input type="hidden" name="cahierId" value={id} />
              <TextInput name="actorName" label="Nom de l’organisation" autoComplete="off" required />
              <TextInput
                name="email"
                type="email"
                label="Adresse électronique d’une personne qui peut signer pour elle"
                help="Elle recevra un lien pour lire le cahier et signer. Si elle ne le souhaite pas, vous n’en serez pas informé : l’invitation reste « invité »."
                autoComplete="off"
                required
              />
              <SubmitButton>Envoyer l’invitation</SubmitButton>
            </FormShell>
          </section>
        ) : (
          <Notice tone="info" title="Ce cahier ne reçoit plus de signature" />
        )}
      </div>
    </AreaPage>
  );
}
