import type { FirstStep } from '@/lib/committee/types/composition.ts';

interface Situation {
  /** First instant of the first mandate to come, when none is current. */
  comingAt: Date | null;
  /** May be given proposals. */
  isExpert: boolean;
  declared: boolean;
  /** Proposals given that wait to be accepted. */
  toAnswer: number;
  toEvaluate: number;
  /** Proposals that wait for their examination to be opened, with the commission of the first. */
  toOpen: { count: number; slug: string } | null;
}

/** The one thing that somebody of the committee has to do next: what holds others back comes first. */
export function firstStep({ comingAt, isExpert, declared, toAnswer, toEvaluate, toOpen }: Situation): FirstStep {
  if (isExpert && !declared) return { kind: 'declare-expertise' };
  if (comingAt) return { kind: 'wait', startsAt: comingAt };
  if (toAnswer > 0) return { kind: 'answer', count: toAnswer };
  if (toEvaluate > 0) return { kind: 'evaluate', count: toEvaluate };
  return toOpen ? { kind: 'open', ...toOpen } : { kind: 'none' };
}
