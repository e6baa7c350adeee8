import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { FormOutline } from '@/components/calls/form-outline.tsx';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { DataList } from '@/components/ui/data-list.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { costCategories, resourceCategories } from '@/lib/cahiers/rules/budget.ts';
import { mostFiles } from '@/lib/cahiers/rules/files.ts';
import { longest, most } from '@/lib/cahiers/rules/limits.ts';
import { longestPlanMonths } from '@/lib/cahiers/rules/milestones.ts';
import { publicCall } from '@/lib/calls/loaders.ts';
import { largestFile } from '@/lib/files/rules/kinds.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';

export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const call = await publicCall(slug);
  if (!call) return notFoundMetadata();
  const t = await getTranslations('calls');
  return publicMetadata({
    locale: await getLocale(),
    path: `/appels/${slug}/formulaire`,
    title: `${t('formTitle')} – ${call.title}`,
    description: t('formLead'),
  });
}

const costKinds = Object.keys(costCategories) as (keyof typeof costCategories)[];
const resourceKinds = Object.keys(resourceCategories) as (keyof typeof resourceCategories)[];
const megabytes = largestFile / 1024 ** 2;

export default async function CallFormPage({ params }: Props) {
  const { slug } = await params;
  const call = await publicCall(slug);
  if (!call) return <NotFoundPage />;
  const [locale, t] = await Promise.all([getLocale(), getTranslations('calls')]);
  const crumbs = [{ path: '/appels' as const, label: t('title') }, { path: `/appels/${slug}` as const, label: call.title, lang: 'fr' }, { label: t('formTitle') }];
  const sections = [
    {
      title: t('formDiagnosis'),
      lead: t('formDiagnosisLead'),
      fields: [
        { label: t('fields.title'), help: '', required: true, characters: longest.title },
        { label: t('fields.diagnosis'), help: t('fields.diagnosisHelp'), required: true, characters: longest.diagnosis },
      ],
    },
    {
      title: t('formProposal'),
      lead: t('formProposalLead'),
      fields: [
        { label: t('fields.proposalTitle'), help: '', required: true, characters: longest.title },
        { label: t('fields.theme'), help: t('fields.themeHelp'), required: true },
        { label: t('fields.territories'), help: t('fields.territoriesHelp'), required: true },
        { label: t('fields.beneficiaries'), help: t('fields.beneficiariesHelp'), required: true, characters: longest.beneficiaries },
        { label: t('fields.description'), help: t('fields.descriptionHelp'), required: true, characters: longest.description },
      ],
    },
    {
      title: t('formEffects'),
      fields: [
        { label: t('fields.expectedEffects'), help: t('fields.expectedEffectsHelp'), required: true, characters: longest.expectedEffects },
        { label: t('fields.indicators'), help: t('fields.indicatorsHelp'), required: true, rows: most.indicators },
        { label: t('fields.partners'), help: t('fields.partnersHelp'), required: false, characters: longest.partners },
      ],
    },
    {
      title: t('formBudget'),
      lead: t('formBudgetLead'),
      fields: [{ label: t('fields.budget'), help: t('fields.budgetHelp'), required: true, rows: most.budgetLines }],
      more: (
        <DataList
          items={[
            { term: t('formCosts'), value: costKinds.map((kind) => t(`costs.${kind}`)).join(' · ') },
            { term: t('formResources'), value: resourceKinds.map((kind) => t(`resources.${kind}`)).join(' · ') },
          ]}
        />
      ),
    },
    {
      title: t('formPlan'),
      lead: t('formPlanLead', { months: longestPlanMonths }),
      fields: [{ label: t('fields.plan'), help: t('fields.planHelp'), required: true, rows: most.milestones }],
    },
    { title: t('formFiles'), lead: t('formFilesText', { count: mostFiles, size: megabytes }), fields: [] },
    { title: t('formSignatories'), lead: t('formSignatoriesText'), fields: [] },
  ];
  return (
    <VitrinePage path={`/appels/${slug}/formulaire`} crumbs={crumbs}>
      <NoScriptPage />
      <PageHeader title={t('formTitle')} over={<span lang="fr">{call.title}</span>} lead={t('formLead')} />
      <div className="container container-narrow grid gap-12 pb-16">
        <p className="not-printed text-ink-soft">{t('print')}</p>
        {sections.map(({ title, lead, fields, more }) => (
          <section key={title} className="grid gap-4">
            <h2>{title}</h2>
            {lead ? <p>{lead}</p> : null}
            {fields.length > 0 ? <FormOutline title={title} fields={fields} /> : null}
            {more}
          </section>
        ))}
        <p className="not-printed flex flex-wrap gap-3">
          <LinkButton href={localizedPath(locale, `/appels/${slug}`)}>{t('back')}</LinkButton>
          <LinkButton href={localizedPath(locale, `/appels/${slug}/grille`)}>{t('readRubric')}</LinkButton>
        </p>
      </div>
    </VitrinePage>
  );
}
