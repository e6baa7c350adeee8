import { getTranslations } from 'next-intl/server';
import { langOf } from '@/lib/vision/rules/presentation.ts';
import type { ConcernedParty, MaybeUntranslated } from '@/lib/vision/types/pages.ts';

const groups = [
  { kind: 'organisation', title: 'theme.organisations' },
  { kind: 'category', title: 'theme.categories' },
] as const;

/** Who a theme concerns: organisations by their names, then categories, which are nobody in particular. */
export async function ConcernedParties({ parties, untranslated }: { parties: readonly ConcernedParty[] } & MaybeUntranslated) {
  const t = await getTranslations('vision');
  return (
    <aside className="concerned" aria-labelledby="concernes">
      <h3 id="concernes">{t('theme.concerned')}</h3>
      {groups.map(({ kind, title }) => {
        const named = parties.filter((party) => party.kind === kind);
        return named.length === 0 ? null : (
          <div key={kind}>
            <h4>{t(title)}</h4>
            <ul>
              {named.map(({ name }) => (
                <li key={name} lang={kind === 'organisation' ? 'fr' : langOf(name, untranslated)}>
                  {name}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </aside>
  );
}
