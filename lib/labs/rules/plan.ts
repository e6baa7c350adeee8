import { plannedEnd } from '@/lib/labs/rules/life.ts';
import type { ComingStep, MilestoneState } from '@/lib/labs/types.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';

interface PlannedStep {
  title: string;
  startMonth: number;
  endMonth: number;
}

/**
 * The first plan of a LAB: the milestones of every proposal that feeds it, in the order of their months, each kept
 * as it was decided.
 */
export function consolidatedPlan(proposals: readonly { milestones: readonly PlannedStep[] }[]): (PlannedStep & { position: number })[] {
  return proposals
    .flatMap(({ milestones }) => milestones)
    .toSorted((a, b) => a.startMonth - b.startMonth || a.endMonth - b.endMonth)
    .map(({ title, startMonth, endMonth }, index) => ({ position: index + 1, title, startMonth, endMonth }));
}

/** Number of months that a plan covers: its latest month; 0 without milestones. */
export function planMonths(milestones: readonly { endMonth: number }[]): number {
  return Math.max(0, ...milestones.map(({ endMonth }) => endMonth));
}

/** Share of the plan that is done, in whole per cent; dropped milestones leave the count. Null without any left. */
export function planProgress(milestones: readonly { state: MilestoneState }[]): number | null {
  const counted = milestones.filter(({ state }) => state !== 'dropped');
  if (counted.length === 0) return null;
  return Math.round((counted.filter(({ state }) => state === 'done').length * 100) / counted.length);
}

/** The first sentence of a text, for a summary to begin with; cut at a word when it is longer than `most`. */
export function firstSentence(text: string, most: number): string {
  const sentence = (/^[\s\S]*?[.!?…](?=\s|$)/.exec(text.trim())?.[0] ?? text.trim()).replace(/\s+/g, ' ');
  if (sentence.length <= most) return sentence;
  const cut = sentence.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}

export interface RunningPlan {
  slug: string;
  title: string;
  startsOn: Date;
  endsOn: Date | null;
  /** Last month of each step not finished yet. */
  milestones: readonly { title: string; endMonth: number }[];
}

/** What running LABs have announced from the day of `now` in Paris on, nearest first. */
export function comingSteps(plans: readonly RunningPlan[], now: Date): ComingStep[] {
  const today = parisClock(now).day;
  return plans
    .flatMap(({ slug, title, startsOn, endsOn, milestones }) => [
      ...milestones.map((step) => ({ labSlug: slug, labTitle: title, step: step.title, on: plannedEnd(startsOn, step.endMonth) })),
      ...(endsOn ? [{ labSlug: slug, labTitle: title, step: null, on: endsOn }] : []),
    ])
    .filter(({ on }) => on.toISOString().slice(0, 10) >= today)
    .toSorted((a, b) => a.on.getTime() - b.on.getTime());
}
