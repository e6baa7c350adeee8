import { useLocale, useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table.tsx';
import type { RubricCriterion } from '@/lib/calls/types.ts';

/** A criterion whole: what it asks, how to judge it, and what each score means. */
export function CriterionSheet({ criterion }: { criterion: RubricCriterion }) {
  const t = useTranslations('calls');
  const locale = useLocale();
  const { name, gloss, statement, guidance, evidence, anchors } = criterion;
  return (
    <section className="prose max-w-none">
      <h2>
        {criterion.position}. {name[locale]}
      </h2>
      <p className="text-lead">{gloss[locale]}</p>
      <p className="text-ink-soft">
        {t('statement')} : « {statement[locale]} »
      </p>
      <h3>{t('guidance')}</h3>
      <p>{guidance[locale]}</p>
      <h3>{t('evidence')}</h3>
      <ul>
        {evidence.map((text) => (
          <li key={text.fr}>{text[locale]}</li>
        ))}
      </ul>
      <Table
        caption={t('anchors')}
        rows={anchors.map((text, score) => ({ score, text: text[locale] }))}
        rowKey={({ score }) => String(score)}
        columns={[
          { key: 'score', label: t('score'), isRowHeader: true, cell: ({ score }) => score },
          { key: 'meaning', label: t('meaning'), cell: ({ text }) => text },
        ]}
      />
    </section>
  );
}
