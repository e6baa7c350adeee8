import { useLocale, useTranslations } from 'next-intl';
import { proposalAddress } from '@/lib/cahiers/rules/public-addresses.ts';
import type { CallResult } from '@/lib/committee/types/call-results.ts';
import type { Outcome } from '@/lib/committee/types/decision.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';

const outcomes: readonly Outcome[] = ['selected', 'adjourned', 'not_selected'];

/** What was decided on a call, outcome by outcome, each decision leading to its reasons. */
export function CallResults({ results, waiting }: { results: readonly CallResult[]; waiting: number }) {
  const t = useTranslations('decisions');
  const locale = useLocale();
  const of = (outcome: Outcome) => results.filter((result) => result.outcome === outcome);
  return (
    <>
      <section className="grid gap-3">
        <h2>{t('inShort')}</h2>
        {results.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <p className="text-h4">{t('counts', { selected: of('selected').length, adjourned: of('adjourned').length, notSelected: of('not_selected').length })}</p>
        )}
        {waiting > 0 ? <p>{t('waiting', { count: waiting })}</p> : null}
        {results.length > 0 ? <p>{t('rule')}</p> : null}
      </section>
      {outcomes
        .filter((outcome) => of(outcome).length > 0)
        .map((outcome) => (
          <section key={outcome}>
            <h2 className="mb-4">{t(`groups.${outcome}`, { count: of(outcome).length })}</h2>
            <ul className="grid gap-3" lang="fr">
              {of(outcome).map(({ reference, position, title, actorName, hasLapsed }) => (
                <li key={`${reference}/${position}`}>
                  <a href={localizedPath(locale, proposalAddress(reference, position))}>{title}</a> – {actorName}, {reference}
                  {hasLapsed ? <span lang={locale}>, {t('lapsed')}</span> : null}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}
