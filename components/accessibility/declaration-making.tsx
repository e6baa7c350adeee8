import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { AuditRecord } from '@/lib/accessibility/types.ts';
import { dateInParis } from '@/lib/web/dates.ts';

/** Day of the first declaration. */
const madeOn = new Date('2026-11-20T12:00:00Z');
/** What is true without any audit. */
const technologies = ['HTML5', 'CSS', 'SVG', 'JavaScript', 'PDF'];

/** « Établissement de cette déclaration »: when, with what, on which pages. */
export function DeclarationMaking({ audit }: { audit: AuditRecord | null }) {
  const t = useTranslations('accessibility');
  const locale = useLocale();
  const lang = locale === 'fr' ? undefined : 'fr';
  return (
    <>
      <p>
        {t('made', { date: dateInParis(madeOn, locale) })} {audit?.publishedAt ? t('updated', { date: dateInParis(audit.publishedAt, locale) }) : null}
      </p>
      <h3>{t('technologies')}</h3>
      <List items={audit && audit.technologies.length > 0 ? audit.technologies : technologies} />
      {audit ? (
        <>
          <h3>{t('environment')}</h3>
          <p>{t('environmentText')}</p>
          <List items={audit.environments} lang={lang} />
        </>
      ) : null}
      <h3>{t('tools')}</h3>
      <List items={audit ? audit.tools : [t('automaticTool')]} lang={audit ? lang : undefined} />
      {audit ? (
        <>
          <h3>{t('pages')}</h3>
          <List items={audit.pages.map(({ title, address }) => (address.startsWith('/') ? <a key={address} href={address}>{title}</a> : title))} lang={lang} />
        </>
      ) : null}
    </>
  );
}

function List({ items, lang }: { items: readonly ReactNode[]; lang?: string | undefined }) {
  return (
    <ul lang={lang}>
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}
