import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { Section } from '@/components/layout/section.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { NamedList } from '@/components/vision/named-list.tsx';
import { Planning } from '@/components/vision/planning.tsx';
import { Prose } from '@/components/vision/prose.tsx';
import { UntranslatedNotice } from '@/components/vision/untranslated-notice.tsx';
import { WayToLab } from '@/components/vision/way-to-lab.tsx';
import { approachPage } from '@/lib/vision/loaders.ts';
import { langOf } from '@/lib/vision/rules/presentation.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { approachSynthesis, synthesisPath, weightWords } from '@/lib/web/synthesis.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vision.approach');
  return publicMetadata({ locale: await getLocale(), path: '/demarche', title: t('title'), description: t('description') });
}

export default async function ApproachPage() {
  const locale = await getLocale();
  const [t, approach, { pdf }] = await Promise.all([getTranslations('vision'), approachPage(locale), approachSynthesis(locale)]);
  const { untranslated } = approach;
  return (
    <VitrinePage path="/demarche" crumbs={[{ label: t('approach.title') }]}>
      <NoScriptPage />
      <PageHeader title={t('approach.title')} lead={t('approach.lead')} />
      <UntranslatedNotice untranslated={untranslated} />
      <Section id="chemin" title={t('way.title')} lead={t('approach.wayLead')}>
        <WayToLab />
      </Section>
      <Section id="principes" title={t('approach.principles')}>
        <ul className="principles">
          {approach.principles.map(({ slug, name, subtitle, body }) => (
            <li key={slug}>
              <h3>
                {langOf(name, untranslated) ? <span lang="fr">{name}</span> : name}
                {subtitle ? <small lang={langOf(subtitle, untranslated)}>{subtitle}</small> : null}
              </h3>
              <Prose paragraphs={body} untranslated={untranslated} />
            </li>
          ))}
        </ul>
      </Section>
      <Section id="defis" title={t('approach.challenges')}>
        <NamedList items={approach.challenges} untranslated={untranslated} />
      </Section>
      <Section id="gouvernance" title={t('approach.bodies')}>
        <NamedList
          columns={4}
          untranslated={untranslated}
          items={approach.bodies.map(({ slug, name, mission, composition }) => ({
            slug,
            name,
            text: mission,
            note: t.rich('approach.composition', {
              composition,
              who: (words) => (langOf(composition, untranslated) ? <span lang="fr">{words}</span> : words),
            }),
          }))}
        />
      </Section>
      <div className="night bocage">
        <Section id="valeurs" title={t('approach.values')} lead={t('approach.valuesLead')}>
          <NamedList items={approach.values} columns={5} untranslated={untranslated} />
        </Section>
      </div>
      <Section id="planning" title={t('approach.planning')} lead={t('approach.planningLead')}>
        <Planning milestones={approach.milestones} untranslated={untranslated} />
      </Section>
      <Section id="marque" title={t('approach.brand')}>
        <Prose paragraphs={approach.brand.definition} untranslated={untranslated} />
        <p className="section-more">
          <a href={localizedPath(locale, '/marque')}>{t('approach.brandMore')}</a>
        </p>
      </Section>
      <Section id="synthese" title={t('synthesis.heading')} lead={t('synthesis.summary')}>
        <p>
          <a className="button button-primary" href={localizedPath(locale, synthesisPath)} type="application/pdf">
            {t('synthesis.download', { weight: weightWords(pdf.length, locale) })}
          </a>
        </p>
      </Section>
    </VitrinePage>
  );
}
