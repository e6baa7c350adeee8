import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { localizedPath } from '@/lib/web/i18n/links.ts';

type Thing = {
  path: `/${string}`;
  name: string;
  about: string;
  /** name of its commune */
  place: string;
  /** in kilometres; null when it is in the commune itself */
  distance: number | null;
};

type Props = { kinds: readonly { kind: 'labs' | 'cahiers' | 'actors' | 'places'; things: readonly Thing[] }[] };

/** What is near, by kind, with its distance. */
export function NearLists({ kinds }: Props) {
  const t = useTranslations('communes');
  const locale = useLocale();
  const format = useFormatter();
  const where = ({ place, distance }: Thing) =>
    distance === null ? t('inPlace', { place }) : t('distance', { place, distance: format.number(distance, { maximumFractionDigits: distance < 10 ? 1 : 0 }) });
  return (
    <div className="near-kinds">
      {kinds.map(({ kind, things }) => (
        <section key={kind} aria-labelledby={`pres-${kind}`}>
          <h3 id={`pres-${kind}`}>{t(kind)}</h3>
          <ul>
            {things.map((thing) => (
              <li key={thing.path}>
                <a href={localizedPath(locale, thing.path)} lang="fr">
                  {thing.name}
                </a>
                <span>{thing.about}</span>
                <span>{where(thing)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
