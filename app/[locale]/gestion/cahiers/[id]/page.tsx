import { addDays } from 'date-fns';
import type { Metadata } from 'next';
import { cache } from 'react';
import { CahierFiles } from '@/components/cahiers/cahier-files.tsx';
import { CahierHistory } from '@/components/cahiers/cahier-history.tsx';
import { ReadableCahierView } from '@/components/cahiers/readable-cahier.tsx';
import { ReopeningRequests } from '@/components/cahiers/reopening-requests.tsx';
import { VerdictFields } from '@/components/cahiers/verdict-fields.tsx';
import { cahierStatusWords } from '@/components/cahiers/words.ts';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { DataList } from '@/components/ui/data-list.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { cahierNames } from '@/lib/cahiers/loaders.ts';
import { possibleVerdicts } from '@/lib/cahiers/rules/admissibility.ts';
import { readManagedCahier } from '@/lib/cahiers/use-cases/read-managed-cahier.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { getContext, requireContext } from '@/lib/web/viewer.ts';
import { decideForm } from '../actions.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Read once a request: for the title, then for the page. */
const read = cache(async (id: string) => readManagedCahier(await getContext(), { cahierId: id }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await read((await params).id);
  return found.ok ? { title: `Traiter « ${found.value.cahier.title || 'Cahier sans titre'} »` } : notFoundMetadata();
}

export default async function ManagedCahierPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { decision } = await searchParams;
  const path = `/gestion/cahiers/${id}`;
  const context = await requireContext(path);
  const found = await read(id);
  if (!found.ok) return <NotFoundPage />;
  const { cahier, text, files, coSigners, history, reopenings } = found.value;
  const names = text && (await cahierNames(text, 'fr'));
  const acts = possibleVerdicts(cahier, context.now);
  const { name, tone } = cahierStatusWords[cahier.status];
  const inTwoWeeks = parisClock(addDays(context.now, 14)).day;
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path="/gestion/cahiers"
      title={cahier.title || 'Cahier sans titre'}
      crumbs={[{ label: 'Gestion', path: '/gestion' }, { label: 'Cahiers', path: '/gestion/cahiers' }, { label: cahier.receiptNumber ?? 'Cahier' }]}
      actions={text ? <LinkButton href={`/mon-espace/cahiers/${id}/pdf`}>Télécharger en PDF</LinkButton> : undefined}
    >
      <div className="grid gap-12">
        {decision !== undefined ? <Notice tone="success" live title="La décision est prise, le contributeur est prévenu" /> : null}
        <DataList
          items={[
            { term: 'État', value: <Badge tone={tone}>{name}</Badge> },
            { term: 'Numéro', value: cahier.receiptNumber },
            { term: 'Acteur', value: cahier.actor.name },
            { term: 'Cosignataires', value: coSigners.map(({ actorName }) => actorName).join(', ') },
            { term: 'Appel', value: cahier.call.title },
            { term: 'Déposé le', value: cahier.submittedAt ? dateTimeInParis(cahier.submittedAt) : '' },
            { term: 'Ce qui est à compléter', value: cahier.status === 'returned' ? cahier.completionAsked : '' },
            { term: 'À compléter avant', value: cahier.status === 'returned' && cahier.completionDueAt ? dateTimeInParis(cahier.completionDueAt) : '' },
            { term: 'Motif', value: cahier.inadmissibleFor },
            { term: 'Rouvert jusqu’au', value: cahier.reopenedUntil ? dateTimeInParis(cahier.reopenedUntil) : '' },
            {
              term: 'Page publique',
              value: cahier.publishedAt ? <a href={`/cahiers/${cahier.receiptNumber}`}>/cahiers/{cahier.receiptNumber}</a> : '',
            },
          ]}
        />
        {reopenings.length > 0 ? (
          <section aria-labelledby="reouvertures" className="grid gap-5">
            <h2 id="reouvertures">Demandes de réouverture</h2>
            <ReopeningRequests requests={reopenings} />
          </section>
        ) : null}
        {acts.length > 0 ? (
          <section aria-labelledby="decision" className="grid gap-5">
            <h2 id="decision">Recevabilité</h2>
            <FormShell action={decideForm} id="decide" label="Recevabilité">
              <input type="hidden" name="cahierId" value={id} />
              <VerdictFields acts={acts} defaultDate={inTwoWeeks} />
              <SubmitButton>Prononcer la décision</SubmitButton>
            </FormShell>
          </section>
        ) : null}
        {files.length > 0 ? (
          <section aria-labelledby="pieces" className="grid gap-5">
            <h2 id="pieces">Pièces jointes</h2>
            <CahierFiles files={files} withAudience />
          </section>
        ) : null}
        {text && names ? (
          <section aria-labelledby="texte" className="grid gap-8">
            <h2 id="texte">Le cahier</h2>
            <ReadableCahierView text={text} names={names} />
          </section>
        ) : (
          <Notice tone="info" title="Ce cahier n’est pas déposé">
            <p>Son texte reste à son contributeur jusqu’au dépôt.</p>
          </Notice>
        )}
        <section aria-labelledby="historique" className="grid gap-5">
          <h2 id="historique">Historique</h2>
          <CahierHistory history={history} proposalTitles={new Map(cahier.proposals.map((proposal) => [proposal.id, proposal.title]))} />
        </section>
      </div>
    </AreaPage>
  );
}
