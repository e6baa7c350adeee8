import type { Metadata } from 'next';
import { SectionText } from '@/components/cahiers/section-text.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Table } from '@/components/ui/table.tsx';
import { editingRefusal } from '@/lib/cahiers/rules/editing.ts';
import { parseSectionKey, sectionAddress } from '@/lib/cahiers/rules/sections.ts';
import { sectionText } from '@/lib/cahiers/rules/section-text.ts';
import { cahierTitle } from '@/lib/cahiers/rules/titles.ts';
import { listSectionRevisions } from '@/lib/cahiers/use-cases/list-section-revisions.ts';
import { readDraft } from '@/lib/cahiers/use-cases/read-draft.ts';
import { readSectionRevision } from '@/lib/cahiers/use-cases/read-section-revision.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { restoreRevisionForm } from '../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Versions d’une partie du cahier' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function VersionsPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { partie, version: asked } = await searchParams;
  const key = typeof partie === 'string' ? partie : '';
  const path = `/mon-espace/cahiers/${id}/versions?partie=${encodeURIComponent(key)}`;
  const context = await requireContext(path);
  const draft = await readDraft(context, { cahierId: id });
  const place = parseSectionKey(key);
  const section = [...(draft?.sections.values() ?? [])].find((one) => one.key === key);
  if (!draft || !place || !section) return <NotFoundPage />;
  const number = typeof asked === 'string' && /^\d{1,9}$/.test(asked) ? Number(asked) : 0;
  const [revisions, open] = await Promise.all([
    listSectionRevisions(context, { cahierId: id, key }),
    number > 0 ? readSectionRevision(context, { cahierId: id, key, version: number }) : null,
  ]);
  const title = cahierTitle(draft) || 'Cahier sans titre';
  const writable = editingRefusal(draft.cahier, key, context.now) === null;
  return (
    <AreaPage
      area="mon-espace"
      viewer={context.viewer}
      path={path}
      title="Versions précédentes"
      lead="Chaque enregistrement est gardé. Vous pouvez relire une version et la reprendre ; celle qu’elle remplace reste dans la liste."
      crumbs={[
        { label: 'Mes cahiers', path: '/mon-espace/cahiers' },
        { label: title, path: `/mon-espace/cahiers/${id}` },
        { label: 'Versions précédentes' },
      ]}
    >
      <div className="grid gap-8">
        {open ? (
          <section aria-labelledby="version" className="card">
            <h2 id="version" className="text-h3">
              Version {open.version}, du {dateTimeInParis(open.savedAt)}
            </h2>
            <SectionText parts={sectionText(place.part, open.content, draft)} />
            {writable && open.version !== section.version ? (
              <FormShell action={restoreRevisionForm} label="Reprendre cette version">
                <input type="hidden" name="cahierId" value={id} />
                <input type="hidden" name="key" value={key} />
                <input type="hidden" name="version" value={open.version} />
                <input type="hidden" name="expectedVersion" value={section.version} />
                <SubmitButton>Reprendre cette version</SubmitButton>
              </FormShell>
            ) : null}
          </section>
        ) : null}
        <Table
          caption="Les cent dernières versions de cette partie"
          rows={revisions}
          rowKey={({ version }) => String(version)}
          columns={[
            {
              key: 'version',
              label: 'Version',
              isRowHeader: true,
              cell: ({ version }) => (
                <>
                  <a href={`${path}&version=${version}`}>Version {version}</a> {version === section.version ? <Badge tone="info">actuelle</Badge> : null}
                </>
              ),
            },
            { key: 'saved', label: 'Enregistrée le', cell: ({ savedAt }) => dateTimeInParis(savedAt) },
            { key: 'who', label: 'Par', cell: ({ savedBy }) => savedBy || '–' },
          ]}
        />
        <p>
          <LinkButton href={sectionAddress(id, key)}>Revenir au texte</LinkButton>
        </p>
      </div>
    </AreaPage>
  );
}
