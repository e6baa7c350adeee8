import { isWithinPlan, parseMonth } from '@/lib/cahiers/rules/milestones.ts';
import type { SubmittedMilestone } from '@/lib/cahiers/types/submission.ts';
import type { MilestonesDraft } from '@/lib/cahiers/types/sections.ts';

/** The milestones that can be drawn so far in a plan being typed. */
export function typedMilestones({ milestones }: MilestonesDraft): SubmittedMilestone[] {
  return milestones.flatMap(({ title, startMonth, endMonth, outcome }) => {
    const [start, end] = [parseMonth(startMonth), parseMonth(endMonth)];
    if (!start.ok || !end.ok) return [];
    const milestone = { title, startMonth: start.month, endMonth: end.month, outcome };
    return isWithinPlan(milestone) ? [milestone] : [];
  });
}
