import { useLocale, useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table.tsx';

export interface OutlineField {
  label: string;
  help: string;
  required: boolean;
  /** Longest answer, in characters. */
  characters?: number;
  /** Most rows of a table. */
  rows?: number;
}

/** Questions of a form, to be read before answering them. */
export function FormOutline({ title, fields }: { title: string; fields: readonly OutlineField[] }) {
  const t = useTranslations('calls');
  const locale = useLocale();
  return (
    <Table
      caption={title}
      captionHidden
      rows={fields}
      rowKey={({ label }) => label}
      columns={[
        {
          key: 'field',
          label: t('formField'),
          isRowHeader: true,
          cell: ({ label, required }) => (required ? `${label} (${t('formRequired')})` : label),
        },
        {
          key: 'help',
          label: t('formHelp'),
          cell: ({ help, characters, rows }) =>
            [
              help,
              characters ? `${t('formLimit', { count: characters.toLocaleString(locale) })}.` : '',
              rows ? `${t('formRows', { count: rows })}.` : '',
            ]
              .filter(Boolean)
              .join(' '),
        },
      ]}
    />
  );
}
