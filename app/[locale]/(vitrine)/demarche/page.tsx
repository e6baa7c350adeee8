import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { Section } from '@/components/layout/section.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { NamedList } from '@/components/vision/named-list.tsx';
import { Planning } from '@/components/vision/planning.tsx';
import { WayToLab } from '@/components/vision/way-to-lab.tsx';
import { approachPage } from '@/lib/vision/loaders.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vision.approach');
  return publicMetadata({ locale: await getLocale(), path: '/demarche', title: t('title'), description: t('description') });
}

export default async function ApproachPage() {
  const locale = await getLocale();
  const [t, approach] = await Promise.all([getTranslations('vision'), approachPage(locale)]);
  return (
    <VitrinePage path="/demarche" crumbs={[{ label: t('approach.title') }]}>
      <NoScriptPage />
      <PageHeader title={t('approach.title')} lead={t('approach.lead')} />
      <Section id="chemin" title={t('way.title')} lead={t('approach.wayLead')}>
        <WayToLab />
      </Section>
      <Section id="principes" title={t('approach.principles')}>
        <ul className="principles">
          {approach.principles.map(({ slug, name, subtitle, body }) => (
            <li key={slug}>
              <h3>
                {name}
                {subtitle ? <small>{subtitle}</small> : null}
              </h3>
              <div className="prose">
                {body.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </div>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="defis" title={t('approach.challenges')}>
        <NamedList items={approach.challenges} />
      </Section>
      <Section id="gouvernance" title={t('approach.bodies')}>
        <NamedList
          columns={4}
          items={approach.bodies.map(({ slug, name, mission, composition }) => ({
            slug,
            name,
            text: mission,
            note: t('approach.composition', { composition }),
          }))}
        />
      </Section>
      <div className="night bocage">
        <Section id="valeurs" title={t('approach.values')} lead={t('approach.valuesLead')}>
          <NamedList items={approach.values} columns={5} />
        </Section>
      </div>
      <Section id="planning" title={t('approach.planning')} lead={t('approach.planningLead')}>
        <Planning milestones={approach.milestones} />
      </Section>
      <Section id="marque" title={t('approach.brand')}>
        <div className="beside">
          <div className="prose">
            {approach.brand.definition.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
          <ul className="brand-positions">
            {approach.brand.positions.map(({ terre, title, text }) => (
              <li key={title} data-terre={terre}>
                <strong>{title}</strong>
                {text}
              </li>
            ))}
          </ul>
        </div>
      </Section>
    </VitrinePage>
  );
}
