import { useLocale, useTranslations } from 'next-intl';
import { inLanguage } from '@/lib/calls/rules/rubrics.ts';
import type { LocalizedText, RubricCriterion } from '@/lib/calls/types.ts';

/** A criterion whole: what it asks, how to judge it, and what each score means. What has no English is in French, marked as such. */
export function CriterionSheet({ criterion }: { criterion: RubricCriterion }) {
  const t = useTranslations('calls');
  const locale = useLocale();
  const { name, gloss, statement, guidance, evidence, anchors } = criterion;
  const said = (given: LocalizedText) => inLanguage(given, locale);
  return (
    <section className="prose max-w-none">
      <h2>
        {criterion.position}. {name[locale]}
      </h2>
      <p className="text-lead" lang={said(gloss).lang}>
        {said(gloss).text}
      </p>
      <p className="text-ink-soft">
        {t.rich('statement', { text: () => <span lang={said(statement).lang}>{said(statement).text}</span> })}
      </p>
      <h3>{t('guidance')}</h3>
      <p lang={said(guidance).lang}>{said(guidance).text}</p>
      <h3>{t('evidence')}</h3>
      <ul>
        {evidence.map((text) => (
          <li key={text.fr} lang={said(text).lang}>
            {said(text).text}
          </li>
        ))}
      </ul>
      <h3>{t('anchors')}</h3>
      <ol start={0}>
        {anchors.map((text, level) => (
          <li key={level} lang={said(text).lang}>
            {said(text).text}
          </li>
        ))}
      </ol>
    </section>
  );
}
