import { getLocale } from 'next-intl/server';
import { periodWords, planningPeriods } from '@/lib/vision/rules/presentation.ts';
import type { PlanningMilestone } from '@/lib/vision/types/pages.ts';

/** The planning of the document along its months, each with what it held. */
export async function Planning({ milestones }: { milestones: readonly PlanningMilestone[] }) {
  const locale = await getLocale();
  return (
    <ol className="planning timeline">
      {planningPeriods(milestones).map(({ startsOn, endsOn, milestones: group }) => (
        <li key={`${startsOn} ${endsOn}`} data-past>
          <h3>{periodWords(startsOn, endsOn, locale)}</h3>
          {group.length === 1 ? (
            <p>{group[0]!.title}</p>
          ) : (
            <ul>
              {group.map(({ id, title }) => (
                <li key={id}>{title}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
