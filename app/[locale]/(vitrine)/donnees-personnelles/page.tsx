import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { Section } from '@/components/layout/section.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { Configured } from '@/components/page/configured.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { DataList } from '@/components/ui/data-list.tsx';
import { Table } from '@/components/ui/table.tsx';
import { sessionDays, signInLinkMinutes } from '@/lib/identity/rules.ts';
import { mailKeptMonths } from '@/lib/notifications/rules.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { mapTiles } from '@/lib/web/map-tiles.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { publisher } from '@/lib/web/publisher.ts';

const path = '/donnees-personnelles';

/** What the schema keeps, in the order of a person's journey. */
const kept = [
  'account', 'sessions', 'links', 'counters', 'mandates', 'invitations', 'cahiers', 'examination', 'sittings', 'mails', 'audit', 'writings', 'pictures', 'portraits', 'consents', 'accessibility',
] as const;

const columns = [
  { part: 'what', heading: 'what' },
  { part: 'why', heading: 'why' },
  { part: 'basis', heading: 'basisColumn' },
  { part: 'who', heading: 'who' },
  { part: 'howLong', heading: 'howLong' },
] as const;

const rights = ['rightAccess', 'rightRectify', 'rightErase', 'rightObject', 'rightWithdraw', 'rightAfter'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('personalData');
  return publicMetadata({ locale: await getLocale(), path, title: t('title'), description: t('description') });
}

export default async function PersonalDataPage() {
  const [t, locale] = await Promise.all([getTranslations('personalData'), getLocale()]);
  const tiles = mapTiles();
  const { name, host, officer } = publisher();
  return (
    <VitrinePage path={path} crumbs={[{ label: t('title') }]}>
      <NoScriptPage />
      <PageHeader title={t('title')} lead={t('lead')} />
      <Section id="responsable" title={t('controller')}>
        <DataList
          items={[
            { term: t('controllerName'), value: <Configured>{name}</Configured> },
            {
              term: t('officer'),
              value: (
                <Configured>
                  {officer.name || officer.email ? (
                    <>
                      {officer.name} {officer.email ? <a href={`mailto:${officer.email}`}>{officer.email}</a> : null}
                    </>
                  ) : null}
                </Configured>
              ),
            },
            { term: t('recipients'), value: <Configured>{host.name}</Configured> },
            { term: t('transfers'), value: t('transfersText') },
            { term: t('basis'), value: t('basisText') },
            { term: t('decisions'), value: t('decisionsText') },
          ]}
        />
      </Section>
      <Section id="conserve" title={t('kept')}>
        <Table
          caption={t('caption')}
          captionHidden
          columns={columns.map(({ part, heading }) => ({
            key: part,
            label: t(heading),
            isRowHeader: part === 'what',
            cell: (row: (typeof kept)[number]) => t(`rows.${row}.${part}`, { days: sessionDays, minutes: signInLinkMinutes, months: mailKeptMonths }),
          }))}
          rows={kept}
          rowKey={(row) => row}
        />
        <p className="section-more">{t('erasure', { months: mailKeptMonths })}</p>
      </Section>
      <Section id="non-conserve" title={t('notKept')}>
        <div className="prose">
          <ul>
            <li>{t('notKeptSearch')}</li>
            <li>{t('notKeptVisits')}</li>
            <li>{t('notKeptPlace')}</li>
          </ul>
        </div>
      </Section>
      <Section id="cookies" title={t('cookies')}>
        <p className="prose">{t('cookiesText')}</p>
        {tiles ? <p className="prose">{t('tilesText', { origin: tiles.host })}</p> : null}
      </Section>
      <Section id="droits" title={t('rights')}>
        <div className="prose">
          <p>{t('rightsList')}</p>
          <ul>
            {rights.map((right) => (
              <li key={right}>{t(right)}</li>
            ))}
          </ul>
          <p>
            {t('rightsHow')} <a href={localizedPath(locale, '/contact')}>{t('rightsLink')}</a>
          </p>
          <p>
            {t('complaint')}{' '}
            <a href="https://www.cnil.fr/fr/plaintes" hrefLang="fr">
              {t('cnil')}
            </a>
          </p>
        </div>
      </Section>
    </VitrinePage>
  );
}
