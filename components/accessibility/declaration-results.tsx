import { useLocale, useTranslations } from 'next-intl';
import { shownRate } from '@/lib/accessibility/rules/conformity.ts';
import { measures, summary } from '@/lib/accessibility/rules/measures.ts';
import { count } from '@/lib/accessibility/rules/sheet.ts';
import type { AuditRecord } from '@/lib/accessibility/types.ts';
import { dayInWords } from '@/lib/web/dates.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';

/** « Résultats des tests »: those of the audit, and, apart, those of the tools. */
export function DeclarationResults({ audit }: { audit: AuditRecord | null }) {
  const t = useTranslations('accessibility');
  const locale = useLocale();
  const automatic = summary(measures.pages);
  return (
    <>
      <h3>{t('results')}</h3>
      {audit ? <AuditResults audit={audit} /> : <p>{t('resultsUnaudited')}</p>}
      <h3>{t('automatic')}</h3>
      <p>
        {automatic && measures.measuredOn && measures.tools
          ? t('automaticMeasured', {
              date: dayInWords(measures.measuredOn, locale),
              axe: measures.tools.axe,
              lighthouse: measures.tools.lighthouse,
              pages: measures.pages.length,
              violations: automatic.axe,
              score: automatic.lighthouseAccessibility,
            })
          : t('automaticUnmeasured')}{' '}
        {t('automaticText')}
      </p>
      <p>
        <a href={localizedPath(locale, '/eco-conception')}>{t('automaticLink')}</a>
      </p>
    </>
  );
}

function AuditResults({ audit }: { audit: AuditRecord }) {
  const t = useTranslations('accessibility');
  const locale = useLocale();
  const { conforming, not_conforming: notConforming, not_applicable: notApplicable } = count(audit.sheets);
  const rate = shownRate({ conforming, notConforming }).toLocaleString(locale);
  const by = audit.kind === 'internal' ? t('byInternal', { auditor: audit.auditor }) : t('byExternal', { auditor: audit.auditor });
  return (
    <>
      <p>{t('resultsAudit', { by, date: dayInWords(audit.auditedOn, locale) })}</p>
      <ul>
        <li>
          <strong>{t('resultsRate', { rate, version: audit.standard })}</strong>
        </li>
        <li>{t('resultsCount', { conforming, notConforming, notApplicable })}</li>
      </ul>
    </>
  );
}
