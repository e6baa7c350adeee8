import { levelWords } from '@/components/committee/composition-words.ts';
import { Badge } from '@/components/ui/badge.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { CompositionDesk } from '@/lib/committee/types/composition.ts';

type Props = Pick<CompositionDesk, 'experts' | 'themes'>;

/** Who knows what: the experts of a commission by the themes that it takes. On a phone, each expert with their list. */
export function ExpertiseTable({ experts, themes }: Props) {
  return (
    <Table
      caption="Expertise déclarée, par thème de la commission"
      captionHidden
      rows={experts}
      rowKey={({ personId }) => personId}
      columns={[
        {
          key: 'name',
          label: 'Expert',
          isRowHeader: true,
          cell: ({ name, alternate, isCurrent }) => (
            <>
              {name}
              {alternate ? <span className="block text-small font-normal text-ink-soft">suppléance</span> : null}
              {isCurrent ? null : <span className="block text-small font-normal text-ink-soft">mandat à venir</span>}
            </>
          ),
        },
        ...themes.map(({ id, name }) => ({
          key: id,
          label: name,
          cell: ({ levels }: Props['experts'][number]) => {
            const level = levels[id];
            return level ? <Badge tone={levelWords[level].tone}>{levelWords[level].name}</Badge> : '–';
          },
        })),
        { key: 'capacity', label: 'Propositions à la fois', numeric: true, cell: ({ capacity }) => capacity ?? 'non dit' },
      ]}
    />
  );
}
