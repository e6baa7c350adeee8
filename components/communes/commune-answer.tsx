import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { mostMatches } from '@/lib/territories/rules/commune-names.ts';
import type { CommuneAnswer as Answer, CommuneMatch } from '@/lib/territories/types/commune.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';

/** What was typed is in whatever language, names of communes are in French. */
const fr = (chunks: ReactNode) => <span lang="fr">{chunks}</span>;

function Matches({ matches }: { matches: readonly CommuneMatch[] }) {
  const t = useTranslations('communes');
  const locale = useLocale();
  return (
    <ul className="commune-matches">
      {matches.map(({ commune, through }) => (
        <li key={commune.insee}>
          <a href={localizedPath(locale, `/communes/${commune.slug}`)} lang="fr">
            {through ? t('through', { name: commune.name, former: through }) : commune.name}
          </a>{' '}
          <span>{t('in', { territory: commune.territory.name })}</span>
        </li>
      ))}
    </ul>
  );
}

/** What answers to what was typed: one that has merged, several, those that look like it, or what to do. */
export function CommuneAnswer({ answer, typed }: { answer: Exclude<Answer, { kind: 'nothing-typed' }>; typed: string }) {
  const t = useTranslations('communes');
  const locale = useLocale();
  if (answer.kind === 'only') {
    const { commune, through } = answer.match;
    const sentence = /^\d+$/.test(through ?? '') ? 'mergedCode' : 'merged';
    return (
      <section className="commune-answer" aria-labelledby="reponse">
        <h2 id="reponse">
          {t.rich(sentence, { former: through ?? '', name: commune.name, fr })}
        </h2>
        <LinkButton href={localizedPath(locale, `/communes/${commune.slug}`)}>{t('go', { name: commune.name })}</LinkButton>
      </section>
    );
  }
  if (answer.kind === 'none') {
    return (
      <section className="commune-answer" aria-labelledby="reponse">
        <h2 id="reponse">
          {t.rich('none', { typed, fr })}
        </h2>
        <p>{t('noneHelp')}</p>
        <p>
          <a href={`${localizedPath(locale, '/recherche')}?${new URLSearchParams({ q: typed })}`}>{t('searchInstead', { typed })}</a>
        </p>
      </section>
    );
  }
  const { matches } = answer;
  const isCut = answer.kind === 'several' && matches.length === mostMatches;
  return (
    <section className="commune-answer" aria-labelledby="reponse">
      <h2 id="reponse">
        {t.rich(answer.kind === 'near' ? 'near' : isCut ? 'cut' : 'several', { typed, count: matches.length, fr })}
      </h2>
      {answer.kind === 'near' ? <p>{t('nearHelp')}</p> : isCut ? <p>{t('cutHelp')}</p> : null}
      <Matches matches={matches} />
    </section>
  );
}
