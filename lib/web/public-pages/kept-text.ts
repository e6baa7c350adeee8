import { answersGeneration } from '@/lib/platform/next-cache/kept-answers.ts';

const second = 1000;

/** What `make` answers, kept for one second or until the next publication; those who ask meanwhile wait for one making. */
export function keptText(make: () => Promise<string>): () => Promise<string> {
  let kept: { text: Promise<string>; until: number; generation: number } | null = null;
  return () => {
    const generation = answersGeneration();
    if (kept && kept.generation === generation && kept.until > performance.now()) return kept.text;
    const mine = { text: make(), until: Number.POSITIVE_INFINITY, generation };
    kept = mine;
    mine.text.then(
      () => (mine.until = performance.now() + second),
      () => (mine.until = 0),
    );
    return mine.text;
  };
}
