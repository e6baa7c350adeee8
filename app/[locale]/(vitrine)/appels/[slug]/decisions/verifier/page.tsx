import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { publicCall } from '@/lib/calls/loaders.ts';
import { callResults } from '@/lib/committee/loaders/call-results.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';

export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ slug: string }> };

/** Programs that every system has, and that give the fingerprint of a file. */
const fingerprintCommands = [
  { system: 'Linux', command: (file: string) => `sha256sum ${file}` },
  { system: 'macOS', command: (file: string) => `shasum -a 256 ${file}` },
  { system: 'Windows', command: (file: string) => `certutil -hashfile ${file} SHA256` },
] as const;

const rules = ['median', 'threshold', 'mean', 'rank'] as const;
const fields = ['rules', 'rubrics', 'reference', 'scores', 'evaluations', 'recusals', 'outcome', 'computed'] as const;
const unknowable = ['who', 'together', 'across', 'reasons'] as const;
const guessable = ['unanimous', 'own', 'same', 'recusals'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const call = await publicCall(slug);
  if (!call) return notFoundMetadata();
  const t = await getTranslations('decisions');
  return publicMetadata({
    locale: await getLocale(),
    path: `/appels/${slug}/decisions/verifier`,
    title: t('verify.titleOf', { call: call.title }),
    description: t('verify.lead'),
  });
}

export default async function VerifyDecisionsPage({ params }: Props) {
  const { slug } = await params;
  const call = await publicCall(slug);
  if (!call) return <NotFoundPage />;
  const [locale, t, calls, { files }] = await Promise.all([getLocale(), getTranslations('decisions'), getTranslations('calls'), callResults(call.id)]);
  const file = `decisions-${slug}-fichier-${files[0]?.number ?? 1}.json`;
  const decisions = `/appels/${slug}/decisions` as const;
  return (
    <VitrinePage
      path={`${decisions}/verifier`}
      crumbs={[
        { path: '/appels', label: calls('title') },
        { path: `/appels/${slug}`, label: call.title, lang: 'fr' },
        { path: decisions, label: t('title') },
        { label: t('verify.title') },
      ]}
    >
      <NoScriptPage />
      <PageHeader title={t('verify.title')} over={<span lang="fr">{call.title}</span>} lead={t('verify.lead')} />
      <div className="container container-narrow grid gap-4 pb-16">
        <section className="prose">
          <h2>{t('verify.steps')}</h2>
          <ol>
            <li>{t('verify.step1')}</li>
            <li>
              {t('verify.step2')}
              <ul>
                {fingerprintCommands.map(({ system, command }) => (
                  <li key={system}>
                    {system}{locale === 'fr' ? '\u202f:' : ':'} <code className="break-all">{command(file)}</code>
                  </li>
                ))}
              </ul>
            </li>
            <li>
              {t('verify.step3')} <code className="break-all">npm run verify-decision -- {file}</code>
            </li>
          </ol>
          <p>{t('verify.withoutProgram')}</p>
        </section>
        <section className="prose">
          <h2>{t('verify.computation')}</h2>
          <ol>
            {rules.map((rule) => (
              <li key={rule}>{t(`verify.rules.${rule}`, { quorum: call.quorum })}</li>
            ))}
          </ol>
        </section>
        <section className="prose">
          <h2>{t('verify.content')}</h2>
          <dl>
            {fields.map((field) => (
              <div key={field} className="mb-3">
                <dt>
                  <code>{field}</code>
                </dt>
                <dd>{t(`verify.fields.${field}`)}</dd>
              </div>
            ))}
          </dl>
          <p>{t('verify.form')}</p>
        </section>
        <section className="prose">
          <h2>{t('verify.unknowable')}</h2>
          <ul>
            {unknowable.map((thing) => (
              <li key={thing}>{t(`verify.hidden.${thing}`)}</li>
            ))}
          </ul>
        </section>
        <section className="prose">
          <h2>{t('verify.guessable')}</h2>
          <ul>
            {guessable.map((thing) => (
              <li key={thing}>{t(`verify.left.${thing}`)}</li>
            ))}
          </ul>
        </section>
        <p className="not-printed">
          <LinkButton href={localizedPath(locale, decisions)}>{t('back')}</LinkButton>
        </p>
      </div>
    </VitrinePage>
  );
}
