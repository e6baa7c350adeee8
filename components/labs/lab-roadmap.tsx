import { useTranslations } from 'next-intl';
import { MonthPlan } from '@/components/chart/month-plan.tsx';
import { Badge, type Tone } from '@/components/ui/badge.tsx';
import { planMonths, planProgress } from '@/lib/labs/rules/plan.ts';
import type { LabMilestone, MilestoneState } from '@/lib/labs/types.ts';

const tones: Readonly<Record<MilestoneState, Tone>> = { planned: 'neutral', under_way: 'info', done: 'success', dropped: 'warning' };

/** The milestones of a LAB: bars over its months, and the list that says the same. */
export function LabRoadmap({ milestones }: { milestones: readonly LabMilestone[] }) {
  const t = useTranslations('labs');
  const progress = planProgress(milestones);
  const bars = milestones.map(({ startMonth, endMonth, state }) => ({ startMonth, endMonth, isOutlined: state !== 'done' }));
  return (
    <>
      <p className="mb-4 text-ink-soft">{progress === null ? t('planLeadEmpty') : t('planLead', { progress })}</p>
      <MonthPlan bars={bars} months={Math.max(12, planMonths(milestones))} />
      <ol className="timeline mt-6">
        {milestones.map(({ id, title, startMonth, endMonth, state, note }) => (
          <li key={id} data-past={state === 'done' || undefined}>
            <p className="flex flex-wrap items-center gap-2 text-small text-ink-soft">
              {startMonth === endMonth ? t('month', { start: startMonth }) : t('months', { start: startMonth, end: endMonth })}
              <Badge tone={tones[state]}>{t(`milestoneState.${state}`)}</Badge>
            </p>
            <p className="font-semibold" lang="fr">
              {title}
            </p>
            {note ? <p lang="fr">{note}</p> : null}
          </li>
        ))}
      </ol>
    </>
  );
}
