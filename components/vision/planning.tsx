import { getLocale } from 'next-intl/server';
import { Fragment } from 'react';
import { langOf, periodWords, planningPeriods } from '@/lib/vision/rules/presentation.ts';
import type { MaybeUntranslated, PlanningMilestone } from '@/lib/vision/types/pages.ts';

/** The planning of the document along its months, each with what it held. */
export async function Planning({ milestones, untranslated }: { milestones: readonly PlanningMilestone[] } & MaybeUntranslated) {
  const locale = await getLocale();
  return (
    <dl className="planning">
      {planningPeriods(milestones).map(({ startsOn, endsOn, milestones: group }) => (
        <Fragment key={`${startsOn} ${endsOn}`}>
          <dt>{periodWords(startsOn, endsOn, locale)}</dt>
          {group.map(({ id, title }) => (
            <dd key={id} lang={langOf(title, untranslated)}>
              {title}
            </dd>
          ))}
        </Fragment>
      ))}
    </dl>
  );
}
