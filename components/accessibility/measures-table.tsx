import { useLocale, useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table.tsx';
import type { MeasuredPage } from '@/lib/accessibility/reference.ts';

/** What each type of page costs; « 100 · 100 · 100 · 100 » are the four notes of Lighthouse. */
export function MeasuresTable({ pages }: { pages: readonly MeasuredPage[] }) {
  const t = useTranslations('obligations.ecoDesign');
  const locale = useLocale();
  const number = (value: number, digits = 0) => value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return (
    <Table
      caption={t('caption')}
      captionHidden
      rows={pages}
      rowKey={({ address }) => address}
      columns={[
        { key: 'page', label: t('page'), isRowHeader: true, cell: ({ address, title }) => <a href={address}>{title}</a> },
        { key: 'weight', label: t('weight'), numeric: true, cell: ({ kilobytes }) => t('kilobytes', { value: number(kilobytes) }) },
        { key: 'requests', label: t('requests'), numeric: true, cell: ({ requests }) => requests },
        { key: 'elements', label: t('elements'), numeric: true, cell: ({ elements }) => elements },
        { key: 'ecoIndex', label: t('ecoIndex'), numeric: true, cell: ({ ecoIndex, grade }) => `${number(ecoIndex)} ${grade}` },
        {
          key: 'lighthouse',
          label: t('performance'),
          numeric: true,
          cell: ({ lighthouse: { performance, accessibility, bestPractices, seo } }) => [performance, accessibility, bestPractices, seo].join(' · '),
        },
      ]}
    />
  );
}
