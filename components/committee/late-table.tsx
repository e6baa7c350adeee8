import { Table } from '@/components/ui/table.tsx';
import { daysLate } from '@/lib/committee/rules/follow-up.ts';
import type { LateAssignment } from '@/lib/committee/types/follow-up.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { counted } from './words.ts';

type Props = { late: readonly LateAssignment[]; total: number; slug: string; now: Date };

/** Whose evaluation is late, and since when; the oldest date first. */
export function LateTable({ late, total, slug, now }: Props) {
  if (late.length === 0) return null;
  return (
    <section aria-labelledby="retards">
      <h2 id="retards" className="mb-4">En retard</h2>
      <Table
        caption="Évaluations en retard, la plus ancienne d’abord"
        captionHidden
        rows={late}
        rowKey={({ proposalId, personId }) => `${proposalId} ${personId}`}
        columns={[
          { key: 'name', label: 'Expert', isRowHeader: true, cell: ({ name }) => name },
          {
            key: 'title',
            label: 'Proposition',
            cell: ({ proposalId, title, receiptNumber }) => (
              <>
                <a href={`/comite/commissions/${slug}/propositions/${proposalId}`}>{title}</a> <span className="text-small text-ink-soft">{receiptNumber}</span>
              </>
            ),
          },
          { key: 'answer', label: 'Saisine', cell: ({ accepted }) => (accepted ? 'Acceptée' : 'Sans réponse') },
          {
            key: 'since',
            label: 'En retard depuis',
            cell: ({ dueAt }) => `${counted(daysLate(dueAt, now), 'jour')}, attendue le ${dateInParis(new Date(dueAt.getTime() - 1))}`,
          },
        ]}
      />
      {total > late.length ? <p className="mt-4">{counted(total - late.length, 'autre retard, plus récent, est', 'autres retards, plus récents, sont')} dans la liste ci-dessous.</p> : null}
    </section>
  );
}
