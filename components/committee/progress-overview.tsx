import { ProgressCurve } from '@/components/chart/progress-curve.tsx';
import { UnitColumns } from '@/components/chart/unit-marks.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { daysBetween, readPace } from '@/lib/committee/rules/pace.ts';
import type { CommissionFollowUp } from '@/lib/committee/types/follow-up.ts';
import { dayInWords } from '@/lib/web/dates.ts';
import { AssignmentLegend, unitOf } from './assignment-marks.tsx';
import { counted, paceInWords } from './words.ts';

/** Beyond, columns are too thin to be read. */
const mostColumns = 120;

/** How far the examination of a call is, at a glance: all proposals side by side, and the pace. */
export function ProgressOverview({ desk, now }: { desk: CommissionFollowUp; now: Date }) {
  const { totals, call, all, calendar } = desk;
  if (!call) return null;
  const share = totals.asked === 0 ? 'Aucune saisine pour l’instant.' : `${counted(totals.submitted, 'évaluation soumise', 'évaluations soumises')} sur ${totals.asked} ; ${counted(totals.accepted, 'saisine acceptée', 'saisines acceptées')}.`;
  const pace = readPace(calendar, totals.asked, now);
  return (
    <section aria-labelledby="avancement" className="grid gap-6">
      <h2 id="avancement">Avancement</h2>
      <div className="max-w-3xl">
        <Progress label={counted(totals.proposals, 'proposition')} value={totals.submitted} max={Math.max(1, totals.asked)} text={share} />
      </div>
      {all.length <= mostColumns && totals.asked > 0 ? (
        <figure className="grid gap-3">
          <figcaption>
            <strong>Une colonne par proposition</strong>, une case par expert saisi, dans l’ordre des numéros de cahier. Le pointillé marque le quorum ({call.quorum}). La
            liste ci-dessous dit la même chose en toutes lettres.
          </figcaption>
          <UnitColumns columns={all.map(({ marks }) => marks.map(unitOf))} line={call.quorum} />
          <AssignmentLegend />
        </figure>
      ) : null}
      {totals.asked > 0 ? <Rhythm pace={pace} expected={totals.asked} /> : null}
    </section>
  );
}

function Rhythm({ pace, expected }: { pace: ReturnType<typeof readPace>; expected: number }) {
  const first = pace.points[0]!.day;
  const today = pace.points.at(-1)!.day;
  const last = pace.lastDay && pace.lastDay > today ? pace.lastDay : today;
  const length = Math.max(1, daysBetween(first, last));
  const at = (day: string) => daysBetween(first, day) / length;
  return (
    <div className="grid gap-4">
      <p>{paceInWords(pace)}</p>
      <ProgressCurve
        caption="Évaluations soumises, jour après jour"
        points={pace.points.map(({ day, done }) => ({ at: at(day), done }))}
        goal={{ at: at(pace.lastDay && pace.lastDay > first ? pace.lastDay : last), count: expected }}
        now={at(today)}
        ends={[`Première saisine : ${dayInWords(first)}`, pace.lastDay ? `Dernière date : ${dayInWords(pace.lastDay)}` : dayInWords(last)]}
        table={{
          title: 'Les mêmes chiffres en tableau',
          headers: ['Jour', 'Évaluations soumises depuis le début'],
          rows: lastOfEachDay(pace.points).map(({ day, done }) => [dayInWords(day), String(done)]),
        }}
      />
    </div>
  );
}

function lastOfEachDay(points: readonly { day: string; done: number }[]): { day: string; done: number }[] {
  return [...new Map(points.map((point) => [point.day, point])).values()];
}
