import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DeclarationContents } from '@/components/accessibility/declaration-contents.tsx';
import { DeclarationMaking } from '@/components/accessibility/declaration-making.tsx';
import { DeclarationResults } from '@/components/accessibility/declaration-results.tsx';
import { DeclarationSummary } from '@/components/accessibility/declaration-summary.tsx';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { EmailLink, PhoneLink } from '@/components/page/contact-means.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { declaration, declaredAudit } from '@/lib/accessibility/loaders.ts';
import { declaredConformity, hasLapsed } from '@/lib/accessibility/rules/conformity.ts';
import { standard } from '@/lib/accessibility/rules/standard.ts';
import type { Conformity } from '@/lib/accessibility/types.ts';
import { dayInWords } from '@/lib/web/dates.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { publisher } from '@/lib/web/publisher.ts';

const path = '/accessibilite';
const states = { total: 'stateTotal', partial: 'statePartial', none: 'stateNone' } as const satisfies Readonly<Record<Conformity, string>>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accessibility');
  return publicMetadata({ locale: await getLocale(), path, title: t('title'), description: t('description') });
}

/** The declaration in the form of the arrêté of 20 September 2019; « non conforme » without an audit that still holds. */
export default async function AccessibilityPage() {
  const [t, locale, declared, audit] = await Promise.all([getTranslations('accessibility'), getLocale(), declaredAudit(), declaration()]);
  const { site, name, accessibilityPlan, email, phone } = publisher();
  const now = new Date();
  const conformity = declaredConformity(declared, now);
  const lapsed = declared !== null && hasLapsed(declared, now);
  const who = name ?? t('publisherFallback');
  const version = audit?.standard ?? standard.version;
  const state = audit === null ? t('stateUnaudited', { site, version }) : lapsed ? t('stateLapsed', { site, version, date: dayInWords(audit.auditedOn, locale) }) : t(states[conformity], { site, version });
  return (
    <VitrinePage path={path} crumbs={[{ label: t('title') }]}>
      <NoScriptPage />
      <PageHeader title={t('title')} />
      <div className="container beside">
        <div className="min-[60rem]:order-last">
          <DeclarationSummary conformity={conformity} audit={declared} lapsed={lapsed} />
        </div>
        <div className="prose">
          {lapsed ? (
            <Notice tone="warning" title={t('lapsed')}>
              {t('lapsedText')}
            </Notice>
          ) : null}
          <p>{t('commitment', { publisher: who })}</p>
          <p>
            {accessibilityPlan ? (
              <>
                {t('plan')} <a href={accessibilityPlan}>{t('planLink')}</a>.
              </>
            ) : (
              t('planMissing')
            )}
          </p>
          <p>{t('scope', { site })}</p>
          <h2>{t('state')}</h2>
          <p>
            <strong>{state}</strong>
          </p>
          <DeclarationResults audit={audit} />
          <h2>{t('contents')}</h2>
          <DeclarationContents audit={audit} />
          <h2>{t('making')}</h2>
          <DeclarationMaking audit={audit} />
          <h2 id="contact">{t('feedback')}</h2>
          <p>{t('feedbackText')}</p>
          <ul>
            <li>
              {t('feedbackMail')} <EmailLink email={email} />
            </li>
            <li>
              {t('feedbackPhone')} <PhoneLink phone={phone} />
            </li>
            <li>
              {t('feedbackContact', { publisher: name ?? 'none' })} <a href={localizedPath(locale, '/contact')}>{t('feedbackLink')}</a>
            </li>
          </ul>
          <p>{t('feedbackDelay')}</p>
          <h2>{t('recourse')}</h2>
          <p>{t('recourseText')}</p>
          <ul>
            <li>
              <a href="https://www.defenseurdesdroits.fr/nous-contacter-355" hrefLang="fr">
                {t('recourseForm')}
              </a>
            </li>
            <li>
              <a href="https://www.defenseurdesdroits.fr/carte-des-delegues" hrefLang="fr">
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
