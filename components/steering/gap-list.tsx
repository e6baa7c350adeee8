import { useFormatter, useTranslations } from 'next-intl';
import type { CoverageGaps, CoverageKind, CoveredTerritory, CoveredTheme } from '@/lib/steering/types.ts';

type Props = { kind: CoverageKind; gaps: CoverageGaps; territories: number };

const named = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** What is missing, in sentences: everywhere, then where there is nothing, then territory by territory, the shorter way round. */
export function GapList({ kind, gaps: { nowhere, without, partial }, territories }: Props) {
  const t = useTranslations('coverage');
  const format = useFormatter();
  const [none, some] = [t(`none.${kind}`), t(`some.${kind}`)];
  const quoted = (themes: readonly CoveredTheme[]) => format.list(themes.map(({ name }) => t('quoted', { name })));
  const names = (list: readonly CoveredTerritory[]) => format.list(list.map(({ name }) => name));
  const line = (name: string, said: string) => (
    <li key={name}>{t.rich('gapName', { name, said, strong: (chunks) => <strong>{chunks}</strong> })}</li>
  );
  if (without.length === territories) return <p>{t('gapsEmpty', { none })}</p>;
  if (nowhere.length + without.length + partial.length === 0) return <p>{t('gapsFull', { some })}</p>;
  return (
    <ul className="coverage-gaps">
      {nowhere.length > 0 ? line(t('everywhere'), t('gapOn', { none, themes: quoted(nowhere) })) : null}
      {without.length > 0 ? line(names(without), t('gapAny', { none })) : null}
      {partial.map(({ territory, present, missing }) =>
        line(
          territory.name,
          present.length < missing.length ? t('gapOnly', { some, themes: quoted(present) }) : t('gapOn', { none, themes: quoted(missing) }),
        ),
      )}
    </ul>
  );
}

/** Of what stands in no theme: the territories that have none. */
export function TerritoryGaps({ kind, without }: { kind: CoverageKind; without: readonly CoveredTerritory[] }) {
  const t = useTranslations('coverage');
  const format = useFormatter();
  if (without.length === 0) return null;
  return <p>{t('gapsTerritories', { none: named(t(`none.${kind}`)), territories: format.list(without.map(({ name }) => name)) })}</p>;
}
