import { useLocale, useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table.tsx';
import type { CallRules, RubricRecord } from '@/lib/calls/types.ts';

/** The criteria of a call with their threshold and weight. */
export function JudgingTable({ rubric, rules }: { rubric: RubricRecord; rules: CallRules }) {
  const t = useTranslations('calls');
  const locale = useLocale();
  return (
    <Table
      caption={t('criteria')}
      rows={rubric.criteria}
      rowKey={({ key }) => key}
      columns={[
        { key: 'criterion', label: t('criterion'), isRowHeader: true, cell: ({ name }) => name[locale] },
        { key: 'threshold', label: t('threshold'), numeric: true, cell: ({ key }) => rules.thresholds[key].toLocaleString(locale) },
        { key: 'weight', label: t('weight'), numeric: true, cell: ({ key }) => rules.weights[key] },
      ]}
    />
  );
}
