import { useLocale, useTranslations } from 'next-intl';
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
        {t('statement', { text: statement[locale] })}
      </p>
      <h3>{t('guidance')}</h3>
      <p>{guidance[locale]}</p>
      <h3>{t('evidence')}</h3>
      <ul>
        {evidence.map((text) => (
          <li key={text.fr}>{text[locale]}</li>
        ))}
      </ul>
      <h3>{t('anchors')}</h3>
      <ol start={0}>
        {anchors.map((text) => (
          <li key={text.fr}>{text[locale]}</li>
        ))}
      </ol>
    </section>
  );
}
