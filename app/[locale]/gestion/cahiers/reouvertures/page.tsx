import type { Metadata } from 'next';
import { RadioGroup } from '@/components/form/choice-group.tsx';
import { DateTimeInput } from '@/components/form/date-time-input.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { listReopeningRequests } from '@/lib/cahiers/use-cases/list-reopening-requests.ts';
import { attachedTo, hasRole } from '@/lib/identity/permissions.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { decideReopeningForm } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Demandes de réouverture' };

const path = '/gestion/cahiers/reouvertures';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ReopeningsPage({ searchParams }: Props) {
  const context = await requireContext(path);
  if (!hasRole(context.viewer, 'administrator') && attachedTo(context.viewer, 'call_manager').length === 0) return <NotFoundPage />;
  const { reponse } = await searchParams;
  const requests = await listReopeningRequests(context);
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title="Demandes de réouverture"
      lead="Un contributeur arrivé trop tard demande à déposer quand même. Rouvrir vaut pour son cahier seulement, jusqu’à l’heure fixée ; la décision est inscrite au journal d’audit."
      crumbs={[{ label: 'Cahiers', path: '/gestion/cahiers' }, { label: 'Demandes de réouverture' }]}
    >
      <div className="grid gap-6">
        {reponse !== undefined ? (
          <Notice tone="success" live title={reponse === 'accordee' ? 'Réouverture accordée' : 'Réouverture refusée'}>
            <p>Les délégués de l’acteur sont prévenus par courriel.</p>
          </Notice>
        ) : null}
        {requests.length === 0 ? <EmptyState title="Aucune demande n’attend de réponse" /> : null}
        {requests.map((request) => (
          <section key={request.id} aria-labelledby={`titre-${request.id}`} className="card">
            <h2 id={`titre-${request.id}`} className="text-h3">
              {request.title || 'Cahier sans titre'}
            </h2>
            <p className="text-small text-ink-soft">
              {request.actorName} · {request.callTitle}, clos le {dateTimeInParis(request.closesAt)}
              {request.receiptNumber ? ` · ${request.receiptNumber}` : ''}
            </p>
            <p>
              Demande de {request.requestedBy}, le {dateTimeInParis(request.createdAt)} :
            </p>
            <blockquote className="whitespace-pre-line border-s-4 border-line-strong ps-4">{request.message}</blockquote>
            <FormShell action={decideReopeningForm} id={`decide-${request.id}`} label={`Répondre à la demande de ${request.actorName}`}>
              <input type="hidden" name="requestId" value={request.id} />
              <RadioGroup
                name="decision"
                label="Votre réponse"
                required
                choices={[
                  { value: 'reopen', label: 'Rouvrir pour ce cahier' },
                  { value: 'decline', label: 'Ne pas rouvrir' },
                ]}
              />
              <DateTimeInput name="until" label="Rouvrir jusqu’au" help="Heure de Paris ; à cet instant, le dépôt est de nouveau refusé. Sans objet si vous ne rouvrez pas." />
              <TextArea name="answer" label="Un mot au contributeur" help="Facultatif ; il figure dans le courriel." rows={3} limit={1000} />
              <SubmitButton>Répondre</SubmitButton>
            </FormShell>
          </section>
        ))}
      </div>
    </AreaPage>
  );
}
