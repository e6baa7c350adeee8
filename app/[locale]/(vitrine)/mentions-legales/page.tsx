import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { Section } from '@/components/layout/section.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { Configured } from '@/components/page/configured.tsx';
import { EmailLink, PhoneLink, PostalAddress } from '@/components/page/contact-means.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { DataList } from '@/components/ui/data-list.tsx';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { publisher } from '@/lib/web/publisher.ts';

const path = '/mentions-legales';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('obligations.legal');
  return publicMetadata({ locale: await getLocale(), path, title: t('title'), description: t('description') });
}

export default async function LegalNoticePage() {
  const [t, locale] = await Promise.all([getTranslations('obligations.legal'), getLocale()]);
  const { name, director, host, email, phone, address } = publisher();
  return (
    <VitrinePage path={path} crumbs={[{ label: t('title') }]}>
      <NoScriptPage />
      <PageHeader title={t('title')} lead={t('lead')} />
      <Section id="editeur" title={t('publisher')}>
        <DataList
          items={[
            { term: t('publisherName'), value: <Configured>{name}</Configured> },
            { term: t('director'), value: <Configured>{director}</Configured> },
            { term: t('address'), value: <PostalAddress address={address} /> },
            { term: t('phone'), value: <PhoneLink phone={phone} /> },
            { term: t('email'), value: <EmailLink email={email} /> },
          ]}
        />
      </Section>
      <Section id="hebergement" title={t('hosting')}>
        <DataList
          items={[
            { term: t('host'), value: <Configured>{host.name}</Configured> },
            { term: t('hostAddress'), value: <PostalAddress address={host.address} /> },
            { term: t('hostPhone'), value: <PhoneLink phone={host.phone} /> },
          ]}
        />
        <p className="section-more text-small text-ink-soft">{t('law')}</p>
      </Section>
      <Section id="reutiliser" title={t('reuse')}>
        <div className="prose">
          <p>{t('reuseText')}</p>
          <p>{t('mark')}</p>
        </div>
      </Section>
      <Section id="signaler" title={t('report')}>
        <div className="prose">
          <p>
            {t('reportText')} <a href={localizedPath(locale, '/contact')}>{t('reportLink')}</a>
          </p>
          <h3>{t('answer')}</h3>
          <p>{t('answerText')}</p>
        </div>
      </Section>
      <Section id="credits" title={t('credits')}>
        <div className="prose">
          <ul>
            <li>{t('creditDocument')}</li>
            <li>{t('creditData')}</li>
            <li>{t('creditPictures')}</li>
            <li>{t('creditStandard')}</li>
            <li>{t('creditFonts')}</li>
          </ul>
        </div>
      </Section>
    </VitrinePage>
  );
}
