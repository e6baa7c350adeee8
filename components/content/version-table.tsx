import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { VersionSummary } from '@/lib/content/types/publication.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';

type Props = {
  publicationId: string;
  /** Of the draft that a version taken up again would replace. */
  revision: number;
  versions: readonly VersionSummary[];
  /** Address where a version is read whole. */
  readAt: (version: VersionSummary) => string;
  /** Takes a version up again; absent where the state of the publication forbids it. */
  restore: FormServerAction | null;
  /** Sent along with it, by name. */
  fields?: Readonly<Record<string, string>>;
};

/** The versions kept of a publication, newest first, each to be read and taken up again. */
export function VersionTable({ publicationId, revision, versions, readAt, restore, fields = {} }: Props) {
  return (
    <Table
      caption="Versions gardées, la plus récente d’abord"
      rows={versions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          label: 'Version',
          isRowHeader: true,
          cell: (version) => (
            <>
              <a href={readAt(version)}>Version {version.number}</a>{' '}
              {version.isPublished ? <Badge tone="success">En ligne</Badge> : null}
              {version.isScheduled ? <Badge tone="info">Programmée</Badge> : null}
            </>
          ),
        },
        { key: 'note', label: 'Note', cell: ({ note }) => note || '–' },
        {
          key: 'saved',
          label: 'Gardée',
          cell: ({ savedAt, savedBy }) => (
            <>
              {dateTimeInParis(savedAt)}
              {savedBy ? <p className="field-note">{savedBy}</p> : null}
            </>
          ),
        },
        {
          key: 'restore',
          label: 'Reprendre',
          cell: ({ id, number }) =>
            restore ? (
              <FormShell action={restore} id={`reprendre-${number}`} label={`Reprendre la version ${number}`}>
                <input type="hidden" name="publicationId" value={publicationId} />
                <input type="hidden" name="versionId" value={id} />
                <input type="hidden" name="revision" value={revision} />
                {Object.entries(fields).map(([name, value]) => (
                  <input key={name} type="hidden" name={name} value={value} />
                ))}
                <SubmitButton variant="secondary" small>
                  Reprendre
                </SubmitButton>
              </FormShell>
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}
