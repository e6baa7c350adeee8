import { MonthColumns } from '@/components/chart/month-columns.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import type { TerritoryVisits as Visits } from '@/lib/territories/types/visits.ts';
import { dayInWords } from '@/lib/web/dates.ts';

const number = new Intl.NumberFormat('fr-FR');
const short = new Intl.DateTimeFormat('fr-FR', { month: 'short', timeZone: 'UTC' });
const long = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

type Props = {
  visits: Visits;
  /** The portal is a demonstration: these visits are invented. */
  isDemonstration: boolean;
};

/** How often the page of a territory was seen, month after month, and how that is counted. */
export function TerritoryVisits({ visits: { territory, months, days, lastThirtyDays }, isDemonstration }: Props) {
  const [first] = days;
  return (
    <section aria-labelledby="visites" className="grid gap-5">
      <h2 id="visites">Visites de la page</h2>
      {first ? (
        <>
          <p>
            <strong className="font-display text-h2">{number.format(lastThirtyDays)}</strong> {lastThirtyDays > 1 ? 'visites' : 'visite'} en trente jours. Comptées depuis le {dayInWords(first.day)}.
          </p>
          <MonthColumns
            caption="Visites par mois, les deux langues ensemble"
            columns={months.map(({ month, count }) => {
              const date = new Date(`${month}-01T00:00:00Z`);
              return { short: short.format(date), label: long.format(date), value: count, text: number.format(count) };
            })}
            table={{ title: 'Les mêmes chiffres, en tableau', headers: ['Mois', 'Visites'] }}
          />
        </>
      ) : (
        <p>Aucune visite comptée pour le moment.</p>
      )}
      {isDemonstration ? <p className="text-small text-ink-soft">Démonstration : les visites d’avant aujourd’hui sont inventées.</p> : null}
      <p className="max-w-3xl text-small text-ink-soft">
        Une visite, c’est la page ouverte une fois par une personne, sans robot ni personne connectée. Une page que le navigateur montre de mémoire n’est pas recomptée. Aucun traceur, aucun cookie : on
        ne garde qu’un nombre par jour, rien sur qui vient, ni d’où.
      </p>
      {first ? (
        <p>
          <LinkButton href={`/gestion/territoires/${territory.slug}/visites`} small>
            Exporter les visites par jour (CSV)
          </LinkButton>
        </p>
      ) : null}
    </section>
  );
}
