import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { Section } from '@/components/layout/section.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { EmailLink, PhoneLink, PostalAddress } from '@/components/page/contact-means.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { publisher } from '@/lib/web/publisher.ts';

const path = '/contact';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('obligations.contact');
  return publicMetadata({ locale: await getLocale(), path, title: t('title'), description: t('description') });
}

export default async function ContactPage() {
  const [t, locale] = await Promise.all([getTranslations('obligations.contact'), getLocale()]);
  const { email, phone, address } = publisher();
  const means = [
    { label: t('phone'), value: <PhoneLink phone={phone} />, note: t('phoneNote') },
    { label: t('email'), value: <EmailLink email={email} />, note: t('emailNote') },
    { label: t('address'), value: <PostalAddress address={address} />, note: t('addressNote') },
  ];
  return (
    <VitrinePage path={path} crumbs={[{ label: t('title') }]}>
      <NoScriptPage />
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="container pb-6">
        {email || phone || address ? (
          <ul className="named">
            {means.map(({ label, value, note }) => (
              <li key={label}>
                <h2 className="text-h3">{label}</h2>
                <p className="my-2 text-lead font-semibold">{value}</p>
                <p className="text-ink-soft">{note}</p>
              </li>
            ))}
          </ul>
        ) : (
          <EmptyState title={t('none')} action={<LinkButton href={localizedPath(locale, '/acteurs')}>{t('noneLink')}</LinkButton>}>
            {t('noneText')}
          </EmptyState>
        )}
      </div>
      <Section id="autre" title={t('more')}>
        <div className="prose">
          <ul>
            <li>{t('call')}</li>
            <li>
              <a href={localizedPath(locale, '/acteurs')}>{t('directory')}</a>
            </li>
            <li>
              <a href={localizedPath(locale, '/accessibilite#contact')}>{t('accessibility')}</a>{' : '}
              {t('howAccessibility')}
            </li>
            <li>
              <a href={localizedPath(locale, '/donnees-personnelles')}>{t('personalData')}</a>
            </li>
          </ul>
        </div>
      </Section>
    </VitrinePage>
  );
}
