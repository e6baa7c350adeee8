import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { CommuneAnswer } from '@/components/communes/commune-answer.tsx';
import { CommuneForm } from '@/components/communes/commune-form.tsx';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { Section } from '@/components/layout/section.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { HeldPage } from '@/components/page/held-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { communesNamed } from '@/lib/territories/loaders/communes.ts';
import { allTerritories } from '@/lib/territories/loaders/territories.ts';
import { typedCommuneSchema } from '@/lib/territories/schema/communes.ts';
import { localizedPath, queryOf } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';

export const dynamic = 'force-dynamic';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('communes');
  return publicMetadata({
    locale: await getLocale(),
    path: '/communes',
    title: t('title'),
    description: t('description'),
    isVariant: Object.keys(await searchParams).length > 0,
  });
}

export default async function CommunesPage({ searchParams }: Props) {
  const asked = await searchParams;
  const { nom: typed } = typedCommuneSchema.parse(asked);
  const locale = await getLocale();
  const answer = await communesNamed(typed);
  if (answer.kind === 'only' && answer.match.through === null) redirect(localizedPath(locale, `/communes/${answer.match.commune.slug}`));
  const [t, territories] = await Promise.all([getTranslations('communes'), allTerritories()]);
  return (
    <VitrinePage path="/communes" query={queryOf(asked)} crumbs={[{ label: t('title') }]}>
      <NoScriptPage />
      <HeldPage seconds={10} />
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="container commune-search">
        <CommuneForm typed={typed} />
        {answer.kind === 'nothing-typed' ? null : <CommuneAnswer answer={answer} typed={typed} />}
      </div>
      <Section id="territoires" title={t('orTerritories')}>
        <ul className="commune-territories">
          {territories.map(({ siren, slug, name }) => (
            <li key={siren}>
              <a href={localizedPath(locale, `/territoires/${slug}`)} lang="fr">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </VitrinePage>
  );
}
