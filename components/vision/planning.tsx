import { getLocale } from 'next-intl/server';
import { langOf, periodWords, planningPeriods } from '@/lib/vision/rules/presentation.ts';
import type { MaybeUntranslated, PlanningMilestone } from '@/lib/vision/types/pages.ts';

/** The planning of the document along its months, each with what it held. */
export async function Planning({ milestones, untranslated }: { milestones: readonly PlanningMilestone[] } & MaybeUntranslated) {
  const locale = await getLocale();
  return (
    <ol className="planning timeline">
      {planningPeriods(milestones).map(({ startsOn, endsOn, milestones: group }) => (
        <li key={`${startsOn} ${endsOn}`} data-past>
          <h3>{periodWords(startsOn, endsOn, locale)}</h3>
          {group.length === 1 ? (
            <p lang={langOf(group[0]!.title, untranslated)}>{group[0]!.title}</p>
          ) : (
            <ul>
              {group.map(({ id, title }) => (
                <li key={id} lang={langOf(title, untranslated)}>
                  {title}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
