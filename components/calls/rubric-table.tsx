import { Badge } from '@/components/ui/badge.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { RubricSummary, RubricVersionSummary } from '@/lib/calls/types.ts';
import { dateInParis } from '@/lib/web/dates.ts';

type Props = {
  rubric: RubricSummary;
  /** Submitted evaluations by version. */
  uses: ReadonlyMap<string, number>;
};

/** The versions of a rubric, newest first: what changed, who uses it, what was scored under it. */
export function RubricTable({ rubric, uses }: Props) {
  return (
    <Table
      caption={`Versions de « ${rubric.name} », la plus récente d’abord`}
      captionHidden
      rows={rubric.versions}
      rowKey={({ versionId }) => versionId}
      columns={[
        {
          key: 'version',
          label: 'Version',
          isRowHeader: true,
          cell: (version) => (
            <>
              <a href={`/gestion/grilles/${version.versionId}`}>Version {version.number}</a> {version.publishedAt ? null : <Badge tone="info">Brouillon</Badge>}
            </>
          ),
        },
        { key: 'changes', label: 'Ce qui change', cell: ({ changes, number }) => changes || (number === 1 ? 'Première version' : 'Non précisé') },
        {
          key: 'published',
          label: 'Publiée',
          cell: ({ publishedAt, updatedAt }) => (publishedAt ? dateInParis(publishedAt) : `Pas encore ; enregistrée le ${dateInParis(updatedAt)}`),
        },
        { key: 'calls', label: 'Appels', cell: (version) => <Calls version={version} /> },
        { key: 'uses', label: 'Évaluations soumises', numeric: true, cell: ({ versionId }) => uses.get(versionId) ?? 0 },
      ]}
    />
  );
}

function Calls({ version: { calls, publishedAt } }: { version: RubricVersionSummary }) {
  if (calls.length === 0) return publishedAt ? 'Aucun' : '–';
  return (
    <ul className="grid gap-1">
      {calls.map(({ id, slug, title, status }) => (
        <li key={id}>
          <a href={status === 'draft' ? `/gestion/appels/${id}` : `/appels/${slug}`}>{title}</a>
          {status === 'draft' ? ' (en préparation)' : status === 'cancelled' ? ' (annulé)' : ''}
        </li>
      ))}
    </ul>
  );
}
