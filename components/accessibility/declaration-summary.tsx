import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge.tsx';
import { DataList } from '@/components/ui/data-list.tsx';
import { conformityTones } from '@/components/accessibility/words.ts';
import { lapsesOn, shownRate } from '@/lib/accessibility/rules/conformity.ts';
import type { Conformity, DeclaredAudit } from '@/lib/accessibility/types.ts';
import { dayInWords } from '@/lib/web/dates.ts';

type Props = { conformity: Conformity; audit: DeclaredAudit | null; lapsed: boolean };

/** The declaration for who has ten seconds. */
export function DeclarationSummary({ conformity, audit, lapsed }: Props) {
  const t = useTranslations('accessibility');
  const locale = useLocale();
  return (
    <aside aria-labelledby="en-bref" className="grid content-start gap-4 rounded-lg border-2 border-line bg-surface-raised p-6">
      <h2 id="en-bref" className="text-h3">
        {t('summary')}
      </h2>
      <DataList
        items={[
          { term: t('summaryState'), value: <Badge tone={conformityTones[conformity]}>{t(`stateNames.${conformity}`)}</Badge> },
          { term: t('summaryRate'), value: audit ? t('rate', { rate: shownRate(audit).toLocaleString(locale) }) : null },
          { term: t('summaryAudit'), value: audit ? dayInWords(audit.auditedOn, locale) : t('noAudit') },
          { term: t('summaryValid'), value: audit && !lapsed ? dayInWords(lapsesOn(audit.auditedOn), locale) : null },
        ]}
      />
      <p>
        <a href="#contact">{t('summaryHelp')}</a>
      </p>
    </aside>
  );
}
