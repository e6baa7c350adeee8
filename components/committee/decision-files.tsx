import { useLocale, useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { dateInParis } from '@/lib/web/dates.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';

interface Props {
  /** of the call */
  slug: string;
  /** newest first */
  files: readonly { number: number; publishedAt: Date; sha256: string }[];
  /** proposals still to be decided */
  waiting: number;
}

/** The files from which anybody recomputes the decisions of a call, each with its fingerprint. */
export function DecisionFiles({ slug, files, waiting }: Props) {
  const t = useTranslations('decisions');
  const locale = useLocale();
  const [newest, ...earlier] = files;
  return (
    <section id="fichier" className="card grid gap-4">
      <h2>{t('files')}</h2>
      <p>{t('filesText')}</p>
      {newest ? (
        <>
          <p>
            <LinkButton variant="primary" href={`/appels/${slug}/decisions/fichier-${newest.number}.json`}>
              {t('download', { number: newest.number })}
            </LinkButton>
          </p>
          <p>
            {t('published', { date: dateInParis(newest.publishedAt, locale) })} {t('fingerprint')}
            <br />
            <code className="break-all">{newest.sha256}</code>
          </p>
          {waiting > 0 ? <p>{t('nextFile')}</p> : null}
        </>
      ) : (
        <p>{t('noFile')}</p>
      )}
      {earlier.length > 0 ? (
        <>
          <h3>{t('earlier')}</h3>
          <p>{t('earlierText')}</p>
          <ul className="grid gap-3">
            {earlier.map(({ number, publishedAt, sha256 }) => (
              <li key={number}>
                <a href={`/appels/${slug}/decisions/fichier-${number}.json`}>{t('file', { number, date: dateInParis(publishedAt, locale) })}</a>
                <br />
                <code className="text-small break-all">{sha256}</code>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>
        <a href={localizedPath(locale, `/appels/${slug}/decisions/verifier`)}>{t('howToVerify')}</a>
      </p>
    </section>
  );
}
