import type { KeyFigure, Language, PlanningMilestone } from '@/lib/vision/types/pages.ts';

const tags: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** A date as precise as its source: "2018" stays, "2018-10" is « octobre 2018 », "2018-10-12" « 12 octobre 2018 ». */
export function dateWords(date: string, language: Language): string {
  if (date.length === 4) return date;
  const precision: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', ...(date.length > 7 && { day: 'numeric' }) };
  return new Intl.DateTimeFormat(tags[language], { ...precision, timeZone: 'UTC' }).format(new Date(date));
}

/** Months from the first to the last, the year said once: « mars – septembre 2018 ». */
export function periodWords(startsOn: string, endsOn: string, language: Language): string {
  if (startsOn === endsOn) return dateWords(startsOn, language);
  const format = new Intl.DateTimeFormat(tags[language], { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.formatRange(new Date(startsOn), new Date(endsOn));
}

export interface PlanningPeriod {
  startsOn: string;
  endsOn: string;
  milestones: PlanningMilestone[];
}

/** Milestones of the same months together, in the order of the planning. */
export function planningPeriods(milestones: readonly PlanningMilestone[]): PlanningPeriod[] {
  const periods = Map.groupBy(milestones, ({ startsOn, endsOn }) => `${startsOn} ${endsOn}`);
  return [...periods.values()].map((group) => ({ startsOn: group[0]!.startsOn, endsOn: group[0]!.endsOn, milestones: group }));
}

/** Figures that share a source, in the order in which their first one comes. */
export function figuresBySource(figures: readonly KeyFigure[]): { source: string; figures: KeyFigure[] }[] {
  return [...Map.groupBy(figures, ({ source }) => source)].map(([source, group]) => ({ source, figures: group }));
}

/** The language of a text that a page in English has to give in French; undefined for the page's own. */
export function langOf(text: string, untranslated: readonly string[]): 'fr' | undefined {
  return untranslated.includes(text) ? 'fr' : undefined;
}
