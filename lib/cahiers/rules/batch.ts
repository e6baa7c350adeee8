import { cahierRefusals, type CahierRefusal } from '@/lib/cahiers/errors.ts';

interface Outcome {
  done: readonly { receiptNumber: string }[];
  refused: readonly { cahierId: string; code: CahierRefusal }[];
}

/** What a batch did, in words: how many cahiers, which, and why the others were left as they were. */
export function batchOutcomeSentence({ done, refused }: Outcome): string {
  const numbers = done.map(({ receiptNumber }) => receiptNumber).join(', ');
  const first = done.length === 1 ? `1 cahier traité : ${numbers}.` : `${done.length} cahiers traités : ${numbers}.`;
  if (refused.length === 0) return first;
  const reasons = [...new Set(refused.map(({ code }) => cahierRefusals[code]))].join(' ');
  return `${first} ${refused.length === 1 ? '1 laissé tel quel' : `${refused.length} laissés tels quels`} : ${reasons}`;
}
