import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { dateInParis } from '@/lib/web/dates.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { publisher } from '@/lib/web/publisher.ts';

const path = '/accessibilite';
const madeOn = new Date('2026-11-20T12:00:00Z');

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accessibility');
  return publicMetadata({ locale: await getLocale(), path, title: t('title'), description: t('description') });
}

/** The declaration in the form that the law gives: it stays « non conforme » until a human audit is done. */
export default async function AccessibilityPage() {
  const [t, locale] = await Promise.all([getTranslations('accessibility'), getLocale()]);
  const { site, name } = publisher();
  return (
    <VitrinePage path={path} crumbs={[{ label: t('title') }]}>
      <NoScriptPage />
      <PageHeader title={t('title')} />
      <div className="container">
        <div className="prose">
          <p>{t('commitment', { publisher: name ?? t('publisherFallback') })}</p>
          <p>{t('plan')}</p>
          <p>{t('scope', { site })}</p>
          <h2>{t('state')}</h2>
          <p>
            <strong>{t('stateText', { site })}</strong>
          </p>
          <h3>{t('results')}</h3>
          <p>{t('resultsText')}</p>
          <h2>{t('contents')}</h2>
          <p>{t('contentsText')}</p>
          <h2>{t('making')}</h2>
          <p>{t('made', { date: dateInParis(madeOn, locale) })}</p>
          <p>{t('technologies')}</p>
          <p>{t('tools')}</p>
          <h2>{t('feedback')}</h2>
          <p>{t('feedbackText')}</p>
          <p>
            <a href={localizedPath(locale, '/contact')}>{t('feedbackLink')}</a>
          </p>
          <h2>{t('recourse')}</h2>
          <p>{t('recourseText')}</p>
          <ul>
            <li>
              <a href="https://formulaire.defenseurdesdroits.fr/" hrefLang="fr">
                {t('recourseForm')}
              </a>
            </li>
            <li>
              <a href="https://www.defenseurdesdroits.fr/saisir/delegues" hrefLang="fr">
                {t('recourseDelegate')}
              </a>
            </li>
            <li>{t('recoursePost')}</li>
          </ul>
        </div>
      </div>
    </VitrinePage>
  );
}
