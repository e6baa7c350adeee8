import { useLocale, useTranslations } from 'next-intl';
import { nonConformities } from '@/lib/accessibility/rules/findings.ts';
import type { AdmittedException, AuditRecord } from '@/lib/accessibility/types.ts';

/** « Contenus non accessibles », under the three headings of the law. What the audit wrote is in French. */
export function DeclarationContents({ audit }: { audit: AuditRecord | null }) {
  const t = useTranslations('accessibility');
  if (!audit) {
    return (
      <>
        <p>{t('contentsUnaudited')}</p>
        <p>{t('attachments')}</p>
      </>
    );
  }
  return (
    <>
      <p>
        {t('contentsLead')} {t('inFrench')}
      </p>
      <h3>{t('failures')}</h3>
      <Failures audit={audit} />
      <h3>{t('burdens')}</h3>
      <Exceptions exceptions={audit.exceptions.filter(({ kind }) => kind === 'burden')} none={t('burdensNone')} />
      <h3>{t('exempt')}</h3>
      <Exceptions exceptions={audit.exceptions.filter(({ kind }) => kind === 'exempt')} none={t('exemptNone')} />
      <p>{t('attachments')}</p>
    </>
  );
}

function useFrench(): 'fr' | undefined {
  return useLocale() === 'fr' ? undefined : 'fr';
}

/** Three elements for each, since there may be a hundred of them. */
function Failures({ audit }: { audit: AuditRecord }) {
  const t = useTranslations('accessibility');
  const lang = useFrench();
  const found = nonConformities(audit);
  if (found.length === 0) return <p>{t('failuresNone')}</p>;
  return (
    <ul>
      {found.map(({ name, title, comment, pages }) => (
        <li key={name} lang={lang}>
          <strong>{name}</strong> {title}
          <p className="whitespace-pre-line">{pages.length > 0 ? `${comment} (${pages.map((page) => page.title).join(', ')})` : comment}</p>
        </li>
      ))}
    </ul>
  );
}

function Exceptions({ exceptions, none }: { exceptions: readonly AdmittedException[]; none: string }) {
  const t = useTranslations('accessibility');
  const lang = useFrench();
  if (exceptions.length === 0) return <p>{none}</p>;
  return (
    <ul>
      {exceptions.map(({ content, reason, alternative }) => (
        <li key={content}>
          <span lang={lang}>
            <strong>{content}</strong>
            {' — '}
            {reason}
          </span>
          {alternative ? (
            <p>
              {t('alternative')} <span lang={lang}>{alternative}</span>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
