import type { Metadata } from 'next';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Table } from '@/components/ui/table.tsx';
import { EntryText } from '@/components/vision/entry-text.tsx';
import { entryPath, kindOfSegment, kindWords, shortened, statementNames, visionPath } from '@/components/vision/words.ts';
import { entryTitle } from '@/lib/vision/rules/kinds.ts';
import { readVisionEntry } from '@/lib/vision/use-cases/read-vision-entry.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { restoreRevisionForm } from '../../../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Versions d’un texte de la vision' };

type Props = { params: Promise<{ kind: string; id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function EntryRevisionsPage({ params, searchParams }: Props) {
  const { kind: segment, id: given } = await params;
  const id = decodeURIComponent(given);
  const context = await requireContext(`${visionPath}/${segment}/${given}/versions`);
  const kind = kindOfSegment(segment);
  const { version } = await searchParams;
  const number = typeof version === 'string' && /^\d{1,9}$/.test(version) ? { number: Number(version) } : {};
  const file = kind && (await readVisionEntry(context, { kind, id, ...number }));
  if (!file?.ok) return <NotFoundPage />;
  const { entry, revisions, opened } = file.value;
  const title = statementNames[entry.id] ?? shortened(entryTitle(entry.content));
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={visionPath}
      title="Versions précédentes"
      lead="Chaque enregistrement est gardé, et d’abord le texte d’origine. Vous pouvez relire une version et la reprendre ; celle qu’elle remplace reste dans la liste."
      crumbs={[{ label: 'Vision', path: visionPath }, { label: `${kindWords[entry.kind].one} : ${title}`, path: `${visionPath}/${segment}/${given}` }, { label: 'Versions précédentes' }]}
    >
      <div className="grid gap-8">
        {opened ? (
          <section aria-labelledby="version" className="card">
            <h2 id="version" className="text-h3">
              Version {opened.number}, du {dateTimeInParis(opened.savedAt)}
            </h2>
            <EntryText kind={entry.kind} id={entry.id} content={opened.content} />
            {opened.number === entry.revision || entry.retiredAt ? null : (
              <FormShell action={restoreRevisionForm} label="Reprendre cette version">
                <input type="hidden" name="kind" value={entry.kind} />
                <input type="hidden" name="id" value={entry.id} />
                <input type="hidden" name="number" value={opened.number} />
                <input type="hidden" name="revision" value={entry.revision} />
                <SubmitButton>Reprendre cette version</SubmitButton>
              </FormShell>
            )}
          </section>
        ) : null}
        {revisions.length === 0 ? (
          <EmptyState title="Ce texte est encore celui du document fondateur" />
        ) : (
          <Table
            caption="Les cent dernières versions de ce texte"
            rows={revisions}
            rowKey={(row) => String(row.number)}
            columns={[
              {
                key: 'version',
                label: 'Version',
                isRowHeader: true,
                cell: (row) => (
                  <>
                    <a href={`${entryPath(entry)}/versions?version=${row.number}`}>Version {row.number}</a> {row.number === entry.revision ? <Badge tone="info">actuelle</Badge> : null}
                  </>
                ),
              },
              { key: 'saved', label: 'Enregistrée le', cell: ({ savedAt }) => dateTimeInParis(savedAt) },
              { key: 'who', label: 'Par', cell: ({ savedBy }) => savedBy || 'texte d’origine' },
            ]}
          />
        )}
        <p>
          <LinkButton href={entryPath(entry)}>Revenir au texte</LinkButton>
        </p>
      </div>
    </AreaPage>
  );
}
